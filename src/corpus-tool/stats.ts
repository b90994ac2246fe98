import { indexCorpus } from '../answer/index-corpus.js';
import { displayName } from '../answer/name-index.js';
import { formatDay } from '../chat/wording.js';
import type { Article } from '../corpus/article.js';
import type { Corpus } from '../corpus/corpus.js';
import { loadCorpus } from '../corpus/load-corpus.js';
import { conceptTerm } from '../language/concepts.js';
import { loadEnglish } from '../language/load-english.js';
import { type Bar, drawBars } from './bar-chart.js';
import { counted, type Report } from './check.js';

const EXIT = { told: 0, unusable: 2 } as const;
/** What fits on a screen; beyond it the counts are ones and twos. */
const SHOWN_NAMES = 20;
const SHOWN_PUBLISHERS = 20;
/** Where the output is a file or a pipe. */
const DEFAULT_COLUMNS = 80;

/**
 * Tells what the corpus holds: articles, paragraphs, period, publishers, names and topics by the number of paragraphs that have
 * them, and a chart of the articles by month.
 * @returns the exit code: 2 where there is no article
 */
export async function describeCorpus(
  dir: string,
  { tell, today, columns = DEFAULT_COLUMNS }: Report & { readonly columns?: number | undefined },
): Promise<number> {
  const corpus = await loadCorpus(dir, { today: today() });
  const errors = corpus.notices.filter(({ level }) => level === 'error').length;
  if (corpus.articles.length === 0) {
    tell(`${dir} holds no usable article; "corpus check" says why`);
    return EXIT.unusable;
  }
  const paragraphs = corpus.articles.flatMap((article) => article.paragraphs);
  const words = paragraphs.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  tell(
    `${counted(corpus.articles.length, 'article')}, ${counted(paragraphs.length, 'paragraph')}, ${counted(words, 'word')}`,
  );
  tell(periodOf(corpus.articles));
  if (errors > 0) tell(`${counted(errors, 'error')}; "corpus check" tells them`);
  section(
    tell,
    'Publishers, by articles',
    count(corpus.articles.map(({ publisher }) => publisher ?? 'none')).slice(0, SHOWN_PUBLISHERS),
  );
  section(tell, 'Languages, by articles', count(corpus.articles.map(({ language }) => language)));
  const { names, topics } = frequencies(corpus);
  section(tell, 'Names, by paragraphs', names.slice(0, SHOWN_NAMES));
  section(tell, 'Topics, by paragraphs', topics);
  const months = monthsOf(corpus.articles);
  if (months.length > 0) ['', 'Articles by month'].forEach(tell);
  for (const line of drawBars(months, columns)) tell(line);
  return EXIT.told;
}

function periodOf(articles: readonly Article[]): string {
  const days = articles.flatMap(({ date }) => date ?? []);
  const [first, last] = [days[0], days.at(-1)];
  const undated = articles.length - days.length;
  const period =
    first === undefined || last === undefined ? [] : [`from ${formatDay(first)} to ${formatDay(last)}`];
  return [...period, ...(undated > 0 ? [`${undated.toLocaleString('en')} undated`] : [])].join(', ');
}

function frequencies(corpus: Corpus): { names: Bar[]; topics: Bar[] } {
  const index = indexCorpus(corpus, loadEnglish());
  const names = [...index.nameFrequency].map(([entity, count]) => ({
    label: displayName(index.names, entity),
    count,
  }));
  const topics = corpus.topics.map(({ name }) => ({
    label: name,
    count: index.documentFrequency.get(conceptTerm(`topic-${name}`)) ?? 0,
  }));
  return { names: names.sort(byCount), topics: topics.sort(byCount) };
}

/** Every month from the first article's to the last one's. */
function monthsOf(articles: readonly Article[]): Bar[] {
  const counts = new Map<string, number>();
  for (const { date } of articles) {
    if (date !== null) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  }
  const [first, last] = [[...counts.keys()].at(0), [...counts.keys()].at(-1)];
  const bars: Bar[] = [];
  for (
    let month = first;
    month !== undefined && last !== undefined && month <= last;
    month = monthAfter(month)
  ) {
    bars.push({ label: month, count: counts.get(month) ?? 0 });
  }
  return bars;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [next, first] = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next).padStart(4, '0')}-${String(first).padStart(2, '0')}`;
}

function count(labels: readonly string[]): Bar[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count })).sort(byCount);
}

function byCount(a: Bar, b: Bar): number {
  return b.count - a.count || (a.label < b.label ? -1 : 1);
}

function section(tell: (line: string) => void, title: string, bars: readonly Bar[]): void {
  if (bars.length === 0) return;
  tell('');
  tell(title);
  const width = Math.max(...bars.map(({ count }) => count.toLocaleString('en').length));
  for (const { label, count } of bars) tell(`${count.toLocaleString('en').padStart(width)} ${label}`);
}
