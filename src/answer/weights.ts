import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameMeaning: 0.62,
  inParagraph: 2.83,
  inNeighbours: 3.43,
  inTitle: 2.35,
  gist: 3,
  predicate: 1.75,
  predicateNearby: 2.51,
  mostWords: 2.06,
  wordOrder: 0.79,
  roles: 0.33,
  retrieval: 0.61,
  names: 0.76,
  who: 1.52,
  when: 1.93,
  where: 2.21,
  howmany: 2.37,
  why: 1.81,
  quote: 1.42,
  what: 1.62,
  period: 3.39,
  opensParagraph: -0.59,
  opensArticle: -1.44,
  brief: 1.24,
  onlyWished: -1.08,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.23,
  predicate: 0,
  predicateNearby: 0.65,
  missingNearby: -0.77,
  nowhere: -0.98,
  strangeNames: -0.11,
  namesFarOff: -1.12,
  kindAbsent: -1.31,
  outOfPeriod: -0.83,
  score: 0.85,
  roles: 0.66,
  lead: 2.16,
  information: 1.04,
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * below 0.50: 40.1 % of the answerable tuning questions, 83.0 % of the unanswerable;
 * below 0.15: 13.4 % of the answerable tuning questions, 56.5 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.15, guessed: 0.2 };
