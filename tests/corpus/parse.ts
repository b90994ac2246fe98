import type { Article } from '../../src/corpus/article.js';
import { formatNotice } from '../../src/corpus/corpus.js';
import { parseArticle } from '../../src/corpus/parse-article.js';

export const PROSE = 'The envoy hopes that talks restart in August.';
/** A file with these lines of front matter and one sentence. */
export const head = (...fields: string[]) => ['---', ...fields, '---', '', PROSE, ''].join('\n');

/** Parses on the last day of 2016; notices as lines. */
export function parse(content: Uint8Array | string, file = 'talks.md') {
  const { article, notices } = parseArticle(file, content, '2016-12-31');
  return {
    article,
    errors: notices.filter((notice) => notice.level === 'error').map(formatNotice),
    warnings: notices.filter((notice) => notice.level === 'warning').map(formatNotice),
  };
}

/** The article, where there is no doubt that there is one. */
export function parsed(content: Uint8Array | string, file?: string): Article {
  const { article, errors } = parse(content, file);
  if (article === null) throw new Error(errors.join('\n'));
  return article;
}
