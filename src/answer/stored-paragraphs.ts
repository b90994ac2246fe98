import { deserialize, serialize } from 'node:v8';
import type { Article } from '../corpus/article.js';
import type { OwnParagraph, Paragraphs } from './embedded-retriever.js';
import type { IndexedSentence } from './index-paragraphs.js';
import { readRecord, writeRecord } from './paragraph-record.js';
import type { Analysis, StoredReading } from './readings.js';

/** Two records for each paragraph: its sentences, and what was found to derive them. */
export function writeRecords(
  sentences: readonly IndexedSentence[],
  analysis: Analysis | undefined,
): Buffer[] {
  return [Buffer.from(writeRecord(sentences)), serialize(analysis)];
}

/** Those of all paragraphs, one after the other, each read when it is asked for. */
export class Records {
  readonly #bytes: Buffer;
  readonly #offsets: Uint32Array;

  constructor(bytes: Buffer, offsets: Uint32Array) {
    this.#bytes = bytes;
    this.#offsets = offsets;
  }

  /** @param text the paragraph's */
  sentences(paragraph: number, text: string): IndexedSentence[] {
    return readRecord(this.#read(2 * paragraph).toString(), text);
  }

  analysis(paragraph: number): Analysis {
    return deserialize(this.#read(2 * paragraph + 1));
  }

  #read(at: number): Buffer {
    return this.#bytes.subarray(this.#offsets[at], this.#offsets[at + 1]);
  }
}

type Place = { readonly article: Article; readonly number: number };

/** Paragraphs that are made when a question first comes near them. */
export class StoredParagraphs implements Paragraphs {
  readonly length: number;
  readonly #places: readonly Place[];
  readonly #first: ReadonlyMap<Article, number>;
  readonly #records: Records;
  readonly #titleTerms: (article: Article) => readonly string[];
  /** Kept once they are made: what was asked of is asked of again. */
  readonly #made: (OwnParagraph | undefined)[] = [];

  constructor(
    articles: readonly Article[],
    records: Records,
    titleTerms: (article: Article) => readonly string[],
  ) {
    const first = new Map<Article, number>();
    this.#places = articles.flatMap((article) =>
      article.paragraphs.map((_, at) => ({ article, number: at + 1 })),
    );
    this.#places.forEach(({ article, number }, id) => {
      if (number === 1) first.set(article, id);
    });
    this.#first = first;
    this.#records = records;
    this.#titleTerms = titleTerms;
    this.length = this.#places.length;
  }

  *[Symbol.iterator](): Iterator<OwnParagraph> {
    for (let id = 0; id < this.length; id += 1) {
      const paragraph = this.at(id);
      if (paragraph !== undefined) yield paragraph;
    }
  }

  at(id: number): OwnParagraph | undefined {
    const place = this.#places[id];
    if (place !== undefined)
      this.#made[id] ??= new StoredParagraph(id, place, this.#titleTerms(place.article), this.#records);
    return this.#made[id];
  }

  readingOf(article: Article): StoredReading | null {
    const first = this.#first.get(article);
    if (first === undefined) return null;
    return {
      read: article.paragraphs.map((_, at) => this.at(first + at)?.sentences ?? []),
      analyses: article.paragraphs.map((_, at) => this.#records.analysis(first + at)),
    };
  }
}

/** A question of a period comes by every paragraph of the corpus: sentences are read when they are asked for. */
class StoredParagraph implements OwnParagraph {
  readonly article: Article;
  readonly number: number;
  readonly text: string;
  readonly titleTerms: readonly string[];
  readonly #id: number;
  readonly #records: Records;
  #sentences: readonly IndexedSentence[] | null = null;

  constructor(id: number, { article, number }: Place, titleTerms: readonly string[], records: Records) {
    this.article = article;
    this.number = number;
    this.text = article.paragraphs[number - 1] ?? '';
    this.titleTerms = titleTerms;
    this.#id = id;
    this.#records = records;
  }

  get sentences(): readonly IndexedSentence[] {
    this.#sentences ??= this.#records.sentences(this.#id, this.text);
    return this.#sentences;
  }
}
