import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 1.426,
  sameMeaning: 0.719,
  inParagraph: 2.293,
  inNeighbours: 2.947,
  inTitle: 1.147,
  gist: 2.942,
  rarestWord: 0.418,
  predicate: 2.31,
  predicateNearby: 2.577,
  mostWords: 0.421,
  wordOrder: 0.396,
  roles: 1.729,
  closeTogether: 0,
  retrieval: 1.604,
  names: 0.913,
  who: 1.202,
  when: 2.821,
  where: 1.562,
  howmany: 2.322,
  why: 2.166,
  quote: 0.891,
  what: 1.691,
  period: 3.837,
  opensParagraph: -0.23,
  opensArticle: -0.746,
  brief: 1.063,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.933,
  gist: 0,
  rarestWord: 0,
  predicate: 0.456,
  predicateNearby: 0.296,
  missingInParagraph: -2.101,
  strangeNames: -1.565,
  namesMissing: -0.2,
  kindAbsent: -1.3,
  outOfPeriod: -1.164,
  score: 0.877,
  closeTogether: 0,
  wordOrder: 0,
  roles: 0.616,
  corrected: 0,
  lead: 2.676,
  information: 1.838,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.5, unsure: 0.17 };
