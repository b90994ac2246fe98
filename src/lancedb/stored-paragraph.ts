import type { SearchedField } from '../answer/bm25.js';
import type { IndexedSentence } from '../answer/index-paragraphs.js';
import { readRecord, writeRecord } from '../answer/paragraph-record.js';

/*
 * All of a paragraph in one value, since each column of each row that is fetched costs LanceDB about the same, whatever is in it.
 * Lines: its place; how many different terms its text has; the terms of its text and those of the title, each between two spaces;
 * its text as JSON, which has no line breaks; its record.
 */

export type StoredParagraph = {
  readonly place: number;
  readonly text: string;
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
  readonly sentences: readonly IndexedSentence[];
};

export function writeParagraph({ place, text, terms, titleTerms, sentences }: StoredParagraph): string {
  return [
    place,
    new Set(terms).size,
    searchable(terms),
    searchable(titleTerms),
    JSON.stringify(text),
    writeRecord(sentences),
  ].join('\n');
}

/** Terms as they are searched for, too: LanceDB divides them at the spaces. */
export function searchable(terms: readonly string[]): string {
  return ` ${terms.join(' ')} `;
}

const LINES = 6;
const LINE_BREAK = 0x0a;
const SPACE = 0x20;

/** A paragraph of which only as much is read as is asked of it, and once: most that are found are scored and left aside. */
export class FoundParagraph {
  readonly place: number;
  readonly #stored: Buffer;
  /** Where each line begins, and one behind the end of the last. */
  readonly #lines: readonly number[];
  #text: string | null = null;
  #sentences: IndexedSentence[] | null = null;

  /** @param stored in UTF-8; to make a text of all of it takes half as long as to find it */
  constructor(stored: Uint8Array) {
    this.#stored = Buffer.from(stored.buffer, stored.byteOffset, stored.length);
    const lines = [0];
    for (let at = 0; lines.length < LINES; ) {
      at = this.#stored.indexOf(LINE_BREAK, at) + 1;
      if (at === 0) break;
      lines.push(at);
    }
    this.#lines = [...lines, stored.length + 1];
    this.place = Number(this.#line(0));
  }

  #line(at: number): string {
    const end = this.#lines[at + 1];
    return end === undefined ? '' : this.#stored.toString('utf8', this.#lines[at], end - 1);
  }

  /** @param titleTerms those of the title, each as often as it stands there */
  fields(titleTerms: readonly string[]): { readonly text: SearchedField; readonly title: SearchedField } {
    return {
      text: new StoredTerms(this.#line(2), () => Number(this.#line(1))),
      title: new StoredTerms(this.#line(3), () => new Set(titleTerms).size),
    };
  }

  get text(): string {
    this.#text ??= JSON.parse(this.#line(4)) as string;
    return this.#text;
  }

  get sentences(): readonly IndexedSentence[] {
    this.#sentences ??= readRecord(this.#line(5), this.text);
    return this.#sentences;
  }
}

/** Terms between spaces. How many different ones they are is asked where one of them is searched for: in few titles. */
class StoredTerms implements SearchedField {
  readonly #terms: string;
  readonly #count: () => number;

  constructor(terms: string, count: () => number) {
    this.#terms = terms;
    this.#count = count;
  }

  get length(): number {
    return this.#count();
  }

  count(term: string): number {
    // Without the space before it, which would stop the search at every other term: it takes half the time.
    const wanted = `${term} `;
    let count = 0;
    for (
      let at = this.#terms.indexOf(wanted);
      at !== -1;
      at = this.#terms.indexOf(wanted, at + wanted.length)
    ) {
      if (this.#terms.charCodeAt(at - 1) === SPACE) count += 1;
    }
    return count;
  }
}
