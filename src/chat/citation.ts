import type { ArticleHead } from '../corpus/article.js';
import { isolate } from './bidi.js';
import { markdownLine } from './line.js';
import type { View } from './view.js';
import { formatDay } from './wording.js';

const LONGEST_TITLE = 200;
const LONGEST_PUBLISHER = 100;
const LONGEST_REASON = 200;
/** As long as Discord takes the address of a link button; a longer one would cost the excerpts their room. */
const LONGEST_URL = 512;

/** `title, publisher, date, ¶ n`, a link where the article has an address. */
export function citation(article: ArticleHead, paragraph: number, view: View): string {
  return [...nameOf(article, view), placeOf(article, paragraph, view)].join(', ');
}

/** `date, ¶ n` alone, for a passage of which more is said beside it; with the same link. */
export function placeOf(article: ArticleHead, paragraph: number, view: View): string {
  return linkTo(article, `${formatPublication(article.date, view)}, ¶ ${paragraph}`);
}

/** `title, publisher, date`, with the same link. */
export function reference(article: ArticleHead, view: View): string {
  return [...nameOf(article, view), linkTo(article, formatPublication(article.date, view))].join(', ');
}

/** The day of an article's publication as a citation says it; what is written from right to left is set apart. */
export function formatPublication(day: string | null, { language, wording }: View): string {
  return isolate(day === null ? wording.undated : formatDay(day, language));
}

function nameOf(article: ArticleHead, { wording }: View): string[] {
  const title = markdownLine(article.title, LONGEST_TITLE);
  const names =
    article.publisher === null ? [title] : [title, markdownLine(article.publisher, LONGEST_PUBLISHER)];
  if (article.retracted === undefined) return names;
  return [
    `**${wording.retracted(markdownLine(article.retracted, LONGEST_REASON))}** ${names[0]}`,
    ...names.slice(1),
  ];
}

/** The link is on words of our own: Discord knows no escape for a bracket in a link's text, and shows no link whose text holds an address. */
function linkTo(article: ArticleHead, words: string): string {
  const address = article.url === null ? null : linkAddress(article.url);
  return address === null ? words : `[${words}](${address})`;
}

function linkAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  // Whatever could end the link early.
  const address = parsed.href.replace(/[()<>\\"'*_~|`\s]/g, (character) => `%${hex(character)}`);
  return address.length <= LONGEST_URL ? address : null;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
