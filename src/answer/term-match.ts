import { conceptTerm } from '../language/concepts.js';
import { relateSenses } from '../language/word-senses/word-senses.js';
import { cosine, cosineOf, meanVector, type WordVectors } from '../language/word-vectors/word-vectors.js';
import type { IndexedSentence } from './index-paragraphs.js';
import type { QuestionTerm } from './question-terms.js';

/** How strongly each term of a question stands in a sentence, 0 to 1, in the order of the question's terms. */
export type TermMatches = readonly number[];

/** What each way of standing for a question's word is worth beside the word itself. */
const WORTH = {
  name: 0.95,
  reference: 0.85,
  kin: 0.75,
  concept: 0.85,
  prefix: 0.6,
  nearestMeaning: 0.9,
  synonym: 0.85,
  derived: 0.8,
  wider: 0.7,
  narrower: 0.6,
};
/** Words less alike than this have, as a rule, another meaning (antonyms excepted, which vectors do not tell apart). */
const LEAST_COSINE = 0.5;
const PREFIX_LENGTH = 4;

/**
 * Finds each term of one question in sentence after sentence. The same word counts in full; a word of the same concept, one
 * that begins with the same four letters and the nearest one by its word vector count less.
 */
export class TermMatcher {
  readonly #mean: Float32Array;
  readonly #terms: readonly QuestionTerm[];
  readonly #vectors: WordVectors;
  /** What is known so far, by the other word's row, for each term. */
  readonly #likenesses: readonly Map<number, number>[];

  constructor(terms: readonly QuestionTerm[], vectors: WordVectors) {
    this.#mean = meanVector(
      vectors,
      terms.flatMap(({ row, weight }) => (row === null ? [] : [{ row, weight }])),
    );
    this.#terms = terms;
    this.#vectors = vectors;
    this.#likenesses = terms.map(() => new Map());
  }

  /** Cosine of the mean vectors of question and sentence, 0 to 1: whether they speak of alike things at all. */
  gist(sentence: IndexedSentence): number {
    const mean = meanVector(
      this.#vectors,
      sentence.rows.map((row) => ({ row, weight: 1 })),
    );
    return Math.max(0, cosineOf(this.#mean, mean));
  }

  match(sentence: IndexedSentence): TermMatches {
    return this.#terms.map((term, at) => this.#matchTerm(term, at, sentence));
  }

  #matchTerm(term: QuestionTerm, at: number, sentence: IndexedSentence): number {
    if (sentence.positions.has(term.term)) return 1;
    if (term.entities.some((entity) => sentence.named.has(entity))) return WORTH.name;
    if (term.entities.some((entity) => sentence.referred.has(entity))) return WORTH.reference;
    if (term.kin.some((entity) => sentence.named.has(entity))) return WORTH.kin;
    if (term.concepts.some((concept) => sentence.positions.has(conceptTerm(concept)))) return WORTH.concept;
    let best = sharesPrefix(term.term, sentence) ? WORTH.prefix : 0;
    if (term.row !== null) {
      for (const row of sentence.rows) {
        best = Math.max(best, this.#likeness(term.row, at, row));
      }
    }
    return best;
  }

  /** What one word is worth for another: by the relation of their senses, or by their vectors where these are alike enough. */
  #likeness(own: number, at: number, row: number): number {
    const known = this.#likenesses[at]?.get(row);
    if (known !== undefined) return known;
    const byVector = cosine(this.#vectors, own, row);
    const relation = relateSenses(this.#vectors.senses, own, row);
    const likeness = Math.max(
      byVector >= LEAST_COSINE ? byVector * WORTH.nearestMeaning : 0,
      relation === null ? 0 : WORTH[relation],
    );
    this.#likenesses[at]?.set(row, likeness);
    return likeness;
  }
}

function sharesPrefix(term: string, sentence: IndexedSentence): boolean {
  if (term.length < PREFIX_LENGTH || /[.\d]/.test(term)) return false;
  const prefix = term.slice(0, PREFIX_LENGTH);
  for (const other of sentence.positions.keys()) {
    if (other.startsWith(prefix) && Math.abs(other.length - term.length) <= PREFIX_LENGTH) return true;
  }
  return false;
}
