/**
 * A paragraph of any real length stays whole: treaties and judgments reach some 5,000 characters. Text that is far longer still
 * lost its line breaks, and what is derived of a paragraph takes longer than its length alone would tell. In characters.
 */
export const PARAGRAPH_LENGTH_LIMIT = 20_000;

/** A sentence's end with the white space behind it. */
const SENTENCE_BREAK = /[\p{Sentence_Terminal}…]["'”’»)\]]*\s+/gu;

/**
 * Divides a paragraph that is longer than the limit, at ends of sentences where there are any, else between words, else between
 * letters. The parts are verbatim; white space between them is dropped.
 */
export function divideParagraph(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > PARAGRAPH_LENGTH_LIMIT) {
    const end = start + lengthOfPart(text.slice(start, start + PARAGRAPH_LENGTH_LIMIT));
    parts.push(text.slice(start, end).trim());
    start = end;
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part !== '');
}

function lengthOfPart(text: string): number {
  const ends = [...text.matchAll(SENTENCE_BREAK)].map((match) => match.index + match[0].length);
  const lastSpace = text.search(/\s\S*$/);
  // No letter is parted from its marks, nor one half of a surrogate pair from the other.
  const lastLetter = text.search(/\P{M}\p{M}*$/u);
  return [ends.at(-1) ?? 0, lastSpace, lastLetter].find((length) => length > 0) ?? text.length;
}
