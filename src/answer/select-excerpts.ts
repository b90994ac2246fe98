import type { Question } from './question.js';
import type { Ranked } from './rank.js';

/** The contract of `npm run ask` allows five. */
const MOST_EXCERPTS = 5;
const FEWEST_EXCERPTS = 3;
/** A sentence whose odds against the best are longer than this (e to the power of it) is not worth the reader's time. */
const LONGEST_ODDS = 2.5;

/** The sentences that are shown, best first: at least three where there are as many, more where they come near the best. */
export function selectExcerpts(_question: Question, ranked: readonly Ranked[]): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  return ranked
    .slice(0, MOST_EXCERPTS)
    .filter(({ score }, at) => at < FEWEST_EXCERPTS || best - score <= LONGEST_ODDS);
}
