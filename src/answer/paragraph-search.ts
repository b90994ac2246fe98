import MiniSearch from 'minisearch';
import type { Steps } from '../language/steps.js';
import { BM25, inverseDocumentFrequency, TITLE_BOOST } from './bm25.js';

const BOOSTS = { text: 1, title: TITLE_BOOST };

type Field = keyof typeof BOOSTS;
const FIELDS = Object.keys(BOOSTS) as Field[];

/** A paragraph to be found, by terms that are ready made; its id is its position, from 0, and paragraphs are added in order. */
export type SearchableParagraph = { readonly id: number } & Readonly<Record<Field, readonly string[]>>;

/** An inverted index as numbers. Each term's paragraphs stand behind those of the term before, its text's before its title's. */
export type EncodedSearch = {
  readonly terms: readonly string[];
  /** In how many texts and in how many titles each term stands. */
  readonly counts: Uint32Array;
  readonly paragraphs: Uint32Array;
  readonly frequencies: Uint32Array;
  /** Distinct terms of each paragraph's text and title. */
  readonly lengths: Uint32Array;
  readonly averageLengths: readonly number[];
};

/** Terms that are written in one step. */
const TERMS_PER_STEP = 500;

/** MiniSearch, which makes the inverted index; its maps of maps are let go when that is whole. */
export class SearchBuilder extends MiniSearch<SearchableParagraph> {
  constructor() {
    super({
      fields: FIELDS,
      // A field's terms go through as they are: joined and split again, each would be another text, to be hashed anew.
      stringifyField: (terms) => terms,
      tokenize: (terms: unknown) => terms as string[],
      processTerm: (term) => term,
    });
    this.#rememberTerms();
  }

  /** MiniSearch's tree goes from letter to letter each time that a term is said; this way once for each term. */
  #rememberTerms(): void {
    const fetch = this._index.fetch.bind(this._index);
    const known = new Map<string, ReturnType<typeof fetch>>();
    this._index.fetch = (term, initial) => {
      const before = known.get(term);
      if (before !== undefined) return before;
      const postings = fetch(term, initial);
      known.set(term, postings);
      return postings;
    };
  }

  /** All that was added, ready to be searched. In steps. */
  *build(): Steps<ParagraphSearch> {
    const terms: string[] = [];
    const counts: number[] = [];
    const paragraphs: number[] = [];
    const frequencies: number[] = [];
    for (const [term, byField] of this._index) {
      if (terms.length % TERMS_PER_STEP === 0) yield;
      terms.push(term);
      for (const field of FIELDS) {
        const postings = byField.get(this.#idOf(field)) ?? new Map<number, number>();
        counts.push(postings.size);
        for (const [paragraph, frequency] of postings) {
          paragraphs.push(paragraph);
          frequencies.push(frequency);
        }
      }
    }
    const lengths = Uint32Array.from({ length: this.documentCount * FIELDS.length }, (_, at) => {
      return this._fieldLength.get(Math.floor(at / FIELDS.length))?.[at % FIELDS.length] ?? 0;
    });
    yield;
    return new ParagraphSearch({
      terms,
      counts: Uint32Array.from(counts),
      paragraphs: Uint32Array.from(paragraphs),
      frequencies: Uint32Array.from(frequencies),
      lengths,
      averageLengths: this._avgFieldLength,
    });
  }

  #idOf(field: Field): number {
    return this._fieldIds[field] ?? 0;
  }
}

/**
 * MiniSearch's inverted index, searched and stored in ways of our own. MiniSearch's search makes an object for each paragraph
 * that shares a word with the query, which in 20,000 paragraphs is thousands; here their scores are summed up in one array. The
 * scores are MiniSearch's, without its factor for the number of terms matched: short and long questions rank alike.
 */
export class ParagraphSearch {
  readonly encoded: EncodedSearch;
  readonly paragraphs: number;
  /** Position of each term. */
  readonly #terms: ReadonlyMap<string, number>;
  /** Where the paragraphs of each term's text and title begin. */
  readonly #starts: Uint32Array;
  /** By field, what BM25's denominator adds for a paragraph's length. */
  readonly #lengthNorms: readonly Float64Array[];

  constructor(encoded: EncodedSearch) {
    const { terms, counts, lengths, averageLengths } = encoded;
    this.encoded = encoded;
    this.paragraphs = lengths.length / FIELDS.length;
    this.#terms = new Map(terms.map((term, at) => [term, at]));
    this.#starts = new Uint32Array(counts.length + 1);
    for (const [at, count] of counts.entries()) this.#starts[at + 1] = (this.#starts[at] as number) + count;
    this.#lengthNorms = FIELDS.map((_, field) => {
      const norms = new Float64Array(this.paragraphs);
      for (let paragraph = 0; paragraph < this.paragraphs; paragraph += 1) {
        const length = lengths[paragraph * FIELDS.length + field] as number;
        norms[paragraph] = BM25.k * (1 - BM25.b + (BM25.b * length) / (averageLengths[field] ?? 0));
      }
      return norms;
    });
  }

  /** BM25 of every paragraph, by its id, for terms with a boost each; 0 where it has none of them. */
  scores(boosts: ReadonlyMap<string, number>): Float64Array {
    const scores = new Float64Array(this.paragraphs);
    const { paragraphs, frequencies } = this.encoded;
    for (const [term, boost] of boosts) {
      const position = this.#terms.get(term);
      if (position === undefined) continue;
      for (const [field, name] of FIELDS.entries()) {
        const norms = this.#lengthNorms[field] as Float64Array;
        const from = this.#starts[position * FIELDS.length + field] as number;
        const to = this.#starts[position * FIELDS.length + field + 1] as number;
        const weight = boost * BOOSTS[name] * inverseDocumentFrequency(to - from, this.paragraphs);
        for (let at = from; at < to; at += 1) {
          const paragraph = paragraphs[at] as number;
          const frequency = frequencies[at] as number;
          const share = (frequency * (BM25.k + 1)) / (frequency + (norms[paragraph] as number));
          scores[paragraph] = (scores[paragraph] as number) + weight * share;
        }
      }
    }
    return scores;
  }
}
