import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 1.233,
  sameMeaning: 0.341,
  inParagraph: 1.912,
  inNeighbours: 2.141,
  inTitle: 2.725,
  gist: 2.407,
  rarestWord: 0.137,
  predicate: 2.526,
  predicateNearby: 3.744,
  mostWords: 1.031,
  wordOrder: 2.201,
  closeTogether: 0.162,
  retrieval: 1.24,
  names: 0.908,
  who: 1.073,
  when: 2.943,
  where: 1.933,
  howmany: 1.811,
  why: 1.507,
  quote: 0,
  what: 1.535,
  period: 4.449,
  opensParagraph: -0.303,
  opensArticle: -0.933,
  brief: 0.988,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.213,
  gist: 0,
  rarestWord: 0.337,
  predicate: 1.187,
  predicateNearby: 0.176,
  missingInParagraph: -1.299,
  strangeNames: -0.66,
  namesMissing: -0.385,
  kindAbsent: -0.993,
  score: 1.303,
  closeTogether: 0.454,
  wordOrder: 1.164,
  corrected: -0.119,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.5, unsure: 0.2 };
