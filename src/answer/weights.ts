import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameMeaning: 0.54,
  inParagraph: 2.92,
  inNeighbours: 3.7,
  inTitle: 1.87,
  gist: 2.72,
  predicate: 1.7,
  predicateNearby: 2.3,
  mostWords: 1.81,
  wordOrder: 0.71,
  roles: 0.43,
  retrieval: 0.81,
  names: 0.59,
  who: 1.81,
  when: 2.65,
  where: 2.47,
  howmany: 2.63,
  why: 2.08,
  quote: 1.68,
  what: 1.54,
  period: 3.46,
  opensParagraph: -0.59,
  opensArticle: -1.6,
  brief: 1.04,
  onlyWished: -1.81,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.24,
  predicateNearby: 0.49,
  missingNearby: -1.02,
  nowhere: -0.83,
  strangeNames: -0.25,
  namesFarOff: -0.94,
  kindAbsent: -1.34,
  outOfPeriod: -1,
  score: 1.05,
  roles: 0.5,
  lead: 2.1,
  information: 1.03,
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * below 0.50: 40.1 % of the answerable tuning questions, 83.0 % of the unanswerable;
 * below 0.10: 7.2 % of the answerable tuning questions, 43.8 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.1, guessed: 0.15 };
