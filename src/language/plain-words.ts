/*
 * Most words of an English text are ASCII letters between two spaces, which are found without a pattern in a tenth of its time. Each
 * way of dividing a text has a pattern of its own for all others.
 */

/** From here on a character is none of ASCII. */
const BEYOND_ASCII = 0x80;

/** Where the run of ASCII letters and digits that begins at a place ends; the place itself where none does. */
export function endOfPlainWord(text: string, at: number): number {
  let end = at;
  while (isPlain(text.charCodeAt(end))) end += 1;
  return end;
}

/** The same for a run of the letters a to z. */
export function endOfLowerWord(text: string, at: number): number {
  let end = at;
  while (isLower(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the run of ASCII letters begins that ends at a place; the place itself where none does. */
export function startOfPlainLetters(text: string, end: number): number {
  let start = end;
  while (isLetter(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Whether a character of ASCII that is neither a letter nor a digit stands there, or the text ends. */
export function isPlainBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !(code >= BEYOND_ASCII || isPlain(code));
}

/** Whether one of the digits 0 to 9 stands there. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

// Behind the end of a text there is NaN, which no comparison holds for.
function isPlain(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39);
}

function isLetter(code: number): boolean {
  return isLower(code) || (code >= 0x41 && code <= 0x5a);
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
