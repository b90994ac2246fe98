import type { Place } from './answer-place.js';
import { rankAround, rankOfMeant } from './around.js';
import { type BesideEarlier, putBesideEarlier } from './earlier-reports.js';
import { type Candidate, isOfAnotherTime } from './evidence.js';
import { TOLD_BY_FORM } from './expected-answer.js';
import type { Question } from './question.js';
import { putNewestFirst, type Ranked, rank } from './rank.js';
import { LONGEST_ODDS } from './select-excerpts.js';
import { PRESENT } from './term-coverage.js';
import { rankByTime } from './time-alone.js';

export type Ordered = BesideEarlier & {
  /** In the order by which it is decided whether they answer: a newer report of the same is as good as the one nearest to the question. */
  readonly judged: readonly Ranked[];
};

/** Candidates in the order in which they are shown. @param before where the question that this one follows was answered */
export function order(question: Question, candidates: readonly Candidate[], before: Place | null): Ordered {
  if (question.timeAlone) {
    const ranked = rankByTime(question, candidates);
    return { ranked, judged: ranked, earlier: new Set() };
  }
  const alone = rank(candidates);
  const ranked = inPeriodFirst(
    question,
    before === null ? rankOfMeant(question, alone) : rankAround(question, before, alone),
  );
  const judged = putNewestFirst(question, putTellingFirst(question, ranked));
  return { ...putBesideEarlier(question, judged), judged };
}

/** What is told of another time than the question names stands behind all else. */
function inPeriodFirst(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  const [within, without]: [Ranked[], Ranked[]] = [[], []];
  for (const one of ranked) (isOfAnotherTime(question, one) ? without : within).push(one);
  return [...within, ...without];
}

/**
 * Where a day or a figure is asked for and the best sentence has none, the first stands before it that has one, says all the rest and comes
 * near it: "when did they meet" is told by "last week they were in talks", not by what was said after a meeting. A place may be one that
 * cannot be told by its form.
 */
function putTellingFirst(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (best === undefined || question.kind === 'where' || !TOLD_BY_FORM.has(question.kind)) return ranked;
  const hasForm = ({ evidence }: Ranked) => evidence[question.kind as 'when'] > 0;
  const about = [...question.terms.keys()].filter((at) => question.terms[at]?.asks === false);
  if (hasForm(best) || about.length === 0) return ranked;
  const told = ranked.find(
    (one) =>
      best.score - one.score <= LONGEST_ODDS &&
      hasForm(one) &&
      about.every((at) => (one.matches[at] ?? 0) >= PRESENT),
  );
  return told === undefined ? ranked : [told, ...ranked.filter((one) => one !== told)];
}
