import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 2.0,
  sameMeaning: 1.734,
  inParagraph: 2.483,
  inNeighbours: 3.671,
  inTitle: 2.166,
  rarestWord: 0.207,
  mostWords: 1.98,
  wordOrder: 2.657,
  closeTogether: 0.31,
  retrieval: 1.509,
  names: -2.745,
  namesReferredTo: 2.523,
  namesInParagraph: 0.054,
  roleOfName: 0.047,
  who: 0.814,
  when: 2.917,
  where: 1.418,
  howmany: 1.488,
  why: 1.396,
  quote: -0.307,
  what: 0.0,
  answerNear: 0.011,
  period: 3.469,
  opensParagraph: -0.271,
  opensArticle: -1.096,
  brief: 0.592,
  newest: 0.168,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -2.268,
  sameWords: 0.335,
  sameMeaning: 0.292,
  inParagraph: -0.084,
  rarestWord: 0.241,
  mostWords: -1.115,
  leastMatch: 0.927,
  missing: 0.304,
  missingInParagraph: -1.743,
  unknownWords: -0.136,
  names: -0.085,
  namesMissing: -0.12,
  kindPresent: -0.077,
  kindAbsent: -0.865,
  score: 1.506,
  margin: 2.053,
  closeTogether: -0.051,
  wordOrder: 0.677,
  fewTerms: -3.484,
  corrected: -0.286,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.45, unsure: 0.15 };
