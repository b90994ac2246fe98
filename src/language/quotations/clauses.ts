import { matchesOf } from '../matches.js';
import { endOfLowerWord, endOfPlainWord, isPlainBreak } from '../plain-words.js';
import type { TextRange } from '../text-range.js';

/** A word of a sentence: offsets into the text, and its lower case without a possessive ending. */
export type Word = TextRange & { readonly word: string };

/** What stands between two marks of punctuation in a sentence, without the white space around it. */
export type Segment = TextRange & {
  readonly words: readonly Word[];
  /** The mark after it: , ; : ( ) a quotation mark or a dash; empty at the sentence's end. */
  readonly closing: string;
};

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** What may join two words to one. */
const JOINING = ".,'-";
const MARK = /[;:()[\]“”"]|,(?!\d)|\s[–—-]\s|—/g;

export function findWords(text: string, range: TextRange): Word[] {
  const words: Word[] = [];
  for (let at = range.start; at < range.end; ) {
    const lower = endOfLowerWord(text, at);
    if (lower > at && text[lower] === ' ') {
      words.push({ start: at, end: lower, word: text.slice(at, lower) });
      at = lower + 1;
      continue;
    }
    const end = endOfUsualWord(text, at);
    if (end > at) {
      words.push({ start: at, end, word: text.slice(at, end).toLowerCase() });
      at = end;
      continue;
    }
    if (isPlainBreak(text, at)) {
      at += 1;
      continue;
    }
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null || match.index >= range.end) break;
    const word = match[0].replace(/['’]s$/u, '').toLowerCase();
    at = match.index + match[0].length;
    words.push({ start: match.index, end: at, word });
  }
  return words;
}

/** Where a word of ASCII letters and digits ends that `WORD` finds as it is; the place itself for any other word, and for none. */
function endOfUsualWord(text: string, at: number): number {
  const end = endOfPlainWord(text, at);
  if (!isPlainBreak(text, end)) return at;
  const mayGoOn = JOINING.includes(text[end] ?? ' ') && (end === at + 1 || !isPlainBreak(text, end + 1));
  return mayGoOn ? at : end;
}

/** Divides a sentence at its punctuation. */
export function divideClauses(text: string, sentence: TextRange): Segment[] {
  const words = findWords(text, sentence);
  const segments: Segment[] = [];
  let start = sentence.start;
  let next = 0;
  const push = (end: number, closing: string) => {
    const first = next;
    while (next < words.length && (words[next]?.start ?? end) < end) next += 1;
    const inside = words.slice(first, next);
    segments.push({
      start: inside[0]?.start ?? start,
      end: inside.at(-1)?.end ?? start,
      words: inside,
      closing,
    });
  };
  // Of the sentence alone: a search of the whole text would read on to its end, for every sentence without a mark.
  for (const match of matchesOf(text.slice(sentence.start, sentence.end), MARK)) {
    const at = sentence.start + match.index;
    push(at, match[0].trim());
    start = at + match[0].length;
  }
  push(sentence.end, '');
  return segments;
}

/** Prepositions that a noun phrase goes on with behind its head. */
const PREPOSITIONS = new Set(
  'of on in for to at from with by near under over between against within without behind around before after since during among amid into onto through across about along outside inside towards toward via per alongside close'.split(
    ' ',
  ),
);
/** Words that begin a clause of their own behind a noun phrase. */
const RELATIVES = new Set(
  'who whom whose which that where when while as because although though if than but'.split(' '),
);

export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}

export function isRelative(word: string): boolean {
  return RELATIVES.has(word);
}
