import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 1.44,
  sameMeaning: 0.69,
  inParagraph: 2.26,
  inNeighbours: 2.92,
  inTitle: 1.11,
  gist: 2.92,
  rarestWord: 0.38,
  predicate: 2.33,
  predicateNearby: 2.49,
  mostWords: 0.51,
  wordOrder: 0.41,
  roles: 1.73,
  retrieval: 1.61,
  names: 0.91,
  who: 1.18,
  when: 2.83,
  where: 1.55,
  howmany: 2.32,
  why: 2.15,
  quote: 1.09,
  what: 1.7,
  period: 3.72,
  opensParagraph: -0.23,
  opensArticle: -0.74,
  brief: 1.03,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.91,
  predicate: 0.29,
  predicateNearby: 0.35,
  missingInParagraph: -2.15,
  strangeNames: -1.58,
  namesMissing: -0.13,
  kindAbsent: -1.33,
  outOfPeriod: -0.77,
  score: 0.92,
  roles: 0.58,
  lead: 2.72,
  information: 1.83,
};

/**
 * From which probability on an excerpt is shown as an answer, and as a possible one.
 * below 0.50: 37.7 % of the answerable tuning questions, 92.0 % of the unanswerable;
 * below 0.17: 13.0 % of the answerable tuning questions, 69.3 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.17 };
