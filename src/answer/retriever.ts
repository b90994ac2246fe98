import type { Article } from '../corpus/article.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import type { OpenPeriod } from './inquiry.js';

/** What is searched for. */
export type TermQuery = {
  /** Terms and concepts' terms as they are indexed, with what each counts beside the others; never empty. */
  readonly boosts: ReadonlyMap<string, number>;
  /** How many paragraphs are wanted, at most. */
  readonly depth: number;
  /** Where only articles of a period are asked for; else null. */
  readonly published: OpenPeriod | null;
};

/** A paragraph that shares terms with a query. */
export type Hit = {
  readonly paragraph: IndexedParagraph;
  /** BM25 over the terms, with their boosts; above 0. */
  readonly score: number;
};

/**
 * Where the paragraphs are: in this process, or in a database that several share. Each is read with all that was derived from it
 * when it was indexed. One retriever gives one state of the corpus for as long as it lives: an answer takes all it needs from one.
 */
export type Retriever = {
  /** Paragraphs in all that may be quoted. */
  readonly paragraphs: number;
  /** Those nearest to the query, best first; of equals the one that stands first in the corpus. */
  nearest(query: TermQuery): Promise<readonly Hit[]>;
  /** Those of articles published in one of the periods, in the order of the corpus; undated ones belong to the open period alone. */
  publishedIn(periods: readonly OpenPeriod[], most: number): Promise<readonly IndexedParagraph[]>;
  /** Articles with their texts, by their ids, those that may not be quoted any more too; one that is not there, or no longer, is left out. */
  articles(ids: Iterable<string>): Promise<ReadonlyMap<string, Article>>;
};
