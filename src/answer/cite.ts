import { covers, type TextRange } from '../language/text-range.js';
import type { Excerpt } from './answer.js';
import { tellsNextRound } from './asked-next-round.js';
import { askedRole, crossesClause, isPlaceOf, wordsInRole } from './asked-role.js';
import { expectedRanges } from './expected-answer.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import type { Selected } from './select-excerpts.js';
import { placesOf } from './term-coverage.js';

/** The excerpt that is shown for a selected sentence, as offsets into its paragraph. */
export function cite(question: Question, { candidate, range }: Selected): Excerpt {
  const { paragraph, sentence } = candidate;
  const shown = paragraph.sentences.filter((one) => covers(range, one.range));
  const others = shown.filter((one) => one !== sentence);
  return {
    article: paragraph.article,
    paragraph: paragraph.number,
    text: paragraph.text,
    range,
    answer: [sentence, ...others].reduce<TextRange | null>(
      (found, one) => found ?? answeringWords(question, one, paragraph),
      null,
    ),
    dates: shown.flatMap(({ dates }) => dates).filter(({ end }) => end <= range.end),
  };
}

/** A list of casualties in one sentence may hold hundreds; those further down are no better. */
const MOST_RANGES = 50;

/**
 * Of the words of the expected kind those in the role that the question asks for, or else, where it asks for none, those nearest
 * to its own; null where none are there: a name in another role would be a wrong answer in bold.
 */
export function answeringWords(
  question: Question,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): TextRange | null {
  const role = askedRole(question);
  if (role !== null) {
    const found = wordsInRole(role, question, sentence, paragraph);
    const isAsked = sentence.names.some(
      (name) =>
        found !== null &&
        question.names.includes(name.entity) &&
        !question.sought.includes(name.entity) &&
        name.start === found.start &&
        name.end === found.end,
    );
    return isAsked ? null : found;
  }
  const isSought = ({ start, end }: TextRange) =>
    sentence.definitions.some((one) => one.start === start && one.end === end) ||
    sentence.names.some(
      (name) => name.start === start && name.end === end && question.sought.includes(name.entity),
    );
  const expected = expectedRanges(question, sentence, paragraph)
    .slice(0, MOST_RANGES)
    .filter(
      (range) =>
        (question.kind !== 'who' || question.sought.length === 0 || isSought(range)) &&
        (question.kind !== 'where' || isAskedPlace(question, range, sentence, paragraph)),
    );
  return nearest(question, sentence, paragraph, expected);
}

/** Of the next round, the place stands beside what tells of that one. */
function isAskedPlace(
  question: Question,
  range: TextRange,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): boolean {
  const next = question.nextRound === null ? null : tellsNextRound(sentence, paragraph);
  if (next === null) return isPlaceOf(question, range, sentence, paragraph);
  return !crossesClause(paragraph.text, Math.min(next.end, range.end), Math.max(next.start, range.start));
}

/** At so many characters a word of the question speaks half as much for a range as beside it. */
const HALF_WAY = 20;
/** What another clause between them leaves of that. */
const IN_OTHER_CLAUSE = 0.3;

/** The range near which most stands of what the question says; the first of equals. */
function nearest(
  { terms }: Question,
  sentence: IndexedSentence,
  { text }: IndexedParagraph,
  ranges: readonly TextRange[],
): TextRange | null {
  const own = terms.map((term) => ({
    weight: term.weight,
    tokens: placesOf(term, sentence)
      .toSorted((one, other) => one - other)
      .flatMap((at) => sentence.tokens[at] ?? []),
  }));
  const nearness = (range: TextRange, token: TextRange) =>
    (HALF_WAY / (HALF_WAY + distance(range, token))) *
    (crossesClause(text, Math.min(range.end, token.end), Math.max(range.start, token.start))
      ? IN_OTHER_CLAUSE
      : 1);
  let found: TextRange | null = null;
  let most = -1;
  for (const range of ranges) {
    const said = own.reduce(
      (sum, { weight, tokens }) =>
        sum + weight * Math.max(0, ...beside(tokens, range).map((token) => nearness(range, token))),
      0,
    );
    if (said > most) {
      found = { start: range.start, end: range.end };
      most = said;
    }
  }
  return found;
}

/** Of words in order, the nearest one before a range, and the nearest behind its beginning. */
function beside<T extends TextRange>(words: readonly T[], { start }: TextRange): T[] {
  const before = words.findLast((word) => word.start < start);
  const behind = words.find((word) => word.start >= start);
  return [before, behind].flatMap((word) => word ?? []);
}

/** Characters between two ranges. */
function distance(one: TextRange, other: TextRange): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}
