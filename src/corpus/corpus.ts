import type { Article } from './article.js';
import type { Topic } from './topics.js';

/** A fault or a doubt about one file, for the person who keeps the corpus. */
export type Notice = {
  /** An error means that the file is not in the corpus; a warning, that it is. */
  readonly level: 'error' | 'warning';
  /** Path inside the corpus folder. */
  readonly file: string;
  /** Line in the file, from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** What is wrong and what to do about it. */
  readonly message: string;
};

/** What Parley answers from. Articles are sorted by date, oldest first, undated ones before all others. */
export type Corpus = {
  readonly articles: readonly Article[];
  readonly topics: readonly Topic[];
  readonly notices: readonly Notice[];
};

/** A notice as one line: `kerry.md:3: date "31 April 2016" is not a calendar date`. */
export function formatNotice(notice: Notice): string {
  const place = notice.line === null ? notice.file : `${notice.file}:${notice.line}`;
  return `${place}: ${notice.message}`;
}
