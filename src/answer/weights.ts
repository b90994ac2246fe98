import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

/**
 * What each piece of evidence is worth when sentences are ranked: a linear softmax, learned by `npm run train`.
 * Do not edit by hand.
 */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 3,
  sameMeaning: 5,
  inParagraph: 2,
  inNeighbours: 1,
  inTitle: 0.5,
  rarestWord: 1,
  mostWords: 1,
  wordOrder: 1,
  closeTogether: 0.5,
  retrieval: 2,
  names: 1,
  namesReferredTo: 1,
  namesInParagraph: 0.5,
  roleOfName: 0,
  who: 1,
  when: 1.5,
  where: 1,
  howmany: 1.5,
  why: 1,
  quote: 1,
  what: 0,
  answerNear: 0.5,
  period: 1,
  opensParagraph: 0.2,
  opensArticle: 0.1,
  brief: 0.2,
  newest: 0.2,
};

/** The logistic model of decide.ts, learned by the same command. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3,
  sameWords: 2,
  sameMeaning: 3,
  inParagraph: 0,
  rarestWord: 1,
  mostWords: 2,
  leastMatch: 0,
  missing: 0,
  missingInParagraph: -1,
  unknownWords: -1,
  names: 0.5,
  namesMissing: -1,
  kindPresent: 0.5,
  kindAbsent: -0.5,
  score: 0,
  margin: 0.5,
  closeTogether: 0,
  wordOrder: 0,
  fewTerms: 0,
  corrected: 0,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.6, unsure: 0.35 };
