import { pick } from './random.js';

/**
 * Heaps' law, V = K·n^β, as English news follows it: K 10 to 100 and β about 0.5 (Manning, Raghavan and Schütze 2008, section
 * 5.1.1) for all words; of the words that are no stop words, fewer are repeated.
 */
const HEAPS = { K: 14, beta: 0.58 };
/** Words come in bursts: what an article has said once it says again (Church and Gale 1995). */
const REPEATED_IN_ARTICLE = 0.3;

const SYLLABLES =
  'ba be bo da de dor el en fa gar ha hin il in ja ka kel ko la lem li lo ma mar mi mo na nor nu o or pa per ra ri ro sa sel shi so ta tan te tor u va ven vi za zen'.split(
    ' ',
  );

/**
 * Draws words as a writer does: mostly some that were used before, each as often as it was used so far (Simon 1955), and new
 * ones at the rate of Heaps' law. New words are those of the list, in its order, then coined ones.
 */
export class Vocabulary {
  readonly #random: () => number;
  readonly #list: readonly string[];
  readonly #history: string[];
  #article: string[] = [];
  #size: number;
  #next = 0;

  /** @param history words used before, with their repetitions */
  constructor(random: () => number, list: readonly string[], history: readonly string[] = []) {
    this.#random = random;
    const used = new Set(history);
    this.#list = list.filter((word) => !used.has(word));
    this.#history = [...history];
    this.#size = used.size;
  }

  beginArticle(): void {
    this.#article = [];
  }

  word(): string {
    const repeated = this.#article.length > 0 && this.#random() < REPEATED_IN_ARTICLE;
    const word = repeated ? pick(this.#random, this.#article) : this.#drawn();
    this.#article.push(word);
    return word;
  }

  #drawn(): string {
    const isNew = this.#size < HEAPS.K * (this.#history.length + 1) ** HEAPS.beta;
    const word = isNew ? this.#newWord() : pick(this.#random, this.#history);
    this.#history.push(word);
    return word;
  }

  #newWord(): string {
    this.#size += 1;
    this.#next += 1;
    return this.#list[this.#next - 1] ?? coin(this.#random, 3);
  }
}

/** A word that no language has. */
export function coin(random: () => number, syllables: number): string {
  return Array.from({ length: syllables }, () => pick(random, SYLLABLES)).join('');
}
