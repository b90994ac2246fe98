/** First strong isolate and its end: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Blocks of right-to-left scripts, and the characters that set a direction. */
const BIDIRECTIONAL =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Explicit embeddings, overrides and isolates: they change how the text after them is ordered. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Sets a line that has right-to-left text apart from its surroundings; other lines stay as they are. For lines of an
 * excerpt: the text inside is verbatim, and nothing it holds outlives the line, since a line break ends every embedding.
 */
export function isolate(line: string): string {
  return BIDIRECTIONAL.test(line) ? FIRST_STRONG_ISOLATE + line + POP_DIRECTIONAL_ISOLATE : line;
}

/** Sets text apart whatever it holds: for words of one direction inside a sentence of the other. */
export function setApart(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
}

/** Undoes `isolate`. A line that itself begins with an isolate was wrapped too, so one pair is always ours. */
export function unisolate(line: string): string {
  return line.startsWith(FIRST_STRONG_ISOLATE) && line.endsWith(POP_DIRECTIONAL_ISOLATE)
    ? line.slice(1, -1)
    : line;
}

/** For text that shares its line with other text (titles, names): takes out what could reorder its neighbours. */
export function withoutDirectionControls(text: string): string {
  return text.replace(DIRECTION_CONTROLS, '');
}
