import { type BesideEarlier, putBesideEarlier } from './earlier-reports.js';
import type { Candidate } from './evidence.js';
import type { Question } from './question.js';
import { putNewestFirst, rank } from './rank.js';
import { rankByTime } from './time-alone.js';

/** Candidates in the order in which they are shown. */
export function order(question: Question, candidates: readonly Candidate[]): BesideEarlier {
  if (question.timeAlone) return { ranked: rankByTime(question, candidates), earlier: new Set() };
  return putBesideEarlier(question, putNewestFirst(question, rank(candidates)));
}
