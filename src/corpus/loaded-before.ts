import { isDeepStrictEqual } from 'node:util';
import type { Article } from './article.js';
import type { Notice } from './corpus.js';
import { NO_REASON } from './front-matter.js';
import type { ParsedArticle } from './parse-article.js';
import { ParsedFiles } from './parsed-files.js';
import type { Topic } from './topics.js';

type LoadedTopics = { readonly topics: readonly Topic[]; readonly notices: readonly Notice[] };

/**
 * What a folder held when it was loaded last. An article that has not changed stays the same object, by which an index knows
 * it; one whose file has turned bad stays as it was when it was last good, or is quoted no more where the bad file takes it back.
 */
export class LoadedBefore {
  readonly parsed: ParsedFiles;
  readonly #articles = new Map<string, Article>();
  #topics: readonly Topic[] | null = null;

  /** @param parsed what is known without having been loaded */
  constructor(parsed = new ParsedFiles()) {
    this.parsed = parsed;
  }

  keepArticle(file: string, parsed: ParsedArticle): ParsedArticle {
    const before = this.#articles.get(file);
    if (parsed.article === null) {
      if (before === undefined) return parsed;
      if (!parsed.isRetracted) return { article: before, notices: parsed.notices.map(asKept) };
      const withdrawn = before.retracted === undefined ? { ...before, retracted: NO_REASON } : before;
      this.#articles.set(file, withdrawn);
      return { article: withdrawn, notices: parsed.notices };
    }
    const article =
      before !== undefined && isDeepStrictEqual(before, parsed.article) ? before : parsed.article;
    this.#articles.set(file, article);
    return { article, notices: parsed.notices };
  }

  keepTopics(loaded: LoadedTopics): LoadedTopics {
    const bad = loaded.notices.some(({ level }) => level === 'error');
    if (bad && this.#topics !== null) return { topics: this.#topics, notices: loaded.notices.map(asKept) };
    this.#topics = isDeepStrictEqual(this.#topics, loaded.topics) ? this.#topics : loaded.topics;
    return { topics: this.#topics ?? [], notices: loaded.notices };
  }

  /** A file that is gone is no bad file. */
  forgetAllBut(files: readonly string[]): void {
    const present = new Set(files);
    for (const file of this.#articles.keys()) if (!present.has(file)) this.#articles.delete(file);
    this.parsed.forgetAllBut(present);
  }
}

/** An error that costs nothing yet is a warning. */
function asKept(notice: Notice): Notice {
  if (notice.level === 'warning') return notice;
  return {
    ...notice,
    level: 'warning',
    message: `${notice.message}. Until then the last good version is answered from`,
  };
}
