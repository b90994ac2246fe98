import { parseFeed } from 'feedsmith';
import { boilerplateReason } from '../corpus/boilerplate.js';
import {
  type FoundArticle,
  firstOfEach,
  type Metadata,
  NO_METADATA,
  type NotFound,
} from './found-article.js';
import { readAuthor, readDay, readLanguage, readLine, readUrl } from './metadata-values.js';
import { blocksOf } from './page-blocks.js';
import { furnitureOf } from './page-furniture.js';
import { parsePage } from './page-node.js';
import { readOrFault } from './read-or-fault.js';

/** One entry of a feed: an article, or why it is none, with the name to tell it by. */
export type FeedEntry = { readonly name: string; readonly found: FoundArticle | NotFound };

/** An entry in the terms that RSS, RDF and Atom share. */
type Entry = {
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** HTML of the whole text; null where the feed holds summaries only. */
  readonly content: string | null;
  readonly summary: string | null;
};

type Feed = {
  readonly publisher: string | null;
  readonly language: string | null;
  readonly entries: readonly Entry[];
};

/** Reads a saved RSS 0.9 to 2.0, RDF or Atom feed: an article from each of its entries, in its order. */
export function readFeed(text: string): readonly FeedEntry[] | NotFound {
  const feed = parse(text);
  if (feed === null)
    return { fault: 'is not an RSS or Atom feed; save the feed itself, not the page that shows it' };
  const common: Partial<Metadata> = {
    publisher: readLine(feed.publisher),
    language: readLanguage(feed.language),
  };
  return feed.entries.map((entry, index) => ({
    name: readLine(entry.title) ?? `entry ${index + 1}`,
    found: readOrFault(() => readEntry(entry, common)),
  }));
}

function readEntry(entry: Entry, common: Partial<Metadata>): FoundArticle | NotFound {
  const html = entry.content ?? entry.summary ?? '';
  const page = parsePage(html);
  const metadata = firstOfEach([
    {
      title: textOf(entry.title),
      date: readDay(entry.date),
      author: readAuthor(entry.author),
      url: readUrl(entry.url),
    },
    common,
    NO_METADATA,
  ]);
  const judged = blocksOf(page.body, furnitureOf(page.body)).map(({ text, reason }) => ({
    text,
    reason: reason ?? boilerplateReason(text),
  }));
  const paragraphs = judged.filter(({ reason }) => reason === null).map(({ text }) => text);
  if (paragraphs.length === 0) return { fault: 'has no text in the feed; save its page instead' };
  return {
    metadata,
    paragraphs,
    leftOut: judged.flatMap(({ text, reason }) => (reason === null ? [] : [{ text, reason }])),
    doubts:
      entry.content === null ? ['the feed holds a summary of it only; save its page for the whole text'] : [],
  };
}

/** Titles may hold markup, or entities escaped twice. */
function textOf(title: string | null): string | null {
  return title === null ? null : readLine(parsePage(title).body.textContent);
}

function parse(text: string): Feed | null {
  try {
    return feedOf(parseFeed<string>(text));
  } catch {
    // The parser throws for what is no feed, and for XML that is broken or expands without end.
    return null;
  }
}

function feedOf(parsed: ReturnType<typeof parseFeed<string>>): Feed | null {
  if (parsed.format === 'json') return null;
  if (parsed.format === 'atom') {
    const { feed } = parsed;
    return {
      publisher: feed.title?.value ?? null,
      language: feed.xml?.lang ?? null,
      entries: (feed.entries ?? []).map((entry) => ({
        title: entry.title?.value ?? null,
        date: entry.published ?? entry.updated ?? null,
        author: namesOf((entry.authors ?? feed.authors ?? []).map(({ name }) => name)),
        url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null,
        content: entry.content?.value ?? null,
        summary: entry.summary?.value ?? null,
      })),
    };
  }
  const rss = parsed.format === 'rss';
  const { feed } = parsed;
  return {
    publisher: feed.title ?? null,
    language: (rss ? parsed.feed.language : null) ?? feed.dc?.languages?.[0] ?? null,
    entries: rss ? (parsed.feed.items ?? []).map(rssEntry) : (parsed.feed.items ?? []).map(sharedEntry),
  };
}

type Items<Format extends 'rss' | 'rdf'> = NonNullable<
  Extract<ReturnType<typeof parseFeed<string>>, { format: Format }>['feed']['items']
>[number];

function sharedEntry(item: Items<'rdf'> | Items<'rss'>): Entry {
  return {
    title: item.title ?? null,
    date: item.dc?.dates?.[0] ?? null,
    author: namesOf(item.dc?.creators ?? []),
    url: item.link ?? null,
    content: item.content?.encoded ?? null,
    summary: item.description ?? null,
  };
}

function rssEntry(item: Items<'rss'>): Entry {
  const shared = sharedEntry(item);
  return {
    ...shared,
    date: item.pubDate ?? shared.date,
    author: shared.author ?? namesOf((item.authors ?? []).map(({ name }) => name)),
    // A link may be left to the item's id: https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt
    url: shared.url ?? item.guid?.value ?? null,
  };
}

function namesOf(names: readonly (string | undefined)[]): string | null {
  return names.filter((name) => name !== undefined).join(', ') || null;
}
