import { isReportingVerb } from '../language/quotations/reporting-verbs.js';
import { wordSet } from '../language/word-set.js';
import { askedRole } from './asked-role.js';
import type { Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';
import type { Ranked } from './rank.js';
import { PRESENT, strongest } from './term-coverage.js';

/** Verbs that tell no deed by themselves: "who made an appeal" is who appealed, "who is going to sign" who signs. */
const LIGHT_VERBS = wordSet(
  'make makes made making take takes took taken taking give gives gave given giving put puts keep keeps kept bring brings brought ' +
    'hold holds held attend attends attended conduct conducted carry carried come comes came coming go goes went going ' +
    'supposed expected likely due set want wants wanted',
);

/**
 * Whether a question asks who did something of which neither the best sentence nor one beside it says in any words that it was done:
 * "who founded the Army of Conquest" is not answered by whatever else is told of that army.
 */
export function isDeedUntold(question: Question, ranked: readonly Ranked[]): boolean {
  const asked = askedRole(question);
  if (asked === null || asked.role !== 'doer' || question.reference !== null) return false;
  const { verb } = asked;
  if (LIGHT_VERBS.has(verb.word) || isReportingVerb(verb.word)) return false;
  return !isToldNearby(question, ranked)(verb);
}

/** Whether nothing but names of the question stands in the best sentence and beside it, and nothing of what is asked about them. */
export function isOnlyNamed(question: Question, ranked: readonly Ranked[]): boolean {
  const asked = question.terms.filter(
    ({ entities, kin, asks }) => entities.length === 0 && kin.length === 0 && !asks,
  );
  return (
    question.names.length > 0 &&
    question.reference === null &&
    !question.asksAboutNow &&
    asked.length > 0 &&
    !asked.some(isToldNearby(question, ranked))
  );
}

/** Whether a term of the question is said, by any relation, by the best sentence or one beside it. */
function isToldNearby({ terms }: Question, ranked: readonly Ranked[]): (term: QuestionTerm) => boolean {
  const best = ranked[0];
  const around = ranked.filter(
    ({ paragraph, position }) =>
      best !== undefined && paragraph === best.paragraph && Math.abs(position - best.position) <= 1,
  );
  const said = strongest(
    around.map(({ matches }) => matches),
    terms.length,
  );
  return (term) => (said[terms.indexOf(term)] ?? 0) >= PRESENT;
}
