import type { Metadata } from './found-article.js';
import { readAuthor, readDay, readLanguage, readLine, readUrl } from './metadata-values.js';
import type { Page } from './page-node.js';

type JsonObject = { readonly [key: string]: unknown };

/** https://schema.org/Article and its kinds, a live blog's page among them. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report)$/;
/** What a page nests its article in. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage'];
const DEEPEST = 6;

export type JsonLdFacts = Partial<Metadata> & {
  /** What it gives as the date, where that names no day. */
  readonly writtenDate: string | null;
  /** Whether the page says that not all of it is free to read: https://schema.org/isAccessibleForFree */
  readonly paid: boolean;
};

/** What the page's linked data (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents) says of its article. */
export function readJsonLd(page: Page): JsonLdFacts {
  const objects = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    flatten(parse(script.textContent ?? ''), 0),
  );
  const byId = new Map(
    // What only refers to an object has its id alone.
    objects.flatMap((object) =>
      typeof object['@id'] === 'string' && Object.keys(object).length > 1
        ? [[object['@id'], object] as const]
        : [],
    ),
  );
  const resolved = (value: unknown): unknown =>
    isObject(value) && typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value;
  const textOf = (value: unknown, name: string): string | null => {
    const found = resolved(Array.isArray(value) ? value[0] : value);
    const text = isObject(found) ? (found[name] ?? found['@id']) : found;
    return typeof text === 'string' ? readLine(decodeEntities(text, page)) : null;
  };
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  // A page may describe the articles that it links to as well.
  const heading = readLine(page.querySelector('h1')?.textContent ?? null);
  const article = articles.find(({ headline }) => textOf(headline, '@value') === heading) ?? articles[0];
  if (article === undefined) return { writtenDate: null, paid: false };
  const written = textOf(article.datePublished, '@value') ?? textOf(article.dateCreated, '@value');
  return {
    title: textOf(article.headline, '@value') ?? textOf(article.name, '@value'),
    publisher: readAuthor(textOf(article.publisher, 'name') ?? textOf(article.sourceOrganization, 'name')),
    date: readDay(written),
    author: authorsOf(article.author, (author) => readAuthor(textOf(author, 'name'))),
    url: readUrl(textOf(article.url, '@id')) ?? readUrl(textOf(article.mainEntityOfPage, '@id')),
    language: readLanguage(textOf(article.inLanguage, 'alternateName')),
    writtenDate: written,
    paid: /^false$/i.test(String(article.isAccessibleForFree ?? true)),
  };
}

function authorsOf(value: unknown, nameOf: (author: unknown) => string | null): string | null {
  const names = (Array.isArray(value) ? value : [value]).map(nameOf).filter((name) => name !== null);
  return [...new Set(names)].join(', ') || null;
}

function flatten(value: unknown, depth: number): JsonObject[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => flatten(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...HOLDERS.flatMap((holder) => flatten(value[holder], depth + 1))];
}

function typesOf(object: JsonObject): string[] {
  const types = object['@type'];
  return (Array.isArray(types) ? types : [types]).filter((type) => typeof type === 'string');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Some systems wrap the data in comments or CDATA, end it with a semicolon or break lines inside strings. */
function parse(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|(?:\/\/)?\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/)?\s*\]\]>|;)\s*$/, '')
    .replace(/\p{Cc}/gu, ' ');
  try {
    return JSON.parse(bare);
  } catch {
    return null;
  }
}

/** Headlines are often escaped as if they stood in HTML. */
function decodeEntities(text: string, page: Page): string {
  if (!/&(?:#\w+|\w+);/.test(text)) return text;
  const element = page.createElement('p');
  element.innerHTML = text.replaceAll('<', '&lt;');
  return element.textContent ?? text;
}
