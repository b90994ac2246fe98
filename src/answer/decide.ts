import type { Status } from './answer.js';
import { expectsRanges } from './expected-answer.js';
import type { Question } from './question.js';
import type { Ranked } from './rank.js';
import { PRESENT } from './term-coverage.js';
import { DECISION_WEIGHTS, THRESHOLDS } from './weights.js';

/** What speaks for and against the best candidate's being an answer at all. */
export const DECISION_EVIDENCE = [
  'bias',
  'sameWords',
  'sameMeaning',
  'inParagraph',
  'gist',
  'rarestWord',
  'predicate',
  'predicateNearby',
  'mostWords',
  'leastMatch',
  'missing',
  'missingInParagraph',
  'unknownWords',
  'unknownShare',
  'strangeNames',
  'names',
  'namesMissing',
  'kindPresent',
  'kindAbsent',
  'score',
  'margin',
  'closeTogether',
  'wordOrder',
  'fewTerms',
  'corrected',
] as const;

export type DecisionEvidenceName = (typeof DECISION_EVIDENCE)[number];
export type DecisionEvidence = Readonly<Record<DecisionEvidenceName, number>>;

export type Decision = {
  readonly status: Exclude<Status, 'help'>;
  /** Probability that the best candidate answers, 0 to 1. */
  readonly confidence: number;
};

/** Whether the best candidate answers: a logistic model of its evidence, with thresholds that stand beside the weights. */
export function decide(question: Question, ranked: readonly Ranked[]): Decision {
  const evidence = decisionEvidence(question, ranked);
  if (evidence === null) return { status: 'unanswered', confidence: 0 };
  const logit = DECISION_EVIDENCE.reduce((sum, name) => sum + DECISION_WEIGHTS[name] * evidence[name], 0);
  const confidence = 1 / (1 + Math.exp(-logit));
  if (confidence >= THRESHOLDS.answered) return { status: 'answered', confidence };
  return { status: confidence >= THRESHOLDS.unsure ? 'unsure' : 'unanswered', confidence };
}

/** A weight of this size is that of a word which stands in a single paragraph of a small corpus. */
const HEAVY_WEIGHT = 4;

/** The evidence that the decision weighs; null where there is no candidate. */
export function decisionEvidence(question: Question, ranked: readonly Ranked[]): DecisionEvidence | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const { evidence, matches } = best;
  const rival = ranked.find(({ paragraph }) => paragraph !== best.paragraph);
  const expects = expectsRanges(question.kind);
  const present = expects && evidence[question.kind as 'who'] === 1;
  const missing = question.terms.reduce((sum, { weight }, at) => sum + weight * (1 - (matches[at] ?? 0)), 0);
  const unknown = question.terms.filter(({ known }, at) => !known && (matches[at] ?? 0) < PRESENT).length;
  return {
    bias: 1,
    sameWords: evidence.sameWords,
    sameMeaning: evidence.sameMeaning,
    inParagraph: evidence.inParagraph,
    gist: evidence.gist,
    rarestWord: evidence.rarestWord,
    predicate: evidence.predicate,
    predicateNearby: evidence.predicateNearby,
    mostWords: evidence.mostWords,
    leastMatch: matches.length === 0 ? 0 : Math.min(...matches),
    missing: missing / HEAVY_WEIGHT,
    missingInParagraph: 1 - evidence.inNeighbours,
    unknownWords: unknown,
    unknownShare: unknown / Math.max(1, question.terms.length),
    strangeNames: question.terms.filter(({ strangeName }) => strangeName).length,
    names: evidence.namesReferredTo,
    namesMissing:
      question.names.length === 0 ? 0 : 1 - Math.max(evidence.namesInParagraph, evidence.namesReferredTo),
    kindPresent: present ? 1 : 0,
    kindAbsent: expects && !present ? 1 : 0,
    score: best.score / 10,
    margin: Math.min(1, best.score - (rival?.score ?? best.score - 1)),
    closeTogether: evidence.closeTogether,
    wordOrder: evidence.wordOrder,
    fewTerms: 1 / (1 + question.terms.length),
    corrected: question.corrections.length > 0 ? 1 : 0,
  };
}
