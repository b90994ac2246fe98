import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameMeaning: 0.64,
  inParagraph: 2.88,
  inNeighbours: 3.43,
  inTitle: 2.41,
  gist: 2.93,
  predicate: 1.75,
  predicateNearby: 2.56,
  mostWords: 2.06,
  wordOrder: 0.83,
  roles: 0.34,
  retrieval: 0.65,
  names: 0.75,
  who: 1.56,
  when: 2.46,
  where: 2.29,
  howmany: 2.37,
  why: 1.84,
  quote: 1.5,
  what: 1.62,
  period: 3.36,
  opensParagraph: -0.58,
  opensArticle: -1.5,
  brief: 1.27,
  onlyWished: -1.78,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.14,
  predicate: 0,
  predicateNearby: 0.75,
  missingNearby: -0.92,
  nowhere: -0.86,
  strangeNames: -0.19,
  namesFarOff: -1.02,
  kindAbsent: -1.35,
  outOfPeriod: -0.88,
  score: 0.72,
  roles: 0.65,
  lead: 2.21,
  information: 1.06,
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * below 0.50: 40.6 % of the answerable tuning questions, 83.0 % of the unanswerable;
 * below 0.10: 7.3 % of the answerable tuning questions, 45.8 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.1, guessed: 0.15 };
