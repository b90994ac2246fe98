import { createHash } from 'node:crypto';
import { isArticleDay } from './article-day.js';

/** An article's id stands in Discord's custom_id (at most 100 characters) beside a command, a paragraph and a page. */
export const ID_LIMIT = 40;

/** What can be told of an article from its file's name alone. */
export type FileNameFacts = {
  readonly id: string;
  readonly title: string;
  /** Of a name that begins YYYY-MM-DD; null where it does not, or where there is no such day. */
  readonly date: string | null;
};

/** @param file path inside the corpus folder, with forward slashes */
export function factsOfFileName(file: string): FileNameFacts {
  const baseName = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const [prefix = '', day = ''] = /^(\d{4}-\d{2}-\d{2})(?:-|$)/.exec(baseName) ?? [];
  return {
    id: idOf(baseName),
    title: titleOf(baseName.slice(prefix.length)) || baseName,
    date: isArticleDay(day) ? day : null,
  };
}

function titleOf(name: string): string {
  const words = name.replace(/[\s_-]+/g, ' ').trim();
  return words.replace(/^./u, (letter) => letter.toUpperCase());
}

/** The id of an article whose file has this name, without its ending. Names that do not fit an id keep apart by a hash, so that two long names which begin alike do not clash. */
export function idOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain !== '' && plain.length <= ID_LIMIT) return plain;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return [plain.slice(0, ID_LIMIT - hash.length - 1).replace(/-+$/, '') || 'article', hash].join('-');
}
