import type { Article } from '../corpus/article.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import type { OpenPeriod } from './inquiry.js';
import type { ParagraphSearch } from './paragraph-search.js';
import { isPublishedIn } from './retrieve.js';
import type { Hit, Retriever, TermQuery } from './retriever.js';

/** A paragraph whose article is at hand. */
export type OwnParagraph = IndexedParagraph & { readonly article: Article };

/** An array, or something that makes each when it is asked for. */
export type Paragraphs = Iterable<OwnParagraph> & {
  readonly length: number;
  /** By position, from 0. */
  at(id: number): OwnParagraph | undefined;
};

/**
 * A whole answer may take 25 ms at the 99th percentile, in which nobody else is answered. Measured in the processor's time on a busy
 * machine: 14.6 ms at 20,000 paragraphs, 17.4 at 35,000, 18.7 at 50,000, where the index takes a gigabyte.
 */
export const MOST_PARAGRAPHS_EMBEDDED = 50_000;

/** What to do about a corpus that is too large for this; null where it is not. */
export function outgrown(paragraphs: number): string | null {
  if (paragraphs <= MOST_PARAGRAPHS_EMBEDDED) return null;
  const [has, most] = [paragraphs, MOST_PARAGRAPHS_EMBEDDED].map((count) => count.toLocaleString('en'));
  return `has ${has} paragraphs; beyond ${most} answers grow slow. Set RETRIEVER=lancedb and LANCEDB_URI (README, "Many articles")`;
}

/** Searches an inverted index in the memory of this process. Nothing is waited for. */
export class EmbeddedRetriever implements Retriever {
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #paragraphs: Paragraphs;
  readonly #search: ParagraphSearch;

  /**
   * @param articles those that may not be quoted any more, too
   * @param search over the paragraphs, by their positions
   */
  constructor(articles: readonly Article[], paragraphs: Paragraphs, search: ParagraphSearch) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#paragraphs = paragraphs;
    this.#search = search;
  }

  get paragraphs(): number {
    return this.#paragraphs.length;
  }

  async nearest({ boosts, depth, published }: TermQuery): Promise<Hit[]> {
    const nearest = new Nearest(depth);
    const scores = this.#search.scores(boosts);
    for (let id = 0; id < scores.length; id += 1) {
      const score = scores[id] as number;
      if (score > 0 && this.#isPublishedIn(id, published)) nearest.add(id, score);
    }
    return nearest.places.flatMap(({ id, score }) => {
      const paragraph = this.#paragraphs.at(id);
      return paragraph === undefined ? [] : [{ paragraph, score }];
    });
  }

  #isPublishedIn(id: number, period: OpenPeriod | null): boolean {
    return period === null || isPublishedIn(this.#paragraphs.at(id)?.article.date ?? null, period);
  }

  async publishedIn(periods: readonly OpenPeriod[], most: number): Promise<IndexedParagraph[]> {
    const found: IndexedParagraph[] = [];
    for (const paragraph of this.#paragraphs) {
      if (found.length >= most) break;
      if (periods.some((period) => isPublishedIn(paragraph.article.date, period))) found.push(paragraph);
    }
    return found;
  }

  async articles(ids: Iterable<string>): Promise<ReadonlyMap<string, Article>> {
    const found = new Map<string, Article>();
    for (const id of ids) {
      const article = this.#articles.get(id);
      if (article !== undefined) found.set(id, article);
    }
    return found;
  }
}

type Place = { readonly id: number; readonly score: number };

/** The best of many places, best first; of equals the one that stands first in the corpus. */
class Nearest {
  readonly places: Place[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(id: number, score: number): void {
    const worst = this.places[this.#most - 1];
    if (worst !== undefined && !isBefore({ id, score }, worst)) return;
    let at = this.places.length;
    while (at > 0 && isBefore({ id, score }, this.places[at - 1] as Place)) at -= 1;
    this.places.splice(at, 0, { id, score });
    if (this.places.length > this.#most) this.places.pop();
  }
}

function isBefore(one: Place, other: Place): boolean {
  return one.score > other.score || (one.score === other.score && one.id < other.id);
}
