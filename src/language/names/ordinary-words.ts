import { endOfLowerWord, isPlainBreak } from '../plain-words.js';

/** Words that grammar has made out of others are seldom names: negotiations, fighting, suddenly. */
export function looksDerived(word: string): boolean {
  return /.(?:ing|ly|tions?|ments?|ness|ed|ists|ers|ors|ians|als)$/.test(word);
}

/**
 * The words that a corpus uses in lower case, and those that look derived and have a capital only where a sentence begins.
 *
 * @returns lower-case words, for `findNames`
 */
export function collectOrdinaryWords(texts: Iterable<string>): ReadonlySet<string> {
  const counter = new OrdinaryWordCounter();
  for (const text of texts) counter.add(text);
  return counter.words();
}

const LETTERS = /[\p{L}\p{M}]+/gu;

/** Makes out the ordinary words of a corpus text by text. */
export class OrdinaryWordCounter {
  /** Raised in place: most words are of lower case, and each is looked up once. */
  readonly #lower = new Map<string, { count: number }>();
  readonly #capital = new Map<string, number>();
  readonly #opening = new Set<string>();

  add(text: string): void {
    for (let at = 0; at < text.length; ) {
      const end = endOfLowerWord(text, at);
      if (isPlainBreak(text, end)) {
        if (end > at) this.#countLower(text.slice(at, end));
        at = end + 1;
        continue;
      }
      LETTERS.lastIndex = at;
      const match = LETTERS.exec(text);
      if (match === null) break;
      at = match.index + match[0].length;
      const word = match[0].toLowerCase();
      if (word === match[0]) this.#countLower(word);
      else if (opensSentence(text, match.index)) this.#opening.add(word);
      else this.#capital.set(word, (this.#capital.get(word) ?? 0) + 1);
    }
  }

  #countLower(word: string): void {
    const counter = this.#lower.get(word);
    if (counter === undefined) this.#lower.set(word, { count: 1 });
    else counter.count += 1;
  }

  words(): ReadonlySet<string> {
    const ordinary = new Set<string>();
    for (const [word, { count }] of this.#lower)
      if (count >= (this.#capital.get(word) ?? 0)) ordinary.add(word);
    for (const word of this.#opening) {
      if (!this.#capital.has(word) && looksDerived(word)) ordinary.add(word);
    }
    return ordinary;
  }
}

function opensSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?:"“‘]\s*$/u.test(text.slice(Math.max(0, at - 3), at));
}
