import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 1.876,
  sameMeaning: 0.217,
  inParagraph: 2.708,
  inNeighbours: 3.147,
  inTitle: 1.942,
  gist: 2.809,
  rarestWord: 0.336,
  predicate: 2.714,
  predicateNearby: 2.292,
  mostWords: 0.498,
  wordOrder: 2.003,
  closeTogether: 0.21,
  retrieval: 1.482,
  names: 0.746,
  who: 1.021,
  when: 2.912,
  where: 1.656,
  howmany: 1.946,
  why: 1.646,
  quote: 0.149,
  what: 1.336,
  period: 3.908,
  opensParagraph: -0.171,
  opensArticle: -0.883,
  brief: 1.385,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -2.876,
  gist: 0,
  rarestWord: 0.227,
  predicate: 1.225,
  predicateNearby: 0,
  missingInParagraph: -1.775,
  strangeNames: -0.776,
  namesMissing: -0.451,
  kindAbsent: -1.13,
  outOfPeriod: -1.572,
  score: 1.391,
  closeTogether: 0.283,
  wordOrder: 0.985,
  corrected: 0,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.5, unsure: 0.22 };
