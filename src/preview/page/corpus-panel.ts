import type { CorpusResponse } from '../api.js';
import { element } from './element.js';

/** The articles as they were loaded: paragraphs as they are counted, what was left out and why, what to mend. */
export function drawCorpus({ articles, notices }: CorpusResponse, locale: string): HTMLElement[] {
  return [
    element(
      'p',
      { class: 'count' },
      `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, newest first`,
    ),
    ...(notices.length === 0 ? [] : [drawNotices(notices)]),
    ...articles.map((article) => drawArticle(article, locale)),
  ];
}

function drawNotices(notices: CorpusResponse['notices']): HTMLElement {
  return element(
    'ul',
    { class: 'notices', 'aria-label': 'To mend' },
    ...notices.map(({ level, text }) =>
      element(
        'li',
        { class: level },
        element('strong', {}, level === 'error' ? 'Error: ' : 'Warning: '),
        text,
      ),
    ),
  );
}

function drawArticle(article: CorpusResponse['articles'][number], locale: string): HTMLElement {
  const { title, date, publisher, file, url, paragraphs, leftOut } = article;
  const day = date === null ? 'undated' : formatDay(date, locale);
  return element(
    'details',
    { class: 'article', id: `article-${article.id}` },
    element(
      'summary',
      {},
      element('span', { class: 'article-title' }, title),
      element(
        'span',
        { class: 'article-facts' },
        [day, publisher, count(paragraphs.length, 'paragraph')].filter(Boolean).join(' · '),
      ),
    ),
    element('p', { class: 'article-file' }, file),
    url === null ? null : element('p', { class: 'article-file' }, url),
    element('ol', { class: 'paragraphs' }, ...paragraphs.map((text) => element('li', { dir: 'auto' }, text))),
    leftOut.length === 0
      ? null
      : element(
          'details',
          { class: 'left-out' },
          element('summary', {}, `${count(leftOut.length, 'piece')} left out`),
          element(
            'ul',
            {},
            ...leftOut.map(({ line, reason, text }) =>
              element('li', {}, element('strong', {}, `Line ${line}, ${reason}: `), text),
            ),
          ),
        ),
  );
}

function formatDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

function count(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}
