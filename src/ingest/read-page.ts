import { Readability } from '@mozilla/readability';
import { boilerplateReason } from '../corpus/boilerplate.js';
import type { FoundArticle, LeftOutPiece, NotFound } from './found-article.js';
import { blocksOf, type PageBlock } from './page-blocks.js';
import { furnitureOf } from './page-furniture.js';
import { readPageMetadata } from './page-metadata.js';
import { type PageElement, parsePage } from './page-node.js';
import { readOrFault } from './read-or-fault.js';

/** The longest pages known, live blogs of a day, have some ten thousand elements; in elements. */
const ELEMENT_LIMIT = 200_000;
/** Below so many characters Readability tries again with looser rules; its own 500 would take in what surrounds a short report. */
const SHORT_ARTICLE = 140;

/**
 * Reads a saved page: its metadata, and the paragraphs of its article. Elements that are parts of any page are taken out
 * first; which of the others are the article is for Readability to tell, the library behind Firefox's reader view.
 */
export function readPage(html: string): FoundArticle | NotFound {
  return readOrFault(() => readParsedPage(html));
}

function readParsedPage(html: string): FoundArticle | NotFound {
  const page = parsePage(html);
  const { metadata, doubts } = readPageMetadata(page, html);
  const reasonOf = furnitureOf(page.body);
  const all = blocksOf(page.body, reasonOf);
  const furniture = [...page.body.querySelectorAll('*')].filter((element) => reasonOf(element) !== null);
  for (const element of furniture) element.remove();
  const article = new Readability<PageElement>(page, {
    maxElemsToParse: ELEMENT_LIMIT,
    charThreshold: SHORT_ARTICLE,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageElement,
  }).parse()?.content;
  const kept = article ? blocksOf(article, () => null) : [];
  const prose: string[] = [];
  const leftOut: LeftOutPiece[] = withoutKept(all, kept)
    .filter(({ text }) => text !== metadata.title)
    .map(({ text, reason }) => ({
      text,
      reason: reason ?? boilerplateReason(text) ?? 'outside the article',
    }));
  for (const { text, reason } of kept) {
    const why = reason ?? boilerplateReason(text);
    if (why === null) prose.push(text);
    else if (text !== metadata.title) leftOut.push({ text, reason: why });
  }
  if (prose.length === 0) {
    return {
      fault: 'holds no article that can be told from the page around it; save its text as a .txt file',
    };
  }
  return { metadata, paragraphs: prose, leftOut, doubts };
}

/** The blocks that do not stand in the article, each as often as it is missing. */
function withoutKept(all: readonly PageBlock[], kept: readonly PageBlock[]): PageBlock[] {
  const counts = new Map<string, number>();
  for (const { text } of kept) counts.set(text, (counts.get(text) ?? 0) + 1);
  return all.filter(({ text }) => {
    const count = counts.get(text) ?? 0;
    if (count > 0) counts.set(text, count - 1);
    return count === 0;
  });
}
