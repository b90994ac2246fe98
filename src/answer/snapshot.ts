import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Article } from '../corpus/article.js';
import type { Corpus } from '../corpus/corpus.js';
import type { ParsedFile } from '../corpus/parsed-files.js';
import type { English } from '../language/english.js';
import type { KnownEntity } from '../language/names/entities.js';
import { indexEntities } from '../language/names/entity-lexicon.js';
import { atOnce, finish, type Steps } from '../language/steps.js';
import { EmbeddedRetriever } from './embedded-retriever.js';
import { type EmbeddedIndex, newestOf, quotable } from './index-corpus.js';
import { indexNames } from './name-index.js';
import { type EncodedSearch, ParagraphSearch } from './paragraph-search.js';
import { Readings } from './readings.js';
import { Records, StoredParagraphs, writeRecords } from './stored-paragraphs.js';

/*
 * A snapshot is an index and the files that it was made of as bytes: a line of JSON, then its parts one after the other. The
 * sentences of a paragraph are a record of their own, read when a question first comes near the paragraph.
 */

type Header = {
  /** What tells the program that made it from another one. */
  readonly program: string;
  /** What the corpus is told by. */
  readonly key: string;
  /** Bytes of each part. */
  readonly lengths: readonly number[];
  /** Of all else in the line, and of all that follows it. */
  readonly crc: number;
};

/** The parts in their order. */
const PARTS = ['files', 'common', 'search', 'offsets', 'records'] as const;

type Common = {
  readonly entities: readonly KnownEntity[];
  readonly ordinary: ReadonlySet<string>;
  readonly documentFrequency: ReadonlyMap<string, number>;
  readonly nameFrequency: ReadonlyMap<string, number>;
  readonly vocabulary: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, number>;
};

/** What an index depends on: two corpora of the same key have the same index. @param program what tells this program from another one */
export function snapshotKey(corpus: Corpus, program: string): string {
  return finish(keyInSteps(corpus, program));
}

function* keyInSteps(corpus: Corpus, program: string): Steps<string> {
  const hash = createHash('sha256').update(JSON.stringify([program, corpus.topics]));
  for (const article of corpus.articles) {
    hash.update(JSON.stringify(article));
    yield;
  }
  return hash.digest('hex');
}

/** Files that are written in one step. */
const FILES_PER_STEP = 50;

/** Lots of files, each with its length before it: all at once they would hold everybody else up. */
function* writeFiles(files: ReadonlyMap<string, ParsedFile>): Steps<Buffer> {
  const entries = [...files];
  const lots: Buffer[] = [];
  for (let from = 0; from < entries.length; from += FILES_PER_STEP) {
    const lot = serialize(entries.slice(from, from + FILES_PER_STEP));
    lots.push(Buffer.from(Uint32Array.of(lot.length).buffer), lot);
    yield;
  }
  return Buffer.concat(lots);
}

function readFiles(bytes: Buffer): ReadonlyMap<string, ParsedFile> {
  const files = new Map<string, ParsedFile>();
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    const lot: readonly [string, ParsedFile][] = deserialize(bytes.subarray(at + 4, end));
    for (const [file, parsed] of lot) files.set(file, parsed);
    at = end;
  }
  return files;
}

/** In steps, like indexing. @param files what its articles were parsed of */
export function* encodeSnapshot(
  index: EmbeddedIndex,
  files: ReadonlyMap<string, ParsedFile>,
  program: string,
): Steps<Buffer> {
  const { documentFrequency, nameFrequency, vocabulary, events, ordinary } = index;
  // Nobody asks an index for more of its mentions than how many there are.
  const entities = [...index.names.entities.values()].map(({ mentions, ...entity }) => ({
    ...entity,
    mentions: { length: mentions.length },
  }));
  const key = yield* keyInSteps(index.corpus, program);
  const parsed = yield* writeFiles(files);
  const common = serialize({ entities, ordinary, documentFrequency, nameFrequency, vocabulary, events });
  yield;
  const search = serialize(index.search.encoded);
  const records: Buffer[] = [];
  for (let id = 0; id < index.paragraphs.length; id += 1) {
    const paragraph = index.paragraphs.at(id);
    if (paragraph === undefined) continue;
    const analysis = index.readings.analyses(paragraph.article)[paragraph.number - 1];
    records.push(...writeRecords(paragraph.sentences, analysis));
    yield;
  }
  const offsets = new Uint32Array(records.length + 1);
  records.forEach((record, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + record.length;
  });
  const whole = [parsed, common, search, Buffer.from(offsets.buffer)];
  const lengths = [...whole.map((part) => part.length), offsets.at(-1) ?? 0];
  const parts = [...whole, ...records];
  let crc = crcOfLine({ program, key, lengths });
  for (const part of parts) {
    crc = crc32(part, crc);
    yield;
  }
  const header: Header = { program, key, lengths, crc };
  return yield* concatenate([Buffer.from(`${JSON.stringify(header)}\n`), ...parts]);
}

function crcOfLine({ program, key, lengths }: Omit<Header, 'crc'>): number {
  return crc32(JSON.stringify([program, key, lengths]));
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

/** What was stored; or why it does not serve: `stale` for what another program made, `torn` for what was never whole. */
export function openSnapshot(bytes: Buffer, program: string): Snapshot | 'stale' | 'torn' {
  const end = bytes.indexOf('\n') + 1;
  const header = readHeader(bytes.subarray(0, end));
  if (header === null) return 'torn';
  if (header.program !== program) return 'stale';
  const body = bytes.subarray(end);
  if (crc32(body, crcOfLine(header)) !== header.crc) return 'torn';
  const parts: Partial<Record<(typeof PARTS)[number], Buffer>> = {};
  let at = 0;
  for (const [position, part] of PARTS.entries()) {
    const length = header.lengths[position] ?? 0;
    parts[part] = body.subarray(at, at + length);
    at += length;
  }
  return new Snapshot(header, parts as Record<(typeof PARTS)[number], Buffer>);
}

function readHeader(line: Buffer): Header | null {
  try {
    const header: unknown = JSON.parse(line.toString());
    return typeof header === 'object' && header !== null && 'lengths' in header ? (header as Header) : null;
  } catch {
    return null;
  }
}

/** A whole snapshot of this program, of which as much is read as is asked for. */
export class Snapshot {
  readonly #header: Header;
  readonly #parts: Readonly<Record<(typeof PARTS)[number], Buffer>>;

  constructor(header: Header, parts: Readonly<Record<(typeof PARTS)[number], Buffer>>) {
    this.#header = header;
    this.#parts = parts;
  }

  /** What the articles were parsed of, by path inside the corpus folder. */
  files(): ReadonlyMap<string, ParsedFile> {
    return readFiles(this.#parts.files);
  }

  /** The index that was stored; `stale` for that of another corpus. */
  index(corpus: Corpus, english: English): EmbeddedIndex | 'stale' {
    const { program, key } = this.#header;
    if (snapshotKey(corpus, program) !== key) return 'stale';
    const common = deserialize(this.#parts.common) as Common;
    const search = new ParagraphSearch(deserialize(this.#parts.search) as EncodedSearch);
    // Copied, since numbers of four bytes must begin where four divides the address.
    const offsets = new Uint32Array(Uint8Array.from(this.#parts.offsets).buffer);
    return restore(corpus, english, common, search, new Records(this.#parts.records, offsets));
  }
}

function restore(
  corpus: Corpus,
  english: English,
  common: Common,
  search: ParagraphSearch,
  records: Records,
): EmbeddedIndex {
  const { entities, ordinary, documentFrequency, nameFrequency, vocabulary, events } = common;
  const articles = quotable(corpus);
  const readings = new Readings(corpus.topics, english, (article) => paragraphs.readingOf(article));
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
    topicLexicon: readings.topicLexicon,
    english,
    readings,
    newest: newestOf(articles),
    inSteps: atOnce,
  };
}
