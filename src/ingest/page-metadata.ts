import { firstOfEach, type Metadata } from './found-article.js';
import { readJsonLd } from './json-ld.js';
import { ambiguityOf, readAuthor, readDay, readLanguage, readLine, readUrl } from './metadata-values.js';
import { datesOf } from './page-dates.js';
import type { Page } from './page-node.js';

export type PageMetadata = { readonly metadata: Metadata; readonly doubts: readonly string[] };

/**
 * Names of <meta> that tell of each field, best first: Open Graph (https://ogp.me/#type_article), Dublin Core, and what large
 * publishing systems and their reading statistics add.
 */
const META_NAMES = {
  title: ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'headline'],
  publisher: ['og:site_name', 'dc.publisher', 'publisher', 'application-name', 'twitter:site_name'],
  date: [
    'article:published_time',
    'og:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'pubdate',
    'publish-date',
    'publish_date',
    'citation_publication_date',
    'article.published',
    'date',
  ],
  author: [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
    'twitter:creator_name',
  ],
  url: ['og:url', 'twitter:url', 'parsely-link'],
  language: ['og:locale', 'dc.language', 'content-language', 'language'],
} as const;

const AUTHOR_ELEMENTS = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  'a[rel~="author"]',
  '.byline, .author, [class*="byline"], [class*="author"]',
];
/** A byline names people; longer text, or a sentence, tells about them. In characters. */
const AUTHOR_LENGTH = 100;

/** As browsers write it at the head of a page that they save: `<!-- saved from url=(0023)https://example.org/ -->`. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;

/** Title, publisher, day, author, address and language of a page's article, from its linked data, its <meta> and its elements. */
export function readPageMetadata(page: Page, html: string): PageMetadata {
  const linked = readJsonLd(page);
  const meta = metaOf(page);
  const dated = [...meta('date'), ...datesOf(page)];
  const found = firstOfEach([
    linked,
    {
      title: meta('title').map(readLine).find(isFound) ?? null,
      publisher: meta('publisher').map(readAuthor).find(isFound) ?? null,
      date: dated.map(readDay).find(isFound) ?? null,
      author: meta('author').map(readAuthor).find(isFound) ?? null,
      url:
        readUrl(page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null) ??
        meta('url').map(readUrl).find(isFound) ??
        null,
      language: readLanguage(page.documentElement.getAttribute('lang')),
    },
    {
      title: readLine(page.querySelector('h1')?.textContent ?? null),
      author: authorIn(page),
      url: readUrl(SAVED_FROM.exec(html)?.[1] ?? null),
      language: meta('language').map(readLanguage).find(isFound) ?? null,
    },
    { title: readLine(page.querySelector('title')?.textContent ?? null) },
  ]);
  const metadata = { ...found, publisher: found.publisher ?? hostOf(found.url) };
  const ambiguous = [linked.writtenDate ?? '', ...dated].map(ambiguityOf).find(isFound);
  const doubts = [
    ...(metadata.date === null && ambiguous !== undefined ? [ambiguous] : []),
    ...(linked.paid
      ? ['the page says that not all of it is free to read, so this may be its beginning only']
      : []),
  ];
  return { metadata: { ...metadata, title: withoutSite(metadata.title, metadata.publisher) }, doubts };
}

/** Contents of the <meta> elements that tell of a field, best name first. */
function metaOf(page: Page): (field: keyof typeof META_NAMES) => string[] {
  const contents = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name = ['property', 'name', 'itemprop', 'http-equiv']
      .map((attribute) => element.getAttribute(attribute))
      .find(isFound)
      ?.toLowerCase();
    const content = element.getAttribute('content');
    if (name !== undefined && content !== null && !contents.has(name)) contents.set(name, content);
  }
  return (field) => META_NAMES[field].map((name) => contents.get(name)).filter((text) => text !== undefined);
}

function authorIn(page: Page): string | null {
  return (
    AUTHOR_ELEMENTS.flatMap((selector) => [...page.querySelectorAll(selector)])
      .map((element) => readAuthor(element.textContent))
      .find((name) => name !== null && name.length <= AUTHOR_LENGTH && !/[a-z]{2}\.$/.test(name)) ?? null
  );
}

/** A page whose name is nowhere is known by its address. */
function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./, '');
}

/** "Talks begin | The Example" without the name of the site. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  const [, head, site] = /^(.+\S)\s+[|–—·-]\s+(\S[^|]*)$/.exec(title ?? '') ?? [];
  const same = site !== undefined && publisher !== null && site.toLowerCase() === publisher.toLowerCase();
  return same ? (head ?? title) : title;
}

function isFound<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
