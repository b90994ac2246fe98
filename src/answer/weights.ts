import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 1.856,
  sameMeaning: 0.216,
  inParagraph: 2.728,
  inNeighbours: 3.149,
  inTitle: 1.958,
  gist: 2.805,
  rarestWord: 0.324,
  predicate: 2.722,
  predicateNearby: 2.306,
  mostWords: 0.48,
  wordOrder: 1.99,
  closeTogether: 0.214,
  retrieval: 1.503,
  names: 0.764,
  who: 1.029,
  when: 2.907,
  where: 1.651,
  howmany: 1.938,
  why: 2.1,
  quote: 0.145,
  what: 1.336,
  period: 3.875,
  opensParagraph: -0.154,
  opensArticle: -0.867,
  brief: 1.371,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.245,
  gist: 1.112,
  rarestWord: 0.422,
  predicate: 0.837,
  predicateNearby: 0.123,
  missingInParagraph: -1.973,
  strangeNames: -1.042,
  namesMissing: -0.212,
  kindAbsent: -1.309,
  outOfPeriod: -1.6,
  score: 0,
  closeTogether: 0.356,
  wordOrder: 0.41,
  corrected: 0,
  lead: 3.072,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.5, unsure: 0.2 };
