import { scoreBm25 } from '../answer/bm25.js';
import type { IndexedParagraph } from '../answer/index-paragraphs.js';
import type { OpenPeriod } from '../answer/inquiry.js';
import { isPublishedIn } from '../answer/retrieve.js';
import type { Hit, Retriever, TermQuery } from '../answer/retriever.js';
import type { Article } from '../corpus/article.js';
import { type Facts, type StoredHead, withText } from './facts.js';
import type { ArrowTable, LanceDb, LanceTable } from './lancedb-package.js';
import { readRecord } from './paragraph-record.js';
import { searchedFields } from './searched-terms.js';

/**
 * LanceDB's BM25 has parameters of its own (k 1.2, b 0.75, no boosts), so it finds candidates and ours orders them. Among so many
 * times the wanted paragraphs are, of SQuAD's questions, 99.7 % of those that MiniSearch would have found, the first always.
 */
const CANDIDATES = 3.5;

/** What a paragraph is made of, in this order. */
const PARAGRAPH = ['place', 'text', 'record'];

/** Searches one build of a shared database. Nothing of a paragraph is held by this process; its index of articles is. */
export class LanceRetriever implements Retriever {
  readonly paragraphs: number;
  readonly #lancedb: LanceDb;
  readonly #table: LanceTable;
  readonly #facts: Facts;
  readonly #heads: ReadonlyMap<string, StoredHead>;
  /** The quotable heads, in the order of their places. */
  readonly #quotable: readonly StoredHead[];

  constructor(lancedb: LanceDb, table: LanceTable, facts: Facts) {
    this.#lancedb = lancedb;
    this.#table = table;
    this.#facts = facts;
    this.paragraphs = facts.statistics.paragraphs;
    this.#heads = new Map(facts.heads.map((head) => [head.id, head]));
    this.#quotable = facts.heads.filter(({ quotable }) => quotable);
  }

  async nearest({ boosts, depth, published }: TermQuery): Promise<Hit[]> {
    const { MatchQuery } = this.#lancedb;
    const query = this.#table
      .query()
      .fullTextSearch(new MatchQuery([...boosts.keys()].join(' '), 'searched'), { columns: ['searched'] })
      .limit(Math.ceil(depth * CANDIDATES))
      .select([...PARAGRAPH, 'searched', 'terms', '_score']);
    const days = published === null ? '' : predicateOf(published);
    const found = await (days === '' ? query : query.where(days)).toArrow();
    return rowsOf(found, [...PARAGRAPH, 'searched', 'terms'])
      .map((row) => ({ row, score: this.#score(boosts, row) }))
      .sort((one, other) => other.score - one.score || (one.row[0] as number) - (other.row[0] as number))
      .slice(0, depth)
      .flatMap(({ row, score }) => this.#paragraphOf(row).map((paragraph) => ({ paragraph, score })));
  }

  async publishedIn(periods: readonly OpenPeriod[], most: number): Promise<IndexedParagraph[]> {
    const places: number[] = [];
    for (const head of this.#quotable) {
      if (places.length >= most) break;
      if (!periods.some((period) => isPublishedIn(head.date, period))) continue;
      const wanted = Math.min(head.paragraphs.length, most - places.length);
      for (let at = 0; at < wanted; at += 1) places.push(head.first + at);
    }
    const read = await this.#read(places);
    return places.flatMap((place) => read.get(place) ?? []);
  }

  async articles(ids: Iterable<string>): Promise<ReadonlyMap<string, Article>> {
    const heads = [...new Set(ids)].flatMap((id) => this.#heads.get(id) ?? []);
    const places = heads.flatMap(({ first, paragraphs }) =>
      Array.from({ length: paragraphs.length }, (_, at) => first + at),
    );
    const texts = new Map(
      (await this.#take(places, ['place', 'text'])).map(([place, text]) => [place as number, text as string]),
    );
    return new Map(
      heads.map((head) => {
        const text = Array.from(
          { length: head.paragraphs.length },
          (_, at) => texts.get(head.first + at) ?? '',
        );
        return [head.id, withText(head, text)];
      }),
    );
  }

  #score(boosts: ReadonlyMap<string, number>, [place, , , searched, terms]: readonly unknown[]): number {
    const title = this.#headAt(place as number)?.titleTerms ?? [];
    const lengths = { text: terms as number, title: new Set(title).size };
    return scoreBm25(boosts, searchedFields(searched as string, lengths), this.#facts.statistics);
  }

  async #read(places: readonly number[]): Promise<ReadonlyMap<number, IndexedParagraph>> {
    const rows = await this.#take(places, PARAGRAPH);
    return new Map(
      rows.flatMap((row) => this.#paragraphOf(row).map((paragraph) => [row[0] as number, paragraph])),
    );
  }

  /** @param row the columns of `PARAGRAPH` and whatever follows */
  #paragraphOf([at, text, record]: readonly unknown[]): IndexedParagraph[] {
    const place = at as number;
    const article = this.#headAt(place);
    if (article === undefined) return [];
    const number = place - article.first + 1;
    const sentences = readRecord(record as string);
    return [{ article, number, text: text as string, titleTerms: article.titleTerms, sentences }];
  }

  async #take(places: readonly number[], columns: readonly string[]): Promise<unknown[][]> {
    if (places.length === 0) return [];
    return rowsOf(
      await this.#table
        .takeOffsets([...places])
        .select(columns)
        .toArrow(),
      columns,
    );
  }

  /** The article whose paragraph is at a place. */
  #headAt(place: number): StoredHead | undefined {
    let [low, high] = [0, this.#quotable.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#quotable[middle]?.first ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return this.#quotable[low];
  }
}

function rowsOf(table: ArrowTable, columns: readonly string[]): unknown[][] {
  const vectors = columns.map((column) => table.getChild(column));
  return Array.from({ length: table.numRows }, (_, at) => vectors.map((vector) => vector?.get(at)));
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
