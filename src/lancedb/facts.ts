import { deserialize, serialize } from 'node:v8';
import type { SearchStatistics } from '../answer/bm25.js';
import type { CorpusIndex } from '../answer/index-corpus.js';
import type { Article, ArticleHead, LeftOut } from '../corpus/article.js';
import type { KnownEntity } from '../language/names/entities.js';

/** An article without its text, and where its paragraphs are. */
export type StoredHead = ArticleHead & {
  readonly leftOut: readonly LeftOut[];
  /** Place of its first paragraph in the table of paragraphs; null where it may not be quoted any more. */
  readonly first: number | null;
  readonly titleTerms: readonly string[];
};

/** What is known of the corpus as a whole: each process that answers holds it. */
export type Facts = Pick<
  CorpusIndex,
  'documentFrequency' | 'nameFrequency' | 'vocabulary' | 'events' | 'ordinary' | 'newest'
> & {
  readonly corpus: Pick<CorpusIndex['corpus'], 'topics' | 'notices'>;
  /** In the order of the corpus, which is that of the table of articles. */
  readonly heads: readonly StoredHead[];
  readonly entities: readonly KnownEntity[];
  readonly statistics: SearchStatistics;
};

/** Bytes of a part: a database moves a few large values better than one that fills the memory. */
const PART = 16 * 2 ** 20;

/** Lists are kept so many entries a piece: each is read in one step, and whoever asks meanwhile waits for a step at the longest. */
const ENTRIES = 2_000;

type Piece =
  | { readonly kind: 'one'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'some'; readonly name: string; readonly value: readonly unknown[] };

/** The facts as bytes, in parts. */
export function* writeFacts(facts: Facts): Generator<Buffer> {
  for (const piece of piecesOf(facts)) {
    const bytes = serialize(piece);
    const framed = Buffer.concat([Buffer.from(Uint32Array.of(bytes.length).buffer), bytes]);
    for (let at = 0; at < framed.length; at += PART) yield framed.subarray(at, at + PART);
  }
}

function* piecesOf(facts: Facts): Generator<Piece> {
  const { heads, entities, documentFrequency, nameFrequency, vocabulary, events, ordinary, statistics } =
    facts;
  const { corpus, newest } = facts;
  const averages = [statistics.text.averageLength, statistics.title.averageLength];
  yield { kind: 'one', name: 'rest', value: { corpus, newest, paragraphs: statistics.paragraphs, averages } };
  const lists: Readonly<Record<string, Iterable<unknown>>> = {
    heads,
    entities: entities.map(({ mentions, ...entity }) => ({
      ...entity,
      mentions: { length: mentions.length },
    })),
    documentFrequency,
    titleFrequency: statistics.title.frequency,
    nameFrequency,
    vocabulary,
    events,
    ordinary,
  };
  for (const [name, list] of Object.entries(lists)) {
    let value: unknown[] = [];
    for (const entry of list) {
      value.push(entry);
      if (value.length < ENTRIES) continue;
      yield { kind: 'some', name, value };
      value = [];
    }
    yield { kind: 'some', name, value };
  }
}

/** @param parts as `writeFacts` gave them, in order. In steps, between which others may have their turn. */
export function* readFacts(parts: readonly Uint8Array[]): Generator<undefined, Facts> {
  const bytes = Buffer.concat(parts);
  const heads: StoredHead[] = [];
  const entities: KnownEntity[] = [];
  const documentFrequency = new Map<string, number>();
  const titleFrequency = new Map<string, number>();
  const nameFrequency = new Map<string, number>();
  const vocabulary = new Map<string, string>();
  const events = new Map<string, number>();
  const ordinary = new Set<string>();
  const lists: Readonly<Record<string, (value: readonly unknown[]) => void>> = {
    heads: into(heads),
    entities: into(entities),
    documentFrequency: intoMap(documentFrequency),
    titleFrequency: intoMap(titleFrequency),
    nameFrequency: intoMap(nameFrequency),
    vocabulary: intoMap(vocabulary),
    events: intoMap(events),
    ordinary: (words) => words.forEach((word) => void ordinary.add(word as string)),
  };
  let rest: unknown = null;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at);
    const piece = deserialize(bytes.subarray(at + 4, at + 4 + length)) as Piece;
    at += 4 + length;
    if (piece.kind === 'one') rest = piece.value;
    else lists[piece.name]?.(piece.value);
    yield;
  }
  const { corpus, newest, paragraphs, averages } = rest as {
    corpus: Facts['corpus'];
    newest: string | null;
    paragraphs: number;
    averages: readonly [number, number];
  };
  return {
    corpus,
    newest,
    heads,
    entities,
    documentFrequency,
    nameFrequency,
    vocabulary,
    events,
    ordinary,
    statistics: {
      paragraphs,
      text: { frequency: documentFrequency, averageLength: averages[0] },
      title: { frequency: titleFrequency, averageLength: averages[1] },
    },
  };
}

function into<Entry>(list: Entry[]): (value: readonly unknown[]) => void {
  return (value) => {
    for (const entry of value) list.push(entry as Entry);
  };
}

function intoMap<Value>(map: Map<string, Value>): (value: readonly unknown[]) => void {
  return (value) => {
    for (const [key, entry] of value as readonly (readonly [string, Value])[]) map.set(key, entry);
  };
}

/** @param paragraphs the article's text */
export function withText(head: StoredHead, paragraphs: readonly string[]): Article {
  const { first: _, titleTerms: __, ...article } = head;
  return { ...article, paragraphs };
}
