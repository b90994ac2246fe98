import type { IndexedSentence } from './index-paragraphs.js';
import type { QuestionTerm } from './question-terms.js';
import type { TermMatches } from './term-match.js';

/** Between who does something and what is done stand few words. */
const ROLE_WINDOW = 5;
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
  const own = terms
    .map((term, at) => ({ term, match: matches[at] ?? 0 }))
    .filter(({ term }) => term.entities.length === 0);
  return own.length === 0
    ? 1
    : coverage(
        own.map(({ term }) => term),
        own.map(({ match }) => match),
      );
}

/** Share of neighbouring terms of the question that stand in the same order, at most two words apart, in the sentence. */
export function sharedOrder(terms: readonly QuestionTerm[], sentence: IndexedSentence): number {
  if (terms.length < 2) return 0;
  let inOrder = 0;
  for (let at = 1; at < terms.length; at += 1) {
    const before = sentence.positions.get(terms[at - 1]?.term ?? '') ?? [];
    const after = sentence.positions.get(terms[at]?.term ?? '') ?? [];
    if (before.some((first) => after.some((second) => second > first && second - first <= 3))) inOrder += 1;
  }
  return inOrder / (terms.length - 1);
}

/** The same where a name's other forms and words of the same concept stand for a term: who does what, and to whom. */
export function sharedRoles(terms: readonly QuestionTerm[], sentence: IndexedSentence): number {
  if (terms.length < 2) return 0;
  const places = terms.map((term) => placesOf(term, sentence));
  let inOrder = 0;
  for (let at = 1; at < terms.length; at += 1) {
    const gaps = (places[at - 1] ?? []).flatMap((first) =>
      (places[at] ?? []).map((second) => second - first),
    );
    if (gaps.some((gap) => gap > 0 && gap <= ROLE_WINDOW)) inOrder += 1;
  }
  return inOrder / (terms.length - 1);
}

/** Positions of the words that stand for a term. */
export function placesOf(term: QuestionTerm, sentence: IndexedSentence): readonly number[] {
  const own = [...(sentence.positions.get(term.term) ?? [])];
  for (const { term: name, form, sure } of term.standIns) {
    if (!sure) continue;
    if (form === null) own.push(...(sentence.positions.get(name) ?? []));
    else
      for (const [at, one] of sentence.concepts.entries())
        if (one === form) own.push(sentence.conceptPlaces[at] ?? 0);
  }
  if (term.entities.length === 0) return own;
  const named = sentence.names.filter(({ entity }) => term.entities.includes(entity));
  return [
    ...own,
    ...named.map(({ start, end }) =>
      sentence.tokens.findIndex((token) => token.start >= start && token.end <= end),
    ),
  ];
}
