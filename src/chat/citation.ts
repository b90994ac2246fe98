import type { Article } from '../corpus/article.js';
import { markdownLine } from './line.js';
import { formatPublication, wording } from './wording.js';

const LONGEST_TITLE = 200;
const LONGEST_PUBLISHER = 100;
const LONGEST_REASON = 200;
/** As long as Discord takes the address of a link button; a longer one would cost the excerpts their room. */
const LONGEST_URL = 512;

/** `title, publisher, date, ¶ n`, a link where the article has an address. */
export function citation(article: Article, paragraph: number): string {
  return [...nameOf(article), linkTo(article, `${formatPublication(article.date)}, ¶ ${paragraph}`)].join(
    ', ',
  );
}

/** `title, publisher, date`, with the same link. */
export function reference(article: Article): string {
  return [...nameOf(article), linkTo(article, formatPublication(article.date))].join(', ');
}

function nameOf(article: Article): string[] {
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
function linkTo(article: Article, words: string): string {
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
