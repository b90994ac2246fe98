import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { Article } from '../corpus/article.js';
import { loadCorpus } from '../corpus/load-corpus.js';
import { createDuplicateFinder, type NearDuplicate } from '../corpus/near-duplicates.js';
import { parseArticle } from '../corpus/parse-article.js';
import { codeOf, readUpTo } from '../corpus/read-file.js';
import { renderArticleFile } from '../ingest/article-file.js';
import { decodePage } from '../ingest/decode-page.js';
import type { FoundArticle, LeftOutPiece, NotFound } from '../ingest/found-article.js';
import { readFeed } from '../ingest/read-feed.js';
import { readPage } from '../ingest/read-page.js';
import { readText } from '../ingest/read-text.js';
import { beginning, counted, describeShare, type Report } from './check.js';
import { storeArticle, TooManyOfOneName } from './store-article.js';

/** Pages saved with their pictures in them reach some ten megabytes. In bytes. */
const SOURCE_SIZE_LIMIT = 20_000_000;
const TOO_LARGE = `is larger than ${SOURCE_SIZE_LIMIT / 1_000_000} MB; save the page without its pictures`;

const EMPTY_FEED = 'has no entries; save it again when it has some';

const EXIT = { added: 0, notAdded: 2 } as const;

/** Of what was left out for one reason so many pieces are shown. */
const SHOWN_PIECES = 2;

type Sources = { readonly files: readonly string[]; readonly feeds: readonly string[] };

/** What is asked of each source: its name in messages, and the articles in it. */
type Source = { readonly name: string; readonly found: FoundArticle | NotFound };

/** The corpus while articles are being added to it. */
type Shelf = {
  readonly dir: string;
  readonly ids: Set<string>;
  readonly byUrl: Map<string, string>;
  readonly repeats: (article: Article) => NearDuplicate | null;
};

/**
 * Adds the articles in saved pages, texts and feeds to the corpus folder, each as one Markdown file, and tells of each what was
 * found, what is in doubt and what was left out. What the corpus has already is not added again.
 * @returns the exit code: 0 where every source is in the corpus now, 2 where one is not
 */
export async function addToCorpus(
  dir: string,
  { files, feeds }: Sources,
  { tell, today, input }: Report & { readonly input: Readable },
): Promise<number> {
  const corpus = await loadCorpus(dir, { today: today() });
  const unusable = corpus.notices.find(({ file }) => file === dir && corpus.articles.length === 0);
  if (unusable !== undefined && !/no usable article/.test(unusable.message)) {
    tell(`${dir}: ${unusable.message}`);
    return EXIT.notAdded;
  }
  const shelf: Shelf = {
    dir,
    ids: new Set(corpus.articles.map(({ id }) => id)),
    byUrl: new Map(corpus.articles.flatMap(({ url, file }) => (url === null ? [] : [[url, file] as const]))),
    repeats: createDuplicateFinder(),
  };
  for (const article of corpus.articles) shelf.repeats(article);

  let failures = 0;
  for await (const { name, found } of sourcesOf(files, feeds, input)) {
    const failed = 'fault' in found ? found.fault : await addArticle(name, found, shelf, today(), tell);
    if (failed === null) continue;
    tell(`${name}: not added: ${failed}`);
    failures++;
  }
  return failures === 0 ? EXIT.added : EXIT.notAdded;
}

async function* sourcesOf(
  files: readonly string[],
  feeds: readonly string[],
  input: Readable,
): AsyncGenerator<Source> {
  for (const file of files) {
    const content = file === '-' ? await readAll(input) : await readUpTo(file, SOURCE_SIZE_LIMIT, TOO_LARGE);
    const name = file === '-' ? 'standard input' : file;
    yield { name, found: 'fault' in content ? content : readSource(content.bytes, file) };
  }
  for (const feed of feeds) {
    const content = await readUpTo(feed, SOURCE_SIZE_LIMIT, TOO_LARGE);
    const text = 'fault' in content ? content : decodePage(content.bytes);
    const entries = typeof text === 'string' ? readFeed(text) : text;
    if ('fault' in entries) yield { name: feed, found: entries };
    else if (entries.length === 0) yield { name: feed, found: { fault: EMPTY_FEED } };
    else for (const { name, found } of entries) yield { name: `${feed}: ${beginning(name)}`, found };
  }
}

/** A file's name tells its kind; standard input and other names are told by what they hold. */
function readSource(bytes: Uint8Array, file: string): FoundArticle | NotFound {
  if (/\.(?:md|txt|markdown|text)$/i.test(file)) return readText(bytes, basename(file));
  const head = Buffer.from(bytes.subarray(0, 4_000)).toString('latin1');
  if (/\.mht(?:ml)?$/i.test(file)) return { fault: 'is a web archive; save the page as HTML' };
  if (isFeed(head)) {
    return { fault: 'is a feed; add its articles with --feed and the name of the saved feed' };
  }
  const isPage =
    /\.x?html?$/i.test(file) ||
    /^\W*<(?:!doctype|html|head|body|\?xml)/i.test(head) ||
    /<(?:p|article|div)[\s>]/i.test(head);
  if (!isPage) return readText(bytes, file === '-' ? null : basename(file));
  const html = decodePage(bytes);
  return typeof html === 'string' ? readPage(html) : html;
}

/** By its first element, of RSS, Atom or RDF. */
function isFeed(head: string): boolean {
  const elements = head.replace(/<\?[^>]*>|<!--[\s\S]*?-->|<![^>]*>/g, '');
  return /^[^<]*<(?:rss|(?:atom:)?feed|rdf:rdf)[\s>]/i.test(elements);
}

async function readAll(input: Readable): Promise<{ readonly bytes: Uint8Array } | NotFound> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > SOURCE_SIZE_LIMIT) return { fault: TOO_LARGE };
  }
  return { bytes: Buffer.concat(chunks) };
}

/** @returns null where the article is in the corpus now, or why it is not */
async function addArticle(
  source: string,
  found: FoundArticle,
  shelf: Shelf,
  today: string,
  tell: Report['tell'],
): Promise<string | null> {
  const rendered = renderArticleFile(found);
  // The loader has the last word on what is prose, so its reading of the file is what is told.
  const { article, notices } = parseArticle(`${rendered.name}.md`, rendered.text, today);
  if (article === null) return notices.map(({ message }) => message).join('; ');
  const known = article.url === null ? undefined : shelf.byUrl.get(article.url);
  const duplicate = shelf.repeats(article);
  const there = known ?? (duplicate?.same ? duplicate.of.file : undefined);
  if (there !== undefined) {
    tell(`${source}: is in the corpus already as ${there}`);
    return null;
  }
  const stored = await storeArticle(shelf.dir, rendered.name, rendered.text, shelf.ids).catch(
    (cause: unknown) => ({
      fault:
        cause instanceof TooManyOfOneName
          ? cause.message
          : `the corpus folder cannot be written to (${codeOf(cause)}); check its permissions`,
    }),
  );
  if (typeof stored !== 'string') return stored.fault;
  shelf.ids.add(stored.replace(/\.md$/, ''));
  if (article.url !== null) shelf.byUrl.set(article.url, stored);

  tell(`${source}: added as ${stored}, ${counted(article.paragraphs.length, 'paragraph')}`);
  for (const [field, value] of Object.entries(found.metadata)) tell(`  ${field}: ${value ?? 'not found'}`);
  const doubts = [
    ...rendered.doubts,
    ...found.doubts,
    ...notices.map(({ message }) => message),
    ...(duplicate === null ? [] : [describeShare(duplicate)]),
  ];
  for (const doubt of doubts) tell(`  doubt: ${doubt}`);
  for (const line of describeLeftOut([...found.leftOut, ...article.leftOut])) tell(`  left out: ${line}`);
  return null;
}

/** "2 captions: "…", "…"", one line for each reason. */
function describeLeftOut(pieces: readonly LeftOutPiece[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { reason, text } of pieces) byReason.set(reason, [...(byReason.get(reason) ?? []), text]);
  return [...byReason].map(([reason, texts]) => {
    const shown = texts.slice(0, SHOWN_PIECES).map((text) => `"${beginning(text)}"`);
    const more = texts.length > SHOWN_PIECES ? [`and ${texts.length - SHOWN_PIECES} more`] : [];
    return `${reason}: ${[...shown, ...more].join(', ')}`;
  });
}
