import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by `npm run train`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
  sameMeaning: 0.89,
  inParagraph: 2.86,
  inNeighbours: 3.29,
  inTitle: 2.29,
  gist: 3.44,
  predicate: 1.78,
  predicateNearby: 2.32,
  mostWords: 1.65,
  wordOrder: 0.75,
  roles: 0.47,
  retrieval: 0.55,
  names: 0.82,
  who: 1.29,
  when: 1.93,
  where: 2.23,
  howmany: 2.4,
  why: 1.81,
  quote: 1.34,
  what: 1.6,
  period: 3.48,
  opensParagraph: -0.56,
  opensArticle: -1.47,
  brief: 1.15,
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
  bias: -3.04,
  predicate: 0.15,
  predicateNearby: 0.33,
  missingInParagraph: -1.48,
  strangeNames: -0.9,
  namesMissing: -0.27,
  kindAbsent: -1.29,
  outOfPeriod: -0.72,
  score: 1,
  roles: 0.64,
  lead: 1.93,
  information: 1.05,
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * below 0.50: 42.9 % of the answerable tuning questions, 83.0 % of the unanswerable;
 * below 0.10: 6.5 % of the answerable tuning questions, 42.2 % of the unanswerable.
 */
export const THRESHOLDS = { answered: 0.5, unsure: 0.1, guessed: 0.15 };
