import { RelatedWords, type WordRelation } from '../language/thesaurus/thesaurus.js';
import {
  ComparedWords,
  lengthOf,
  meanVector,
  productWith,
  type WordVectors,
} from '../language/word-vectors/word-vectors.js';
import { inverseDocumentFrequency } from './bm25.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedSentence } from './index-paragraphs.js';
import type { QuestionTerm } from './question-terms.js';
import { standsIn } from './stand-ins.js';

/** How strongly each term of a question stands in a sentence, 0 to 1, in the order of the question's terms. */
export type TermMatches = readonly number[];

/** A sentence of a report about a state is of that state, though it does not name it. */
export const WORTH_OF_SETTING = 0.7;
/** Meant by a pronoun, or by their office alone. */
export const WORTH_OF_REFERENCE = 0.85;
/** What each way of standing for a question's word is worth beside the word itself; concepts' worth stands in stand-ins.ts. */
const WORTH = {
  name: 0.95,
  reference: WORTH_OF_REFERENCE,
  kin: 0.75,
  setting: WORTH_OF_SETTING,
  prefix: 0.4,
  nearestMeaning: 0.6,
  withoutParticle: 0.6,
  inflected: 0.9,
  synonym: 0.75,
  associated: 0.45,
};
/** Words less alike than this are related in a sense that news seldom means: a party is no feast, and Mars is not marred. */
const LEAST_COSINE_OF_SENSE = { inflected: 0.15, synonym: 0.25 };
/** Words less alike than this have, as a rule, another meaning (antonyms excepted, which vectors do not tell apart). */
const LEAST_COSINE = 0.5;
const PREFIX_LENGTH = 4;

/** What a word of the corpus is worth for the question, by its row. */
type RowWorth = {
  /** Cosine-like share in the question's gist: the product of its unit vector with the question's mean. */
  readonly gist: number;
  /** Positions of the terms that it is no stranger to, as most words are to all. */
  readonly terms: readonly number[];
  /** For each of these, above 0. */
  readonly likenesses: readonly number[];
};

/**
 * Each is compared by its meaning with every word of the sentences. A question has a few terms; in a text of hundreds that is pasted in,
 * those behind these still count where the same words stand.
 */
const MOST_COMPARED = 60;

const NONE: number[] = [];

/** A term that has a word vector, and so may be said in another word. */
type Worded = { readonly at: number; readonly row: number; readonly information: number };

/**
 * Finds each term of one question in sentence after sentence. The same word counts in full; a word of the same concept, one
 * that begins with the same four letters and the nearest one by its word vector count less.
 */
export class TermMatcher {
  readonly #mean: Float32Array;
  readonly #meanLength: number;
  readonly #terms: readonly QuestionTerm[];
  readonly #prefixes: readonly (string | null)[];
  readonly #index: CorpusIndex;
  readonly #vectors: WordVectors;
  readonly #worded: readonly Worded[];
  readonly #words: ComparedWords;
  readonly #related: RelatedWords;
  readonly #information: Float64Array;
  /** What is known so far; a question meets the same words in sentence after sentence. */
  readonly #worths = new Map<number, RowWorth>();

  constructor(terms: readonly QuestionTerm[], index: CorpusIndex) {
    this.#mean = meanVector(
      index.english.vectors,
      terms.flatMap(({ row, weight }) => (row === null ? [] : [{ row, weight }])),
    );
    this.#meanLength = lengthOf(this.#mean);
    this.#terms = terms;
    this.#prefixes = terms.map(({ term }) => prefixOf(term));
    this.#index = index;
    this.#vectors = index.english.vectors;
    this.#worded = terms
      .slice(0, MOST_COMPARED)
      .flatMap(({ row, information }, at) => (row === null ? [] : [{ at, row, information }]));
    const rows = this.#worded.map(({ row }) => row);
    this.#words = new ComparedWords(this.#vectors, rows);
    this.#related = new RelatedWords(index.english.thesaurus, rows);
    this.#information = informationIn(index);
  }

  /** Cosine of the mean vectors of question and sentence, 0 to 1: whether they speak of alike things at all. */
  gist(sentence: IndexedSentence): number {
    const length = sentence.meanLength * this.#meanLength;
    if (length === 0) return 0;
    let product = 0;
    for (const row of sentence.rows) product += this.#worth(row).gist;
    return Math.max(0, product / length);
  }

  match(sentence: IndexedSentence): TermMatches {
    const likest = new Array<number>(this.#terms.length).fill(0);
    for (const row of sentence.rows) {
      const { terms, likenesses } = this.#worth(row);
      for (let at = 0; at < terms.length; at += 1) {
        const [term, likeness] = [terms[at] as number, likenesses[at] as number];
        if (likeness > (likest[term] as number)) likest[term] = likeness;
      }
    }
    return this.#terms.map((term, at) => this.#matchTerm(term, at, sentence, likest[at] as number));
  }

  /**
   * Asked some thousand times for each question: what needs functions of its own, which few terms do, stands elsewhere.
   * @param likest what the likest word of the sentence is worth for the term, by their meanings
   */
  #matchTerm(term: QuestionTerm, at: number, sentence: IndexedSentence, likest: number): number {
    if (term.particle === null ? sentence.positions.has(term.term) : saysWithParticle(term, sentence))
      return 1;
    const named = term.entities.length + term.kin.length === 0 ? 0 : worthOfNames(term, sentence);
    if (named > 0) return named;
    let best = worthOfStandIn(term, sentence);
    if (best < WORTH.prefix && sharesPrefix(term.term, this.#prefixes[at] ?? null, sentence))
      best = WORTH.prefix;
    return Math.max(best, term.particle === null ? likest : Math.min(likest, WORTH.withoutParticle));
  }

  #worth(row: number): RowWorth {
    const known = this.#worths.get(row);
    if (known !== undefined) return known;
    let [terms, likenesses]: [number[], number[]] = [NONE, NONE];
    const cosines = this.#words.cosinesWith(row);
    const relations = this.#related.relationsWith(row);
    for (let one = 0; one < this.#worded.length; one += 1) {
      const likeness = likenessOf(cosines[one] as number, relations[one] as WordRelation | null);
      if (likeness <= 0) continue;
      const { at, information } = this.#worded[one] as Worded;
      if (terms === NONE) [terms, likenesses] = [[], []];
      terms.push(at);
      likenesses.push(likeness * Math.min(1, this.#informationOf(row) / information));
    }
    const worth = { gist: productWith(this.#vectors, row, this.#mean), terms, likenesses };
    this.#worths.set(row, worth);
    return worth;
  }

  /** How much a word tells in this corpus, in nats. */
  #informationOf(row: number): number {
    const { documentFrequency, vocabulary, retriever } = this.#index;
    if (this.#information[row] === 0) {
      const term = vocabulary.get(this.#vectors.words[row] ?? '') ?? '';
      const frequency = documentFrequency.get(term) ?? 0;
      this.#information[row] = inverseDocumentFrequency(frequency, retriever.paragraphs);
    }
    return this.#information[row] ?? 0;
  }
}

/**
 * What one word is worth for another: by the thesaurus, or by their vectors where these are alike enough.
 * @param byVector cosine of the two words
 */
function likenessOf(byVector: number, relation: WordRelation | null): number {
  return Math.max(
    byVector >= LEAST_COSINE ? byVector * WORTH.nearestMeaning : 0,
    relation === null ? 0 : worthOf(relation, byVector),
  );
}

function worthOf(relation: WordRelation, byVector: number): number {
  if (relation === 'inflected') return byVector < LEAST_COSINE_OF_SENSE.inflected ? 0 : WORTH.inflected;
  const isSynonym = relation === 'synonym' && byVector >= LEAST_COSINE_OF_SENSE.synonym;
  return isSynonym ? WORTH.synonym : WORTH.associated;
}

const informationByRow = new WeakMap<CorpusIndex, Float64Array>();

/** How much the words of the vectors tell, by their rows, as far as it was reckoned: once, since question after question meets them. */
function informationIn(index: CorpusIndex): Float64Array {
  const known = informationByRow.get(index) ?? new Float64Array(index.english.vectors.words.length);
  informationByRow.set(index, known);
  return known;
}

/** Words between a verb and its particle, "called the talks off", at most. */
const PARTICLE_REACH = 3;

function worthOfNames(
  { entities, kin }: QuestionTerm,
  { named, referred, setting }: IndexedSentence,
): number {
  if (entities.some((entity) => named.has(entity))) return WORTH.name;
  if (entities.some((entity) => referred.has(entity))) return WORTH.reference;
  if (kin.some((entity) => named.has(entity))) return WORTH.kin;
  return entities.some((entity) => setting.includes(entity)) ? WORTH.setting : 0;
}

/** That of the first: they are in the order of their worth. */
function worthOfStandIn({ standIns }: QuestionTerm, sentence: IndexedSentence): number {
  for (const standIn of standIns) if (standsIn(standIn, sentence)) return standIn.worth;
  return 0;
}

/** "Step" in "step down" does not stand there without its particle. */
function saysWithParticle({ term, particle }: QuestionTerm, { positions, tokens }: IndexedSentence): boolean {
  return (positions.get(term) ?? []).some((at) =>
    tokens.slice(at + 1, at + 1 + PARTICLE_REACH).some(({ word }) => word === particle),
  );
}

/** The letters by which a term may be known in another form; null where it is too short or a number. */
function prefixOf(term: string): string | null {
  return term.length < PREFIX_LENGTH || /[.\d]/.test(term) ? null : term.slice(0, PREFIX_LENGTH);
}

function sharesPrefix(term: string, prefix: string | null, sentence: IndexedSentence): boolean {
  if (prefix === null) return false;
  for (const other of sentence.positions.keys()) {
    if (other.startsWith(prefix) && Math.abs(other.length - term.length) <= PREFIX_LENGTH) return true;
  }
  return false;
}
