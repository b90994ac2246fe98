import type { TextRange } from '../language/text-range.js';
import { askedCount, meansAnybody } from './asked-count.js';
import { tells } from './asked-fate.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import type { TermMatches } from './term-match.js';

/** Whether everybody of that fate is asked for, and no kind of people alone. */
export function asksForAll(question: Question): boolean {
  return question.fate !== null && askedCount(question)?.isAnybody === true;
}

/** Whether one of some figures counts everybody, or nothing stands behind the number, and not one kind of people alone. */
export function countsAll(text: string, figures: readonly TextRange[]): boolean {
  return figures
    .map(({ start, end }) => text.slice(start, end))
    .some((words) => /\d$/.test(words) || meansAnybody(/[\p{L}\p{M}]+$/u.exec(words)?.[0] ?? ''));
}

/** As good as the very word where all are counted; less where those of one kind are, "nine aid workers". */
export const COUNTS_ALL = 0.9;
const COUNTS_SOME = 0.75;

/**
 * Whatever counts those of whom a question asks answers to the word by which it asks.
 * @param counted the figures that the question may ask for
 */
export function withFate(
  question: Question,
  matches: TermMatches,
  { range }: IndexedSentence,
  { text }: IndexedParagraph,
  counted: () => readonly TextRange[],
): TermMatches {
  const { fate: asked, terms } = question;
  if (asked === null || !tells(asked.fate, text.slice(range.start, range.end))) return matches;
  const figures = counted();
  if (figures.length === 0) return matches;
  const isOfSome = asksForAll(question) && !countsAll(text, figures);
  return matches.map((match, at) => {
    const term = terms[at];
    if (term === undefined || term.entities.length > 0 || !asked.words.has(term.word)) return match;
    return isOfSome ? COUNTS_SOME : Math.max(match, COUNTS_ALL);
  });
}
