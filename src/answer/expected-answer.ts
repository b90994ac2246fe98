import type { TextRange } from '../language/text-range.js';
import type { IndexedSentence } from './index-paragraphs.js';
import type { Kind } from './inquiry.js';
import type { Question } from './question.js';

/** What tells a cause, and the words that follow it. */
const CAUSE =
  /\b(?:because(?: of)?|since|due to|owing to|as a result of|after|following|follows|over|in response to|so that|in order to|amid|caused by|led to|thanks to|unless|in anger|for fear of|that was the reason)\b/gi;

/**
 * The words of a sentence that could answer a question of its kind: people for who, dates for when, figures for how many,
 * places for where, causes for why, quotations for quote. What the question itself names is no answer to it.
 */
export function expectedRanges(
  question: Question,
  sentence: IndexedSentence,
  text: string,
): readonly TextRange[] {
  return FINDERS[question.kind]?.(question, sentence, text) ?? [];
}

type Finder = (question: Question, sentence: IndexedSentence, text: string) => readonly TextRange[];

const FINDERS: Readonly<Partial<Record<Kind, Finder>>> = {
  who: (question, { names }) =>
    names.filter(
      ({ entity, kind }) =>
        question.sought.includes(entity) || (kind !== 'place' && !question.names.includes(entity)),
    ),
  where: (question, { names }) =>
    names.filter(({ entity, kind }) => kind === 'place' && !question.names.includes(entity)),
  when: (_, { dates }) => dates,
  howmany: (_, { figures }) => figures,
  quote: (_, { quotations }) => quotations.map(({ range }) => range),
  why: (_, { range }, text) =>
    [...text.slice(range.start, range.end).matchAll(CAUSE)].map(({ index }) => ({
      start: range.start + index,
      end: range.end,
    })),
};

/** Whether answers of this kind are words that can be told by their form. */
export function expectsRanges(kind: Kind): boolean {
  return kind in FINDERS;
}
