import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 3.520,
  sameMeaning: 0.907,
  inParagraph: 2.936,
  inNeighbours: 4.482,
  inTitle: 2.005,
  rarestWord: 0.065,
  mostWords: 1.083,
  wordOrder: 2.196,
  closeTogether: 0.480,
  retrieval: 2.493,
  names: -0.000,
  namesReferredTo: -0.000,
  namesInParagraph: 0.000,
  roleOfName: 0.000,
  who: -0.000,
  when: 2.165,
  where: -0.000,
  howmany: 1.572,
  why: 1.251,
  quote: -0.000,
  what: 0.000,
  answerNear: 0.653,
  period: 2.621,
  opensParagraph: -0.087,
  opensArticle: -0.355,
  brief: 0.813,
  newest: 0.292,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -2.909,
  sameWords: 1.797,
  sameMeaning: 1.542,
  inParagraph: -1.467,
  rarestWord: 0.251,
  mostWords: -0.109,
  leastMatch: 0.344,
  missing: 0.296,
  missingInParagraph: -0.925,
  unknownWords: -0.397,
  names: 0.000,
  namesMissing: 0.000,
  kindPresent: 0.175,
  kindAbsent: -0.260,
  score: 0.386,
  margin: 2.334,
  closeTogether: -0.162,
  wordOrder: 1.183,
  fewTerms: -3.145,
  corrected: -0.044,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.6, unsure: 0.35 };
