import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameMeaning: 0.57,
  inParagraph: 2.84,
  inNeighbours: 3.42,
  inTitle: 2.38,
  gist: 3.02,
  predicate: 1.73,
  predicateNearby: 2.5,
  mostWords: 2.09,
  wordOrder: 0.73,
  roles: 0.42,
  retrieval: 0.59,
  names: 0.76,
  who: 1.51,
  when: 1.93,
  where: 2.23,
  howmany: 2.37,
  why: 1.81,
  quote: 1.42,
  what: 1.62,
  period: 3.43,
  opensParagraph: -0.59,
  opensArticle: -1.46,
  brief: 1.29,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.25,
  predicate: 0,
  predicateNearby: 0.7,
  missingNearby: -0.76,
  nowhere: -0.92,
  strangeNames: -0.13,
  namesFarOff: -1.09,
  kindAbsent: -1.29,
  outOfPeriod: -0.8,
  score: 0.84,
  roles: 0.74,
  lead: 2.09,
  information: 1.04,
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * below 0.50: 40.8 % of the answerable tuning questions, 83.0 % of the unanswerable;
 * below 0.10: 7.2 % of the answerable tuning questions, 46.4 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.15, guessed: 0.2 };
