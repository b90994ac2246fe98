import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameMeaning: 0.66,
  inParagraph: 2.88,
  inNeighbours: 3.43,
  inTitle: 2.37,
  gist: 2.95,
  predicate: 1.75,
  predicateNearby: 2.54,
  mostWords: 2.06,
  wordOrder: 0.76,
  roles: 0.35,
  retrieval: 0.63,
  names: 0.75,
  who: 1.53,
  when: 1.94,
  where: 2.21,
  howmany: 2.37,
  why: 1.84,
  quote: 1.42,
  what: 1.62,
  period: 3.4,
  opensParagraph: -0.59,
  opensArticle: -1.45,
  brief: 1.25,
  onlyWished: -1.09,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.2,
  predicate: 0,
  predicateNearby: 0.63,
  missingNearby: -0.77,
  nowhere: -1.04,
  strangeNames: -0.14,
  namesFarOff: -1.08,
  kindAbsent: -1.34,
  outOfPeriod: -0.84,
  score: 0.8,
  roles: 0.65,
  lead: 2.24,
  information: 1.05,
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * below 0.50: 39.8 % of the answerable tuning questions, 83.0 % of the unanswerable;
 * below 0.10: 7.5 % of the answerable tuning questions, 46.7 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.1, guessed: 0.15 };
