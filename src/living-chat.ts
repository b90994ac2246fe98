import { setImmediate as turn } from 'node:timers/promises';
import { type CorpusIndex, indexCorpus, indexInSteps } from './answer/index-corpus.js';
import type { Chat } from './chat/command.js';
import { createChat } from './chat/converse.js';
import { replaceableChat } from './chat/replaceable-chat.js';
import type { Corpus, Notice } from './corpus/corpus.js';
import { loadCorpus } from './corpus/load-corpus.js';
import { LoadedBefore } from './corpus/loaded-before.js';
import { watchCorpus } from './corpus/watch-corpus.js';
import type { WordVectors } from './language/word-vectors/word-vectors.js';

export type LivingChatOptions = {
  readonly corpusDir: string;
  readonly vectors: WordVectors;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** Hears what the corpus became, each time it changed. */
  readonly onChange: (corpus: Corpus, notices: readonly Notice[]) => void;
  /** Hears why the corpus stays as it was. */
  readonly onFault: (fault: unknown) => void;
};

/** Milliseconds of indexing at a stretch; a question that comes in waits no longer than that, as a rule. */
const SLICE = 5;

/** A chat that follows its folder: it answers from the articles as they were until the index of the new ones is whole. */
export class LivingChat {
  /** The same object for ever; what it answers from changes. */
  readonly chat: Chat;
  readonly #options: LivingChatOptions;
  readonly #replace: (next: Chat) => void;
  readonly #before: LoadedBefore;
  #index: CorpusIndex;
  #stop: () => Promise<void> = async () => {};
  /** The reload under way, and whether another one is wanted after it. */
  #reloading: Promise<void> | null = null;
  #again = false;

  private constructor(options: LivingChatOptions, before: LoadedBefore, index: CorpusIndex) {
    const { chat, replace } = replaceableChat(createChat(index, options.today));
    this.chat = chat;
    this.#replace = replace;
    this.#options = options;
    this.#before = before;
    this.#index = index;
  }

  /** Loads and indexes the folder. There may be no article in it: the corpus' notices say why. */
  static async open(options: LivingChatOptions): Promise<LivingChat> {
    const before = new LoadedBefore();
    const corpus = await loadCorpus(options.corpusDir, { today: options.today(), before });
    return new LivingChat(options, before, indexCorpus(corpus, options.vectors));
  }

  /** Follows the folder from now on. Resolves when changes are heard of. */
  async watch(): Promise<void> {
    const onChange = () => void this.reload().catch(this.#options.onFault);
    const { ready, stop } = watchCorpus(this.#options.corpusDir, onChange, this.#options.onFault);
    this.#stop = stop;
    await ready;
  }

  async stop(): Promise<void> {
    await this.#stop();
  }

  /**
   * Reads the folder again; what has changed since a reload began is read by another one after it.
   *
   * @throws Error where the folder holds no usable article any more; the corpus then stays as it was
   */
  async reload(): Promise<void> {
    if (this.#reloading !== null) {
      this.#again = true;
      return this.#reloading;
    }
    this.#reloading = this.#reloadUntilAtRest().finally(() => {
      this.#reloading = null;
    });
    return this.#reloading;
  }

  async #reloadUntilAtRest(): Promise<void> {
    do {
      this.#again = false;
      await this.#reloadOnce();
    } while (this.#again);
  }

  async #reloadOnce(): Promise<void> {
    const { corpusDir, vectors, today, onChange } = this.#options;
    const corpus = await loadCorpus(corpusDir, { today: today(), before: this.#before });
    if (corpus.articles.length === 0) {
      const reasons = corpus.notices.map(({ file, message }) => `${file} ${message}`);
      throw new Error(`the articles from before are kept: ${reasons.join('; ')}`);
    }
    if (isSame(corpus, this.#index.corpus)) return;
    this.#index = await inSlices(indexInSteps(corpus, vectors, this.#index));
    const next = createChat(this.#index, today);
    this.#replace(next);
    onChange(corpus, [...corpus.notices, ...next.notices]);
  }
}

/** Whether nothing has changed, notices included. Articles and topics that have not changed are the same objects. */
function isSame(one: Corpus, other: Corpus): boolean {
  return (
    one.topics === other.topics &&
    one.articles.length === other.articles.length &&
    one.articles.every((article, at) => article === other.articles[at]) &&
    JSON.stringify(one.notices) === JSON.stringify(other.notices)
  );
}

/** Under a load of questions the turns of others grow longer; indexing goes on all the same, with this share of the time. */
const SHARE = 1 / 3;

async function inSlices<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  for (let slice = SLICE; ; ) {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    const given = performance.now();
    await turn();
    slice = Math.max(SLICE, (performance.now() - given) * SHARE);
  }
}
