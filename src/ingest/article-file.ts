import { stringify } from 'yaml';
import { isArticleDay } from '../corpus/article-day.js';
import { ID_LIMIT, idOf } from '../corpus/file-name.js';
import { AUTHOR_LIMIT, PUBLISHER_LIMIT, TITLE_LIMIT, URL_LIMIT } from '../corpus/front-matter.js';
import type { FoundArticle, Metadata } from './found-article.js';

/** An article as a file of the corpus: Markdown with front matter, as the loader reads it. */
export type ArticleFile = {
  /** Without its ending; it is the article's id as well. */
  readonly name: string;
  readonly text: string;
  /** What had to be shortened or left away to fit the loader's limits, as sentences without a full stop. */
  readonly doubts: readonly string[];
};

const UNTITLED = 'Untitled';

export function renderArticleFile({ metadata, paragraphs }: FoundArticle): ArticleFile {
  const { fitted, doubts } = fitLimits(metadata);
  const fields = Object.fromEntries(Object.entries(fitted).filter(([, value]) => value !== null));
  return {
    name: nameOf(fitted),
    text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${paragraphs.join('\n\n')}\n`,
    doubts,
  };
}

function fitLimits(metadata: Metadata): { fitted: Metadata; doubts: string[] } {
  const doubts: string[] = [];
  const shortened = (name: string, text: string, limit: number): string => {
    if (text.length <= limit) return text;
    doubts.push(`${name} had ${text.length.toLocaleString('en')} characters and was cut to ${limit}`);
    const cut = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
    return `${cut.replace(/\s+\S*$/, '')}…`;
  };
  const { title, publisher, author, url } = metadata;
  if (url !== null && url.length > URL_LIMIT) {
    doubts.push(
      `url had ${url.length.toLocaleString('en')} characters, more than ${URL_LIMIT}, and was left away`,
    );
  }
  if (title === null) doubts.push('has no title that could be found; write one into the file');
  return {
    fitted: {
      title: shortened('title', title ?? UNTITLED, TITLE_LIMIT),
      publisher: publisher && shortened('publisher', publisher, PUBLISHER_LIMIT),
      date: metadata.date !== null && isArticleDay(metadata.date) ? metadata.date : null,
      author: author && shortened('author', author, AUTHOR_LIMIT),
      url: url !== null && url.length <= URL_LIMIT ? url : null,
      language: metadata.language,
    },
    doubts,
  };
}

/** The day and as many words of the title as an id has room for. */
function nameOf({ title, date }: Metadata): string {
  const start = date === null ? [] : [date];
  const words = (title ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const chosen = [...start];
  for (const word of words) {
    if ([...chosen, word].join('-').length > ID_LIMIT) break;
    chosen.push(word);
  }
  // Titles in other scripts are told apart by a hash.
  return (chosen.length > start.length ? chosen : [...start, idOf(title ?? '')]).join('-');
}
