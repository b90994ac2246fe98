import MiniSearch from 'minisearch';
import type { Steps } from '../language/steps.js';
import { BM25, TITLE_BOOST } from './bm25.js';

/** Fields hold terms, ready made, with a space between them. */
const BOOSTS = { text: 1, title: TITLE_BOOST };

type Field = keyof typeof BOOSTS;
const FIELDS = Object.keys(BOOSTS) as Field[];

/** A paragraph to be found; its id is its position, from 0, and paragraphs are added in order. */
export type SearchableParagraph = { readonly id: number } & Readonly<Record<Field, string>>;

/** A search as numbers, to be stored. Each term's paragraphs stand behind those of the term before, its text's before its title's. */
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

/** Terms that are written or read in one step. */
const TERMS_PER_STEP = 500;

/**
 * MiniSearch's inverted index, searched and stored in ways of our own. MiniSearch's search makes an object for each paragraph
 * that shares a word with the query, which in 20,000 paragraphs is thousands; here their scores are summed up in one array. The
 * scores are MiniSearch's, without its factor for the number of terms matched: short and long questions rank alike.
 */
export class ParagraphSearch extends MiniSearch<SearchableParagraph> {
  /** By field, what BM25's denominator adds for a paragraph's length. Made at the first search: nothing is added after it. */
  #lengthNorms: ReadonlyMap<Field, Float64Array> | null = null;

  constructor() {
    super({ fields: FIELDS, tokenize: (terms) => terms.split(' '), processTerm: (term) => term });
  }

  /** BM25 of every paragraph, by its id, for terms with a boost each; 0 where it has none of them. */
  scores(boosts: ReadonlyMap<string, number>): Float64Array {
    const scores = new Float64Array(this.documentCount);
    this.#lengthNorms ??= new Map(FIELDS.map((field) => [field, this.#lengthNormsOf(field)]));
    for (const [term, boost] of boosts) {
      const byField = this._index.get(term);
      for (const field of FIELDS) {
        const frequencies = byField?.get(this.#idOf(field));
        const norms = this.#lengthNorms.get(field);
        if (frequencies === undefined || norms === undefined) continue;
        const weight = boost * BOOSTS[field] * inverseDocumentFrequency(frequencies.size, this.documentCount);
        for (const [paragraph, frequency] of frequencies) {
          const share = (frequency * (BM25.k + 1)) / (frequency + (norms[paragraph] as number));
          scores[paragraph] = (scores[paragraph] as number) + weight * share;
        }
      }
    }
    return scores;
  }

  #lengthNormsOf(field: Field): Float64Array {
    const average = this._avgFieldLength[this.#idOf(field)] ?? 0;
    return Float64Array.from({ length: this.documentCount }, (_, paragraph) => {
      const length = this._fieldLength.get(paragraph)?.[this.#idOf(field)] ?? 0;
      return BM25.k * (1 - BM25.b + (BM25.b * length) / average);
    });
  }

  #idOf(field: Field): number {
    return this._fieldIds[field] ?? 0;
  }

  /** In steps. */
  *encode(): Steps<EncodedSearch> {
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
    return {
      terms,
      counts: Uint32Array.from(counts),
      paragraphs: Uint32Array.from(paragraphs),
      frequencies: Uint32Array.from(frequencies),
      lengths,
      averageLengths: this._avgFieldLength,
    };
  }

  /** The index that `encode` wrote. */
  static decode(encoded: EncodedSearch): ParagraphSearch {
    const { terms, counts, paragraphs, frequencies, lengths, averageLengths } = encoded;
    const search = new ParagraphSearch();
    let from = 0;
    for (const [at, term] of terms.entries()) {
      const byField = new Map<number, Map<number, number>>();
      for (const [position, field] of FIELDS.entries()) {
        const to = from + (counts[at * FIELDS.length + position] ?? 0);
        const postings = new Map<number, number>();
        for (; from < to; from += 1) postings.set(paragraphs[from] as number, frequencies[from] as number);
        if (postings.size > 0) byField.set(search.#idOf(field), postings);
      }
      search._index.set(term, byField);
    }
    const documents = lengths.length / FIELDS.length;
    for (let id = 0; id < documents; id += 1) {
      search._documentIds.set(id, id);
      search._idToShortId.set(id, id);
      search._fieldLength.set(id, [...lengths.subarray(id * FIELDS.length, (id + 1) * FIELDS.length)]);
    }
    search._documentCount = documents;
    search._nextId = documents;
    search._avgFieldLength = [...averageLengths];
    return search;
  }
}

function inverseDocumentFrequency(frequency: number, documents: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}
