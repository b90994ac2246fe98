import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 1.442,
  sameMeaning: 0.693,
  inParagraph: 2.256,
  inNeighbours: 2.923,
  inTitle: 1.109,
  gist: 2.922,
  rarestWord: 0.382,
  predicate: 2.334,
  predicateNearby: 2.491,
  mostWords: 0.519,
  wordOrder: 0.409,
  roles: 1.734,
  closeTogether: 0,
  retrieval: 1.615,
  names: 0.906,
  who: 1.176,
  when: 2.83,
  where: 1.547,
  howmany: 2.321,
  why: 2.152,
  quote: 1.09,
  what: 1.702,
  period: 3.723,
  opensParagraph: -0.23,
  opensArticle: -0.737,
  brief: 1.028,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.93,
  gist: 0,
  rarestWord: 0.011,
  predicate: 0.285,
  predicateNearby: 0.334,
  missingInParagraph: -2.132,
  strangeNames: -1.576,
  namesMissing: -0.126,
  kindAbsent: -1.353,
  outOfPeriod: -0.767,
  score: 0.937,
  closeTogether: 0,
  wordOrder: 0,
  roles: 0.582,
  corrected: 0,
  lead: 2.713,
  information: 1.837,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.5, unsure: 0.17 };
