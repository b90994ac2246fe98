import { type Place, rankAround } from './answer-before.js';
import { type BesideEarlier, putBesideEarlier } from './earlier-reports.js';
import type { Candidate } from './evidence.js';
import type { Question } from './question.js';
import { putNewestFirst, rank } from './rank.js';
import { rankByTime } from './time-alone.js';

/** Candidates in the order in which they are shown. @param before where the question that this one follows was answered */
export function order(
  question: Question,
  candidates: readonly Candidate[],
  before: Place | null,
): BesideEarlier {
  if (question.timeAlone) return { ranked: rankByTime(question, candidates), earlier: new Set() };
  const ranked = before === null ? rank(candidates) : rankAround(question, before, rank(candidates));
  return putBesideEarlier(question, putNewestFirst(question, ranked));
}
