import { conceptTerm } from '../language/concepts.js';
import { cosine, type WordVectors } from '../language/word-vectors/word-vectors.js';
import type { IndexedSentence } from './index-paragraphs.js';
import type { QuestionTerm } from './question.js';

/** How strongly each term of a question stands in a sentence, 0 to 1, in the order of the question's terms. */
export type TermMatches = readonly number[];

/** What each way of standing for a question's word is worth beside the word itself. */
const WORTH = { name: 0.95, reference: 0.85, concept: 0.85, prefix: 0.6, nearestMeaning: 0.9 };
/** Words less alike than this have, as a rule, another meaning (antonyms excepted, which vectors do not tell apart). */
const LEAST_COSINE = 0.5;
const PREFIX_LENGTH = 4;

/**
 * Finds each term of one question in sentence after sentence. The same word counts in full; a word of the same concept, one
 * that begins with the same four letters and the nearest one by its word vector count less.
 */
export class TermMatcher {
  readonly #terms: readonly QuestionTerm[];
  readonly #vectors: WordVectors;
  /** Cosines known so far, by the other word's row, for each term. */
  readonly #cosines: readonly Map<number, number>[];

  constructor(terms: readonly QuestionTerm[], vectors: WordVectors) {
    this.#terms = terms;
    this.#vectors = vectors;
    this.#cosines = terms.map(() => new Map());
  }

  match(sentence: IndexedSentence): TermMatches {
    return this.#terms.map((term, at) => this.#matchTerm(term, at, sentence));
  }

  #matchTerm(term: QuestionTerm, at: number, sentence: IndexedSentence): number {
    if (sentence.positions.has(term.term)) return 1;
    if (term.entities.some((entity) => sentence.named.has(entity))) return WORTH.name;
    if (term.entities.some((entity) => sentence.referred.has(entity))) return WORTH.reference;
    if (term.concepts.some((concept) => sentence.positions.has(conceptTerm(concept)))) return WORTH.concept;
    let best = sharesPrefix(term.term, sentence) ? WORTH.prefix : 0;
    if (term.row !== null) {
      for (const row of sentence.rows) {
        const likeness = this.#likeness(term.row, at, row);
        if (likeness >= LEAST_COSINE) best = Math.max(best, likeness * WORTH.nearestMeaning);
      }
    }
    return best;
  }

  #likeness(own: number, at: number, row: number): number {
    const known = this.#cosines[at]?.get(row);
    if (known !== undefined) return known;
    const likeness = cosine(this.#vectors, own, row);
    this.#cosines[at]?.set(row, likeness);
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
