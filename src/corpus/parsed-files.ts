import { createHash } from 'node:crypto';
import { type ParsedArticle, parseArticle } from './parse-article.js';

/** What was parsed of a file, and what its bytes were told by. */
export type ParsedFile = { readonly digest: string; readonly parsed: ParsedArticle };

/** What was parsed of files. The same bytes under the same name say the same, so that only what has changed is parsed again. */
export class ParsedFiles {
  readonly #files: Map<string, ParsedFile>;

  /** @param stored by path inside the corpus folder, as an earlier run of the same program parsed them */
  constructor(stored: ReadonlyMap<string, ParsedFile> = new Map()) {
    this.#files = new Map(stored);
  }

  get all(): ReadonlyMap<string, ParsedFile> {
    return this.#files;
  }

  /** As `parseArticle`. */
  parse(file: string, bytes: Uint8Array, today: string | null): ParsedArticle {
    const digest = createHash('sha256').update(bytes).digest('base64');
    const known = this.#files.get(file);
    if (known?.digest === digest && !isOfTheFuture(known.parsed, today)) return known.parsed;
    const parsed = parseArticle(file, bytes, today);
    // The doubt about its day is gone when that day has come.
    if (isOfTheFuture(parsed, today)) this.#files.delete(file);
    else this.#files.set(file, { digest, parsed });
    return parsed;
  }

  forgetAllBut(present: ReadonlySet<string>): void {
    for (const file of this.#files.keys()) if (!present.has(file)) this.#files.delete(file);
  }
}

function isOfTheFuture({ article }: ParsedArticle, today: string | null): boolean {
  return today !== null && article !== null && (article.date ?? '') > today;
}
