import { overlap, type TextRange } from '../language/text-range.js';
import type { Question } from './question.js';
import type { Ranked } from './rank.js';

/** A ranked sentence and the range that is shown for it: the sentence itself or two neighbours. */
export type Selected = { readonly candidate: Ranked; readonly range: TextRange };

/** The contract of `npm run ask` allows five. */
export const MOST_EXCERPTS = 5;
const FEWEST_EXCERPTS = 3;
/** A sentence whose odds against the best are longer than this (e to the power of it) is not worth the reader's time. */
export const LONGEST_ODDS = 2.5;

/** A sentence that opens with one of these is not understood without the one before it. */
const LEANS_BACK =
  /^(?:["“'‘(]\s*)?(?:he|she|it|they|this|that|these|those|his|her|its|their|the (?:two|former|latter|move|idea|decision|one|group)|but|and|so|both|such|among the)\b/i;
/** In words; longer pairs are no longer read at a glance. */
const LONGEST_PAIR = 60;
/** Neighbours no further apart than this (odds of e to the power of it to one) are shown together: some 36 words an excerpt on SQuAD. */
const PAIR_ODDS = 1.9;

/**
 * What is shown, best first: at least three excerpts where there are as many, more where they come near the best.
 * @param offset how many excerpts the reader has seen; those behind them follow
 */
export function selectExcerpts(question: Question, ranked: readonly Ranked[], offset = 0): Selected[] {
  const best = ranked[0]?.score ?? 0;
  const selected: Selected[] = [];
  for (const candidate of ranked) {
    if (selected.length >= offset + MOST_EXCERPTS) break;
    if (selected.length >= offset + FEWEST_EXCERPTS && best - candidate.score > LONGEST_ODDS) break;
    const others = selected.filter((one) => one.candidate.paragraph === candidate.paragraph);
    const range = [rangeOf(candidate, ranked), candidate.sentence.range].find(
      (one) => !others.some((other) => overlap(other.range, one)),
    );
    if (range !== undefined) selected.push({ candidate, range });
  }
  const shown = selected.slice(offset);
  return question.kind === 'topic' ? shown.sort(byDayNewestFirst) : shown;
}

/** A topic is told in order of time. */
function byDayNewestFirst({ candidate: one }: Selected, { candidate: other }: Selected): number {
  const [day, otherDay] = [one.paragraph.article.date ?? '', other.paragraph.article.date ?? ''];
  return otherDay.localeCompare(day) || one.paragraph.number - other.paragraph.number;
}

function rangeOf(candidate: Ranked, ranked: readonly Ranked[]): TextRange {
  const { paragraph, position, sentence } = candidate;
  const before = paragraph.sentences[position - 1];
  if (before !== undefined && LEANS_BACK.test(paragraph.text.slice(sentence.range.start))) {
    const words = before.tokenCount + sentence.tokenCount;
    if (words <= LONGEST_PAIR) return { start: before.range.start, end: sentence.range.end };
  }
  // Two neighbours of which either may be meant belong together.
  const partner = ranked.find(
    (other) =>
      other.paragraph === paragraph &&
      Math.abs(other.position - position) === 1 &&
      Math.abs(other.score - candidate.score) <= PAIR_ODDS &&
      other.sentence.tokenCount + sentence.tokenCount <= LONGEST_PAIR,
  );
  if (partner === undefined) return sentence.range;
  return {
    start: Math.min(sentence.range.start, partner.sentence.range.start),
    end: Math.max(sentence.range.end, partner.sentence.range.end),
  };
}
