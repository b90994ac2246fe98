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

/** Lists are kept so many entries a piece, since one value that is written at once may not grow without bounds. */
const ENTRIES = 50_000;

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
  const lists = new Map<string, unknown[]>();
  let rest: unknown = null;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at);
    const piece = deserialize(bytes.subarray(at + 4, at + 4 + length)) as Piece;
    at += 4 + length;
    if (piece.kind === 'one') rest = piece.value;
    else {
      const list = lists.get(piece.name) ?? [];
      lists.set(piece.name, list);
      for (const entry of piece.value) list.push(entry);
    }
    yield;
  }
  const of = <Entry>(name: string) => (lists.get(name) ?? []) as Entry[];
  const { corpus, newest, paragraphs, averages } = rest as {
    corpus: Facts['corpus'];
    newest: string | null;
    paragraphs: number;
    averages: readonly [number, number];
  };
  const documentFrequency = new Map(of<[string, number]>('documentFrequency'));
  const titleFrequency = new Map(of<[string, number]>('titleFrequency'));
  return {
    corpus,
    newest,
    heads: of<StoredHead>('heads'),
    entities: of<KnownEntity>('entities'),
    documentFrequency,
    nameFrequency: new Map(of<[string, number]>('nameFrequency')),
    vocabulary: new Map(of<[string, string]>('vocabulary')),
    events: new Map(of<[string, number]>('events')),
    ordinary: new Set(of<string>('ordinary')),
    statistics: {
      paragraphs,
      text: { frequency: documentFrequency, averageLength: averages[0] },
      title: { frequency: titleFrequency, averageLength: averages[1] },
    },
  };
}

/** @param paragraphs the article's text */
export function withText(head: StoredHead, paragraphs: readonly string[]): Article {
  const { first: _, titleTerms: __, ...article } = head;
  return { ...article, paragraphs };
}
