import type { IndexedSentence } from './index-paragraphs.js';
import type { QuestionTerm } from './question-terms.js';
import { type StandIn, standsIn } from './stand-ins.js';
import type { TermMatches } from './term-match.js';

/** Between who does something and what is done stand few words. */
const ROLE_WINDOW = 5;
/** Two words stand between these two, at most. */
const ORDER_WINDOW = 3;
const NOWHERE: readonly number[] = [];
/** A match weaker than this does not count as the word's being there. */
export const PRESENT = 0.5;

/** The strongest match of each term over several sentences. */
export function strongest(matches: readonly TermMatches[], terms: number): TermMatches {
  const best = new Array<number>(terms).fill(0);
  for (const one of matches) {
    for (let at = 0; at < terms; at += 1) best[at] = Math.max(best[at] as number, one[at] ?? 0);
  }
  return best;
}

/** Weighted share of the question's terms that are matched, 0 to 1. */
export function coverage(terms: readonly QuestionTerm[], matches: TermMatches): number {
  let covered = 0;
  let total = 0;
  terms.forEach(({ weight }, at) => {
    total += weight;
    covered += weight * (matches[at] ?? 0);
  });
  return total === 0 ? 0 : covered / total;
}

/** The same of the terms that are no names, so of what is asked about those named; 1 where the question is of names alone. */
export function predicateCoverage(terms: readonly QuestionTerm[], matches: TermMatches): number {
  let covered = 0;
  let total = 0;
  let isOfNames = true;
  terms.forEach(({ weight, entities }, at) => {
    if (entities.length > 0) return;
    isOfNames = false;
    total += weight;
    covered += weight * (matches[at] ?? 0);
  });
  if (isOfNames) return 1;
  return total === 0 ? 0 : covered / total;
}

/** Share of neighbouring terms of the question that stand in the same order, at most two words apart, in the sentence. */
export function sharedOrder(terms: readonly QuestionTerm[], sentence: IndexedSentence): number {
  return shareInOrder(
    terms.map(({ term }) => sentence.positions.get(term) ?? NOWHERE),
    ORDER_WINDOW,
  );
}

/** The same where a name's other forms and words of the same concept stand for a term: who does what, and to whom. */
export function sharedRoles(terms: readonly QuestionTerm[], sentence: IndexedSentence): number {
  return shareInOrder(
    terms.map((term) => placesOf(term, sentence)),
    ROLE_WINDOW,
  );
}

/** Share of the lists of places of which one stands behind one of the list before, so many words at most. */
function shareInOrder(places: readonly (readonly number[])[], most: number): number {
  if (places.length < 2) return 0;
  let inOrder = 0;
  for (let at = 1; at < places.length; at += 1) {
    const after = places[at] ?? NOWHERE;
    if (places[at - 1]?.some((first) => after.some((second) => second > first && second - first <= most)))
      inOrder += 1;
  }
  return inOrder / (places.length - 1);
}

/** Positions of the words that stand for a term. */
export function placesOf(term: QuestionTerm, sentence: IndexedSentence): readonly number[] {
  const { positions, named } = sentence;
  let places = positions.get(term.term) ?? NOWHERE;
  for (const standIn of term.standIns) {
    if (standIn.sure && standsIn(standIn, sentence))
      places = [...places, ...placesOfStandIn(standIn, sentence)];
  }
  if (!term.entities.some((entity) => named.has(entity))) return places;
  return [...places, ...placesOfNames(term, sentence)];
}

function placesOfStandIn({ term, form }: StandIn, sentence: IndexedSentence): readonly number[] {
  const { positions, concepts, conceptPlaces } = sentence;
  if (form === null) return positions.get(term) ?? NOWHERE;
  return conceptPlaces.filter((_, at) => concepts[at] === form);
}

function placesOfNames({ entities }: QuestionTerm, { names, tokens }: IndexedSentence): number[] {
  return names
    .filter(({ entity }) => entities.includes(entity))
    .map(({ start, end }) => tokens.findIndex((token) => token.start >= start && token.end <= end));
}
