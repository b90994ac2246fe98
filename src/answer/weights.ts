import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameWords: 1.612,
  sameMeaning: 2.073,
  inParagraph: 2.454,
  inNeighbours: 4.016,
  inTitle: 2.197,
  gist: 3.566,
  rarestWord: 0.236,
  mostWords: 1.308,
  wordOrder: 2.601,
  closeTogether: 0.308,
  retrieval: 1.288,
  names: -2.656,
  namesReferredTo: 2.431,
  namesInParagraph: 0.019,
  roleOfName: -0.197,
  who: 1.137,
  when: 2.864,
  where: 1.314,
  howmany: 1.393,
  why: 1.378,
  quote: -0.524,
  what: 0.000,
  answerNear: 0.222,
  period: 4.504,
  opensParagraph: -0.231,
  opensArticle: -0.907,
  brief: 0.662,
  newest: 0.113,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -2.399,
  sameWords: 0.153,
  sameMeaning: 0.349,
  inParagraph: -0.040,
  gist: -0.126,
  rarestWord: 0.613,
  mostWords: -0.704,
  leastMatch: 1.327,
  missing: 0.340,
  missingInParagraph: -1.721,
  unknownWords: -0.408,
  strangeNames: 0.418,
  names: -0.194,
  namesMissing: -0.016,
  kindPresent: -0.101,
  kindAbsent: -0.858,
  score: 0.840,
  margin: 2.058,
  closeTogether: 0.107,
  wordOrder: 0.662,
  fewTerms: -3.439,
  corrected: -0.209,
};

/** From which probability on an excerpt is shown as an answer, and as a possible one. */
export const THRESHOLDS = { answered: 0.45, unsure: 0.15 };
