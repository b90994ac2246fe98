import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameMeaning: 0.43,
  inParagraph: 3.14,
  inNeighbours: 3.77,
  inTitle: 1.75,
  gist: 2.62,
  predicate: 1.36,
  predicateNearby: 2.13,
  mostWords: 2.38,
  wordOrder: 0.81,
  roles: 0.37,
  retrieval: 0.75,
  names: 0.47,
  who: 1.75,
  when: 2.68,
  where: 2.88,
  howmany: 2.39,
  why: 2.21,
  quote: 1.71,
  what: 1.54,
  period: 3.57,
  opensParagraph: -0.56,
  opensArticle: -1.65,
  brief: 1,
  onlyWished: -1.79,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.12,
  predicateNearby: 0.46,
  missingNearby: -0.95,
  nowhere: -0.79,
  strangeNames: -0.36,
  namesFarOff: -0.97,
  kindAbsent: -0.9,
  formAbsent: -1.34,
  outOfPeriod: -1.21,
  score: 0.95,
  roles: 0.61,
  lead: 2.13,
  information: 0.99,
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * below 0.50: 39.2 % of the answerable tuning questions, 84.2 % of the unanswerable;
 * below 0.10: 6.7 % of the answerable tuning questions, 47.9 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.1, guessed: 0.15 };
