import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 1.359,
  sameMeaning: 0.38,
  inParagraph: 1.945,
  inNeighbours: 2.593,
  inTitle: 2.685,
  gist: 2.924,
  rarestWord: 0.25,
  predicate: 2.512,
  predicateNearby: 3.191,
  mostWords: 0.735,
  wordOrder: 2.082,
  closeTogether: 0.204,
  retrieval: 1.31,
  names: 0.0,
  namesReferredTo: 0.829,
  namesInParagraph: 0.009,
  roleOfName: 0.0,
  who: 1.023,
  when: 2.889,
  where: 1.582,
  howmany: 1.833,
  why: 1.533,
  quote: 0.0,
  what: 0.0,
  answerNear: 0.0,
  period: 4.456,
  opensParagraph: -0.282,
  opensArticle: -0.843,
  brief: 0.936,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.592,
  sameWords: 0.307,
  sameMeaning: 0.0,
  inParagraph: 0.0,
  gist: 0.0,
  rarestWord: 0.775,
  predicate: 1.49,
  predicateNearby: 0.0,
  mostWords: 0.0,
  leastMatch: 0.073,
  missing: 0.0,
  missingInParagraph: -0.753,
  unknownWords: 0.0,
  unknownShare: 0.0,
  strangeNames: -0.892,
  names: 0.0,
  namesMissing: -0.651,
  kindPresent: 0.0,
  kindAbsent: -0.502,
  score: 0.579,
  margin: 2.115,
  closeTogether: 0.06,
  wordOrder: 1.16,
  fewTerms: -3.233,
  corrected: -0.112,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.55, unsure: 0.3 };
