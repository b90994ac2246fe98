import { scoreBm25 } from '../answer/bm25.js';
import type { IndexedParagraph, IndexedSentence } from '../answer/index-paragraphs.js';
import type { OpenPeriod } from '../answer/inquiry.js';
import { isPublishedIn } from '../answer/retrieve.js';
import type { Hit, Retriever, TermQuery } from '../answer/retriever.js';
import type { Article } from '../corpus/article.js';
import { compareText } from '../corpus/compare-text.js';
import { type Facts, type StoredHead, withText } from './facts.js';
import type { ArrowTable, LanceDb, LanceTable } from './lancedb-package.js';
import { FoundParagraph } from './stored-paragraph.js';

/**
 * LanceDB's BM25 has parameters of its own (k 1.2, b 0.75), so it finds candidates and ours orders them. So many more than the 30 that
 * are wanted: of 100,000 paragraphs the right one comes first for 76.9 % of SQuAD's questions; with 30 more for 77.0 %, and an answer
 * takes a tenth longer.
 */
const SPARE_CANDIDATES = 10;

/** LanceDB knows no boosts of terms, but one that a query has twice counts twice. What counts least, concepts, is said once. */
const BOOST_OF_ONE = 0.5;

/** So many articles of a period are put in the order of the corpus rather than that each of the corpus is asked for its day. */
const MOST_SORTED = 2_000;

/** An article whose paragraphs are searched, with the place of the first. */
type Quotable = StoredHead & { readonly first: number };

/** The tables of one build. */
export type BuildTables = { readonly paragraphs: LanceTable; readonly articles: LanceTable };

/** Searches one build of a shared database. Nothing of a paragraph is held by this process; the heads of articles are. */
export class LanceRetriever implements Retriever {
  readonly paragraphs: number;
  readonly #lancedb: LanceDb;
  readonly #tables: BuildTables;
  readonly #facts: Facts;
  /** Positions of heads by their articles' ids. */
  readonly #positions: ReadonlyMap<string, number>;
  /** In the order of their places. */
  readonly #quotable: readonly Quotable[];
  /** In the order of their days, undated ones first. */
  readonly #byDay: readonly Quotable[];

  constructor(lancedb: LanceDb, tables: BuildTables, facts: Facts) {
    this.#lancedb = lancedb;
    this.#tables = tables;
    this.#facts = facts;
    this.paragraphs = facts.statistics.paragraphs;
    this.#positions = new Map(facts.heads.map(({ id }, position) => [id, position]));
    this.#quotable = facts.heads.filter((head): head is Quotable => head.first !== null);
    this.#byDay = this.#quotable.toSorted((one, other) => compareText(one.date ?? '', other.date ?? ''));
  }

  async nearest({ boosts, depth, published }: TermQuery): Promise<Hit[]> {
    const { MatchQuery } = this.#lancedb;
    const known = this.#known(boosts);
    if (known.size === 0) return [];
    const query = this.#tables.paragraphs
      .query()
      .fullTextSearch(new MatchQuery(queryOf(known), 'searched'), { columns: ['searched'] })
      .limit(depth + SPARE_CANDIDATES)
      .select(['paragraph', '_score']);
    const days = published === null ? '' : predicateOf(published);
    const found = await (days === '' ? query : query.where(days)).toArrow();
    return bytesOf(found, 'paragraph')
      .map((stored) => new FoundParagraph(stored))
      .map((paragraph) => ({ paragraph, score: this.#score(known, paragraph) }))
      .sort((one, other) => other.score - one.score || one.paragraph.place - other.paragraph.place)
      .slice(0, depth)
      .flatMap(({ paragraph, score }) => this.#read(paragraph).map((read) => ({ paragraph: read, score })));
  }

  /** Those that stand somewhere. "In June" is searched for as some hundred days, of which articles name a few. */
  #known(boosts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
    const { text, title } = this.#facts.statistics;
    return new Map([...boosts].filter(([term]) => text.frequency.has(term) || title.frequency.has(term)));
  }

  async publishedIn(periods: readonly OpenPeriod[], most: number): Promise<IndexedParagraph[]> {
    const places: number[] = [];
    for (const { date, first, paragraphs } of this.#nearPeriods(periods)) {
      if (places.length >= most) break;
      if (!periods.some((period) => isPublishedIn(date, period))) continue;
      const wanted = Math.min(paragraphs.length, most - places.length);
      for (let at = 0; at < wanted; at += 1) places.push(first + at);
    }
    if (places.length === 0) return [];
    const taken = await this.#tables.paragraphs.takeOffsets(places).select(['paragraph']).toArrow();
    return bytesOf(taken, 'paragraph')
      .map((stored) => new FoundParagraph(stored))
      .sort((one, other) => one.place - other.place)
      .flatMap((paragraph) => this.#read(paragraph));
  }

  /** All articles of some periods, and perhaps others, in the order of the corpus. */
  #nearPeriods(periods: readonly OpenPeriod[]): readonly Quotable[] {
    const ranges = periods.map(({ from, to }) => [
      from === null ? 0 : this.#firstSince(from),
      // No day comes between one and the same with a further character.
      to === null ? this.#byDay.length : this.#firstSince(`${to} `),
    ]);
    const articles = ranges.reduce((sum, [from = 0, to = 0]) => sum + Math.max(0, to - from), 0);
    // Of so many, what is wanted is found among the first.
    if (articles > MOST_SORTED) return this.#quotable;
    const near = new Set(ranges.flatMap(([from, to]) => this.#byDay.slice(from, to)));
    return [...near].sort((one, other) => one.first - other.first);
  }

  /** Where those begin, in the order of their days, that were published on a day or later. */
  #firstSince(day: string): number {
    return firstWhere(this.#byDay, ({ date }) => (date ?? '') >= day);
  }

  async articles(ids: Iterable<string>): Promise<ReadonlyMap<string, Article>> {
    const asked = [...new Set(ids)];
    // In ascending order, in which they come back.
    const positions = asked.flatMap((id) => this.#positions.get(id) ?? []).sort((one, other) => one - other);
    if (positions.length === 0) return new Map();
    const taken = await this.#tables.articles.takeOffsets(positions).select(['paragraphs']).toArrow();
    const found = new Map<string, Article>();
    for (const [at, text] of textsOf(taken, 'paragraphs').entries()) {
      const head = this.#facts.heads[positions[at] ?? -1];
      if (head !== undefined) found.set(head.id, withText(head, JSON.parse(text) as string[]));
    }
    return new Map(
      asked.flatMap((id) => {
        const article = found.get(id);
        return article === undefined ? [] : [[id, article]];
      }),
    );
  }

  #score(boosts: ReadonlyMap<string, number>, paragraph: FoundParagraph): number {
    const titleTerms = this.#headAt(paragraph.place)?.titleTerms ?? [];
    return scoreBm25(boosts, paragraph.fields(titleTerms), this.#facts.statistics);
  }

  /** Of those that are found, not all are ranked: its sentences are read when they are asked for. */
  #read(found: FoundParagraph): IndexedParagraph[] {
    const article = this.#headAt(found.place);
    if (article === undefined) return [];
    return [new QuotableParagraph(found, article)];
  }

  /** The article whose paragraph is at a place. */
  #headAt(place: number): Quotable | undefined {
    return this.#quotable[firstWhere(this.#quotable, ({ first }) => first > place) - 1];
  }
}

/**
 * A paragraph in its article, as much of it read as is asked for. Of a class, whose getters are made once: V8 keeps those of an object
 * that is written out, and so whatever they reach, until it clears all of the heap.
 */
class QuotableParagraph implements IndexedParagraph {
  readonly article: Quotable;
  readonly number: number;
  readonly titleTerms: readonly string[];
  readonly #found: FoundParagraph;

  constructor(found: FoundParagraph, article: Quotable) {
    this.article = article;
    this.number = found.place - article.first + 1;
    this.titleTerms = article.titleTerms;
    this.#found = found;
  }

  get text(): string {
    return this.#found.text;
  }

  get sentences(): readonly IndexedSentence[] {
    return this.#found.sentences;
  }
}

function queryOf(boosts: ReadonlyMap<string, number>): string {
  return Array.from(boosts, ([term, boost]) =>
    `${term} `.repeat(Math.max(1, Math.round(boost / BOOST_OF_ONE))),
  ).join('');
}

/** Position of the first item for which a test holds that holds for all behind it too; their number where it holds for none. */
function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function textsOf(table: ArrowTable, column: string): string[] {
  const texts = table.getChild(column);
  return Array.from({ length: table.numRows }, (_, at) => String(texts?.get(at)));
}

/** The same as they come, in UTF-8. */
function bytesOf(table: ArrowTable, column: string): Uint8Array[] {
  return (table.getChild(column)?.data ?? []).flatMap(({ length, values, valueOffsets }) =>
    Array.from({ length }, (_, at) => values.subarray(valueOffsets[at], valueOffsets[at + 1])),
  );
}

/** An undated article belongs to the open period alone, and null is neither before nor after a day. */
function predicateOf({ from, to }: OpenPeriod): string {
  return [
    ...(from === null ? [] : [`day >= ${literal(from)}`]),
    ...(to === null ? [] : [`day <= ${literal(to)}`]),
  ].join(' AND ');
}

/** As SQL writes a text: https://datafusion.apache.org/user-guide/sql/ */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
