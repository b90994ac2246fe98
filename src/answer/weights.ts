import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameMeaning: 0.48,
  inParagraph: 3.09,
  inNeighbours: 3.8,
  inTitle: 1.75,
  gist: 2.64,
  predicate: 1.35,
  predicateNearby: 2.14,
  mostWords: 2.35,
  wordOrder: 0.78,
  roles: 0.36,
  retrieval: 0.75,
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
  onlyWished: -1.79,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.12,
  predicateNearby: 0.37,
  missingNearby: -0.94,
  nowhere: -0.82,
  strangeNames: -0.38,
  namesFarOff: -0.97,
  kindAbsent: -0.9,
  formAbsent: -1.48,
  outOfPeriod: -1.17,
  score: 0.97,
  roles: 0.63,
  lead: 2.19,
  information: 1,
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * below 0.50: 38.9 % of the answerable tuning questions, 84.8 % of the unanswerable;
 * below 0.10: 6.9 % of the answerable tuning questions, 48.5 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.1, guessed: 0.15 };
