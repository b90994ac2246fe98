import type { Figure } from '../language/figures/figures.js';
import { matchesOf } from '../language/matches.js';
import type { TextRange } from '../language/text-range.js';
import type { IndexedSentence, NamedEntity } from './index-paragraphs.js';
import type { Question } from './question.js';

/** "How old is the envoy", "the envoy's age", but not "prisoners under the age of 18". */
const ASKS_AGE =
  /\bhow old\b|\b(?:what|which) age\b|\bage of (?!\d)|(?<!\b(?:under|over|of|an?|old|new|this|that|same|space|golden) )\bage(?=\W*$)/gi;
const OLD = /^[- ](?:years?|months?|weeks?|days?)(?:[- ]old\b| of age\b| ago\b)/i;
/** "The five-year war", too. */
const AS_ADJECTIVE =
  /^[- ](?:year|month|week|day)(?:s?[- ]old)?\b|^ (?:years|months|weeks|days) (?:old|ago)\b/i;
/** Between a name and an age that stands behind it: "Kari Dahl, 58", "Kari Dahl, aged 58". */
const BEHIND_NAME = /^,? ?(?:who (?:is|was) |is |was |aged? )?(?:now )?$/i;
/** "The 58-year-old minister, Kari Dahl". In characters. */
const REACH = 60;

/** The words of a question that ask how old somebody or something is. */
export function wordsForAge(text: string): TextRange[] {
  return matchesOf(text, ASKS_AGE).map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

export function asksAge(text: string): boolean {
  return wordsForAge(text).length > 0;
}

/** Whether a number may be the age of those whom a question names: it stands at their name, and no other name is nearer. */
export function isAge({ names }: Question, sentence: IndexedSentence, figure: Figure, text: string): boolean {
  const { kind, counted, start, end } = figure;
  const between = (name: NamedEntity) => (name.end <= start ? start - name.end : name.start - end);
  const [nearest] = sentence.names.toSorted((one, other) => between(one) - between(other));
  // Of "the war" and of "the envoy" no name may be known.
  const isOfNamed = names.length === 0 || (nearest !== undefined && names.includes(nearest.entity));
  if (!isOfNamed) return false;
  if (kind === 'duration') {
    if (names.length === 0) return AS_ADJECTIVE.test(text.slice(end));
    return nearest !== undefined && between(nearest) <= REACH && OLD.test(text.slice(end));
  }
  return (
    kind === 'count' &&
    counted === null &&
    nearest !== undefined &&
    BEHIND_NAME.test(text.slice(nearest.end, start))
  );
}
