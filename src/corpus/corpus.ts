import type { Article, ArticleHead } from './article.js';
import type { Topic } from './topics.js';

/** A fault or a doubt about one file, for the person who keeps the corpus. */
export type Notice = {
  /** An error means that the file (or topic) is not in the corpus; a warning, that it is. */
  readonly level: 'error' | 'warning';
  /** Path inside the corpus folder; the folder itself where that is meant. */
  readonly file: string;
  /** Line in the file, from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** What is wrong and what to do about it. */
  readonly message: string;
};

/** What Parley answers from, without the articles' texts. Articles are sorted by date, oldest first, undated ones before all others. */
export type CorpusOverview = {
  readonly articles: readonly ArticleHead[];
  readonly topics: readonly Topic[];
  readonly notices: readonly Notice[];
};

/** The same with their texts. */
export type Corpus = Omit<CorpusOverview, 'articles'> & { readonly articles: readonly Article[] };

/** A notice as one line: `kerry.md:3: date "31 April 2016" is not a calendar date`. */
export function formatNotice(notice: Notice): string {
  const place = notice.line === null ? notice.file : `${notice.file}:${notice.line}`;
  // A file may have any name: control characters in it must not break the line or reach a terminal.
  return `${place}: ${notice.message}`.replace(/\p{Cc}/gu, '\uFFFD');
}

/** The article with an id; undefined where there is none, or no longer. */
export function findArticle<Found extends ArticleHead>(
  corpus: { readonly articles: readonly Found[] },
  id: string,
): Found | undefined {
  return corpus.articles.find((article) => article.id === id);
}

/** Whether nothing has changed, notices included. Articles and topics that have not changed are the same objects. */
export function isSameCorpus(one: Corpus, other: Corpus): boolean {
  return (
    one.topics === other.topics &&
    one.articles.length === other.articles.length &&
    one.articles.every((article, at) => article === other.articles[at]) &&
    JSON.stringify(one.notices) === JSON.stringify(other.notices)
  );
}
