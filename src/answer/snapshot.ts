import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Article } from '../corpus/article.js';
import type { Corpus } from '../corpus/corpus.js';
import type { KnownEntity } from '../language/names/entities.js';
import { indexEntities } from '../language/names/entity-lexicon.js';
import { finish, type Steps } from '../language/steps.js';
import type { Token } from '../language/tokens.js';
import type { WordVectors } from '../language/word-vectors/word-vectors.js';
import { EmbeddedRetriever, type OwnParagraph, type Paragraphs } from './embedded-retriever.js';
import { type EmbeddedIndex, newestOf, quotable } from './index-corpus.js';
import type { IndexedSentence } from './index-paragraphs.js';
import { indexNames } from './name-index.js';
import { ParagraphSearch } from './paragraph-search.js';
import { type Analysis, Readings } from './readings.js';

/*
 * A snapshot is an index as bytes: a line of JSON, then its parts one after the other. The sentences of a paragraph are a record
 * of their own, read when a question first comes near the paragraph.
 */

type Header = {
  readonly key: string;
  /** Of all that follows the line. */
  readonly crc: number;
  /** Bytes of `common`, of the search index and of the offsets; the records take the rest. */
  readonly lengths: readonly [number, number, number];
};

type Common = {
  readonly entities: readonly KnownEntity[];
  readonly ordinary: ReadonlySet<string>;
  readonly documentFrequency: ReadonlyMap<string, number>;
  readonly nameFrequency: ReadonlyMap<string, number>;
  readonly vocabulary: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, number>;
};

/** What an index depends on: two corpora of the same key have the same index. @param build what tells this program from another one */
export function snapshotKey(corpus: Corpus, build: string): string {
  const hash = createHash('sha256').update(JSON.stringify([build, corpus.topics]));
  for (const article of corpus.articles) hash.update(JSON.stringify(article));
  return hash.digest('hex');
}

/** In steps, like indexing. */
export function* encodeSnapshot(index: EmbeddedIndex, key: string): Steps<Buffer> {
  const { documentFrequency, nameFrequency, vocabulary, events, ordinary } = index;
  const entities = [...index.names.entities.values()];
  const common = serialize({ entities, ordinary, documentFrequency, nameFrequency, vocabulary, events });
  yield;
  const search = serialize(yield* index.search.encode());
  const records: Buffer[] = [];
  for (let id = 0; id < index.paragraphs.length; id += 1) {
    const paragraph = index.paragraphs.at(id);
    if (paragraph === undefined) continue;
    const analysis = index.readings.analyses(paragraph.article)[paragraph.number - 1];
    records.push(serialize(paragraph.sentences.map(pack)), serialize(analysis));
    yield;
  }
  const offsets = new Uint32Array(records.length + 1);
  records.forEach((record, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + record.length;
  });
  const parts = [common, search, Buffer.from(offsets.buffer), ...records];
  let crc = 0;
  for (const part of parts) {
    crc = crc32(part, crc);
    yield;
  }
  const header: Header = { key, crc, lengths: [common.length, search.length, offsets.byteLength] };
  return yield* concatenate([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]);
}

function* concatenate(parts: readonly Buffer[]): Steps<Buffer> {
  const whole = Buffer.allocUnsafe(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    at += part.copy(whole, at);
    yield;
  }
  return whole;
}

/** A sentence whose tokens are told by their values alone, one after the other: with names for each the file is a quarter larger. */
type PackedSentence = Omit<IndexedSentence, 'tokens'> & { readonly tokens: readonly Token[keyof Token][] };

function pack(sentence: IndexedSentence): PackedSentence {
  const tokens = sentence.tokens.flatMap(({ start, end, word, term, stop }) => [
    start,
    end,
    word,
    term,
    stop,
  ]);
  return { ...sentence, tokens };
}

function unpack(packed: PackedSentence): IndexedSentence {
  const tokens: Token[] = [];
  for (let at = 0; at < packed.tokens.length; at += 5) {
    const [start, end, word, term, stop] = packed.tokens.slice(at, at + 5) as [
      number,
      number,
      string,
      string,
      boolean,
    ];
    tokens.push({ start, end, word, term, stop });
  }
  return { ...packed, tokens };
}

/** The index that was stored; or why there is none: `stale` for another corpus or program, `torn` for what was never whole. */
export function decodeSnapshot(
  bytes: Buffer,
  key: string,
  corpus: Corpus,
  vectors: WordVectors,
): EmbeddedIndex | 'stale' | 'torn' {
  const end = bytes.indexOf('\n') + 1;
  const header = readHeader(bytes.subarray(0, end));
  if (header === null) return 'torn';
  if (header.key !== key) return 'stale';
  const body = bytes.subarray(end);
  if (crc32(body) !== header.crc) return 'torn';
  const [commonLength, searchLength, offsetsLength] = header.lengths;
  const searchAt = commonLength;
  const offsetsAt = searchAt + searchLength;
  const recordsAt = offsetsAt + offsetsLength;
  const common = deserialize(body.subarray(0, searchAt)) as Common;
  const search = ParagraphSearch.decode(deserialize(body.subarray(searchAt, offsetsAt)));
  // Copied, since numbers of four bytes must begin where four divides the address.
  const offsets = new Uint32Array(Uint8Array.from(body.subarray(offsetsAt, recordsAt)).buffer);
  return restore(corpus, vectors, common, search, new Records(body.subarray(recordsAt), offsets));
}

function readHeader(line: Buffer): Header | null {
  try {
    const header: unknown = JSON.parse(line.toString());
    return typeof header === 'object' && header !== null && 'lengths' in header ? (header as Header) : null;
  } catch {
    return null;
  }
}

/** Two for each paragraph: its sentences, and what was found to derive them. */
class Records {
  readonly #bytes: Buffer;
  readonly #offsets: Uint32Array;

  constructor(bytes: Buffer, offsets: Uint32Array) {
    this.#bytes = bytes;
    this.#offsets = offsets;
  }

  sentences(paragraph: number): IndexedSentence[] {
    return this.#read<PackedSentence[]>(2 * paragraph).map(unpack);
  }

  analysis(paragraph: number): Analysis {
    return this.#read(2 * paragraph + 1);
  }

  #read<Record>(at: number): Record {
    return deserialize(this.#bytes.subarray(this.#offsets[at], this.#offsets[at + 1]));
  }
}

function restore(
  corpus: Corpus,
  vectors: WordVectors,
  common: Common,
  search: ParagraphSearch,
  records: Records,
): EmbeddedIndex {
  const { entities, ordinary, documentFrequency, nameFrequency, vocabulary, events } = common;
  const articles = quotable(corpus);
  const readings = new Readings(corpus.topics, vectors, (article) => paragraphs.readingOf(article));
  const titleTerms = (article: Article) => readings.titleTerms(article);
  const paragraphs: StoredParagraphs = new StoredParagraphs(articles, records, titleTerms);
  const isOrdinaryWord = (word: string) => ordinary.has(word);
  return {
    corpus,
    retriever: new EmbeddedRetriever(corpus.articles, paragraphs, search),
    paragraphs,
    search,
    documentFrequency,
    nameFrequency,
    vocabulary,
    events,
    names: indexNames(entities, finish(indexEntities(entities, isOrdinaryWord))),
    ordinary,
    lexicon: readings.lexicon,
    vectors,
    readings,
    newest: newestOf(articles),
  };
}

class StoredParagraphs implements Paragraphs {
  readonly length: number;
  readonly #places: readonly { readonly article: Article; readonly number: number }[];
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
    if (place === undefined) return undefined;
    const { article, number } = place;
    this.#made[id] ??= {
      article,
      number,
      text: article.paragraphs[number - 1] ?? '',
      titleTerms: this.#titleTerms(article),
      sentences: this.#records.sentences(id),
    };
    return this.#made[id];
  }

  readingOf(article: Article) {
    const first = this.#first.get(article);
    if (first === undefined) return null;
    return {
      read: article.paragraphs.map((_, at) => this.at(first + at)?.sentences ?? []),
      analyses: article.paragraphs.map((_, at) => this.#records.analysis(first + at)),
    };
  }
}
