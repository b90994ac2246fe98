import type { Place } from './answer-place.js';
import { rankAround, rankOfMeant } from './around.js';
import { type BesideEarlier, putBesideEarlier } from './earlier-reports.js';
import { type Candidate, isOfAnotherTime } from './evidence.js';
import type { Question } from './question.js';
import { putNewestFirst, type Ranked, rank } from './rank.js';
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
  const judged = putNewestFirst(question, ranked);
  return { ...putBesideEarlier(question, judged), judged };
}

/** What is told of another time than the question names stands behind all else. */
function inPeriodFirst(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  const [within, without]: [Ranked[], Ranked[]] = [[], []];
  for (const one of ranked) (isOfAnotherTime(question, one) ? without : within).push(one);
  return [...within, ...without];
}
