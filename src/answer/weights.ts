import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameMeaning: 0.48,
  inParagraph: 3.08,
  inNeighbours: 3.8,
  inTitle: 1.73,
  gist: 2.63,
  predicate: 1.34,
  predicateNearby: 2.14,
  mostWords: 2.36,
  wordOrder: 0.77,
  roles: 0.36,
  retrieval: 0.74,
  names: 0.46,
  who: 1.79,
  when: 2.67,
  where: 2.87,
  howmany: 2.39,
  why: 2.2,
  quote: 1.71,
  what: 1.54,
  period: 3.56,
  opensParagraph: -0.57,
  opensArticle: -1.65,
  brief: 0.99,
  onlyWished: -1.86,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.17,
  predicateNearby: 0.42,
  missingNearby: -0.81,
  nowhere: -0.58,
  nowhereNameless: -0.82,
  strangeNames: -0.32,
  namesFarOff: -1.02,
  kindAbsent: -0.91,
  formAbsent: -1.48,
  outOfPeriod: -1.18,
  score: 0.96,
  roles: 0.62,
  lead: 2.22,
  information: 0.97,
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * below 0.50: 38.4 % of the answerable tuning questions, 84.2 % of the unanswerable;
 * below 0.10: 6.9 % of the answerable tuning questions, 49.1 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.1, guessed: 0.15 };
