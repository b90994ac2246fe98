import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 1.177,
  sameMeaning: 0.345,
  inParagraph: 1.893,
  inNeighbours: 2.157,
  inTitle: 2.772,
  gist: 2.544,
  rarestWord: 0.165,
  predicate: 2.508,
  predicateNearby: 3.752,
  mostWords: 1.019,
  wordOrder: 2.219,
  closeTogether: 0.155,
  retrieval: 1.255,
  names: 0.918,
  who: 1.112,
  when: 2.963,
  where: 1.672,
  howmany: 1.81,
  why: 1.51,
  quote: 0.0,
  what: 0.0,
  period: 4.446,
  opensParagraph: -0.305,
  opensArticle: -0.925,
  brief: 0.966,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.173,
  gist: 0.084,
  rarestWord: 0.621,
  predicate: 0.848,
  predicateNearby: 0.181,
  missingInParagraph: -1.012,
  strangeNames: -0.993,
  namesMissing: -0.402,
  kindAbsent: -0.396,
  score: 1.252,
  closeTogether: 0.534,
  wordOrder: 0.963,
  corrected: -0.135,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.5, unsure: 0.25 };
