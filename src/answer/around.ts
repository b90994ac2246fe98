import { nearness, type Place } from './answer-place.js';
import type { Candidate } from './evidence.js';
import { expectedRanges, expectsRanges, TOLD_BY_FORM } from './expected-answer.js';
import { meansPerson } from './follow-up.js';
import type { Question } from './question.js';
import type { Ranked } from './rank.js';
import { PRESENT } from './term-coverage.js';

/** What it is worth that a sentence stands where the question before was answered, in the measure of the ranking's scores. */
const NEAR_WORTH = 5;
/** What is taken off a sentence that does not name whom the follow-up names: "and the president?" is about him. */
const NAMES_OTHERS = 4;
/** What is taken off the sentence that answered before: where it lacks what is asked for now, and where nobody can tell. */
const TOLD_BEFORE = { lacking: 6, unclear: 3 };

/** "Who else was there?", "no, the other one" */
const ASKS_FOR_OTHERS = /\b(?:else|another|others?)\b/i;

/** Candidates of a question that follows another: whoever asks on asks for what stands around the answer, and not for the answer. */
export function rankAround(question: Question, place: Place, ranked: readonly Ranked[]): Ranked[] {
  const around = ranked.map((one) => ({
    ...one,
    score:
      one.score + (namesOwn(question, one) ? NEAR_WORTH * nearness(place, one.paragraph) : -NAMES_OTHERS),
  }));
  if (question.reference?.again === true) return around.sort(byScore);
  const beside = around
    .map((one) => (isAt(place, one) ? { ...one, score: one.score - toldBefore(question, one) } : one))
    .sort(byScore);
  const [best] = beside;
  // "When was that?" of what nothing around tells the day of: then it is the answer itself that is meant, and its report's day.
  const isTold = best === undefined || !asksOfAnswer(question) || has(question, best);
  return isTold ? beside : around.sort(byScore);
}

/** Without a place to look around, "he" is whoever was asked about, and what neither names nor means him is of somebody else. */
export function rankOfMeant(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  if (question.reference === null || !meansPerson(question.text)) return ranked;
  return ranked
    .map((one) => (one.evidence.names > 0 ? one : { ...one, score: one.score - NAMES_OTHERS }))
    .sort(byScore);
}

function byScore(one: Ranked, other: Ranked): number {
  return other.score - one.score;
}

/** "When was that?", "where?": it asks nothing of its own, and for words that are told by their form. */
function asksOfAnswer({ reference, kind }: Question): boolean {
  return reference?.by === 'ellipsis' && reference.kind === null && TOLD_BY_FORM.has(kind);
}

function isAt(place: Place, { paragraph, position }: Candidate): boolean {
  return (
    paragraph.article.id === place.article &&
    paragraph.number === place.paragraph &&
    position === place.position
  );
}

/** A follow-up that names somebody itself is about him, and one that asks the same of others is about those: "and the rebels?" */
function namesOwn({ reference, terms }: Question, { sentence, matches }: Candidate): boolean {
  const names = reference?.names ?? [];
  if (names.length > 0 || reference === null || reference.kind === null)
    return names.every((name) => sentence.named.has(name) || sentence.referred.has(name));
  return terms.every(({ takenBy, asks }, at) => takenBy !== null || asks || (matches[at] ?? 0) >= PRESENT);
}

/** Whether the sentence has words of the kind that is asked for. */
function has(question: Question, { sentence, paragraph }: Candidate): boolean {
  return expectsRanges(question) && expectedRanges(question, sentence, paragraph).length > 0;
}

/** Nothing is taken off where the sentence has words of the kind that is asked for now, and those who are named. */
function toldBefore(question: Question, candidate: Candidate): number {
  if (ASKS_FOR_OTHERS.test(question.text)) return TOLD_BEFORE.lacking;
  const isThere = has(question, candidate);
  if (isThere && namesOwn(question, candidate)) return 0;
  return !isThere && TOLD_BY_FORM.has(question.kind) ? TOLD_BEFORE.lacking : TOLD_BEFORE.unclear;
}
