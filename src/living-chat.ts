import { type EmbeddedIndex, indexCorpus, indexInSteps } from './answer/index-corpus.js';
import { encodeSnapshot, openSnapshot, type Snapshot } from './answer/snapshot.js';
import { ChangingChat } from './changing-chat.js';
import { createChat } from './chat/converse.js';
import { type Corpus, isSameCorpus } from './corpus/corpus.js';
import { loadCorpus } from './corpus/load-corpus.js';
import { LoadedBefore } from './corpus/loaded-before.js';
import { type ParsedFile, ParsedFiles } from './corpus/parsed-files.js';
import { inSlices } from './in-slices.js';
import type { English } from './language/english.js';
import { loadLanguageDetector } from './language/question-language.js';
import { buildId, readSnapshot, writeSnapshot } from './snapshot-file.js';

export type LivingChatOptions = {
  readonly corpusDir: string;
  /** Where the index is kept from one start to the next. */
  readonly cacheDir: string;
  readonly english: English;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** Hears, in a few words, that the index of an earlier start could not be used. */
  readonly onRebuild: (reason: string) => void;
  /** Hears what went wrong and, as a sentence, what comes of it. */
  readonly onFault: (fault: unknown, consequence: string) => void;
};

/** A chat that follows its folder: it answers from the articles as they were until the index of the new ones is whole. */
export class LivingChat extends ChangingChat {
  readonly #options: LivingChatOptions;
  readonly #before: LoadedBefore;
  #index: EmbeddedIndex;
  readonly #build: string;
  #storing: Promise<void> = Promise.resolve();
  /** The index that was stored last. */
  #stored: EmbeddedIndex | null = null;
  #stop: () => Promise<void> = async () => {};
  /** The reload under way, and whether another one is wanted after it. */
  #reloading: Promise<void> | null = null;
  #again = false;

  private constructor(options: LivingChatOptions, before: LoadedBefore, build: string, index: EmbeddedIndex) {
    super(createChat(index, options.today));
    this.#options = options;
    this.#before = before;
    this.#build = build;
    this.#index = index;
  }

  /** Loads and indexes the folder. There may be no article in it: the corpus' notices say why. */
  static async open(options: LivingChatOptions): Promise<LivingChat> {
    // While it comes in, the program is told from others.
    const reading = readSnapshot(options.cacheDir);
    reading.catch(() => {});
    const build = buildId();
    const { snapshot, files } = await open(reading, build, options);
    const before = new LoadedBefore(new ParsedFiles(files));
    const corpus = await loadCorpus(options.corpusDir, { today: options.today(), before });
    const stored = snapshot === null ? null : restoreIndex(snapshot, corpus, options);
    const living = new LivingChat(options, before, build, stored ?? indexCorpus(corpus, options.english));
    if (stored === null && corpus.articles.length > 0) living.#store();
    return living;
  }

  /** Keeps the index for the next start, while questions are answered; a later index waits for its turn. */
  #store(): void {
    this.#storing = this.#storing
      .then(() => this.#storeOnce())
      .catch((fault) => {
        this.#options.onFault(fault, 'The index is not kept for the next start');
      });
  }

  async #storeOnce(): Promise<void> {
    const index = this.#index;
    if (index === this.#stored) return;
    this.#stored = index;
    const bytes = await inSlices(encodeSnapshot(index, this.#before.parsed.all, this.#build));
    await writeSnapshot(this.#options.cacheDir, bytes);
  }

  /** Resolves when the index is kept for the next start, or cannot be. */
  async stored(): Promise<void> {
    await this.#storing;
  }

  /** Follows the folder from now on, as a program does that goes on answering. Resolves when changes are heard of. */
  async watch(): Promise<void> {
    const { corpusDir, onFault } = this.#options;
    // A conversation in a terminal never watches.
    const { watchCorpus } = await import('./corpus/watch-corpus.js');
    const onChange = () =>
      void this.reload().catch((fault) => onFault(fault, 'The articles stay as they were'));
    const { ready, stop } = watchCorpus(corpusDir, onChange, (fault) =>
      onFault(fault, 'Some changes of the articles may go unseen'),
    );
    this.#stop = stop;
    // What has changed since the folder was read, but before it was watched, nobody has told of.
    await Promise.all([ready.then(onChange), loadLanguageDetector()]);
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

  /** Ends as its last round does: what an earlier one could not read may be mended by then. */
  async #reloadUntilAtRest(): Promise<void> {
    let failed: { readonly fault: unknown } | null;
    do {
      this.#again = false;
      failed = await this.#reloadOnce().then(
        () => null,
        (fault: unknown) => ({ fault }),
      );
    } while (this.#again);
    if (failed !== null) throw failed.fault;
  }

  async #reloadOnce(): Promise<void> {
    const { corpusDir, english, today } = this.#options;
    const corpus = await loadCorpus(corpusDir, { today: today(), before: this.#before });
    if (corpus.articles.length === 0) {
      const reasons = corpus.notices.map(({ file, message }) => `${file} ${message}`);
      throw new Error(`the articles from before are kept: ${reasons.join('; ')}`);
    }
    this.haveRead();
    if (isSameCorpus(corpus, this.#index.corpus)) return;
    this.#index = await inSlices(indexInSteps(corpus, english, this.#index));
    this.#store();
    this.replace(createChat(this.#index, today));
  }
}

/** What an earlier start has left, and the files that it was made of; nothing where that does not serve. */
async function open(
  reading: Promise<Buffer | null>,
  build: string,
  { onRebuild }: LivingChatOptions,
): Promise<{ snapshot: Snapshot | null; files?: ReadonlyMap<string, ParsedFile> }> {
  try {
    const bytes = await reading;
    if (bytes === null) return { snapshot: null };
    const snapshot = openSnapshot(bytes, build);
    if (typeof snapshot !== 'string') return { snapshot, files: snapshot.files() };
    onRebuild(snapshot === 'stale' ? STALE : 'it is damaged');
  } catch (fault) {
    onRebuild(unreadable(fault));
  }
  return { snapshot: null };
}

/** The index of an earlier start; null where it does not serve. */
function restoreIndex(
  snapshot: Snapshot,
  corpus: Corpus,
  { english, onRebuild }: LivingChatOptions,
): EmbeddedIndex | null {
  try {
    const index = snapshot.index(corpus, english);
    if (index !== 'stale') return index;
    onRebuild(STALE);
  } catch (fault) {
    onRebuild(unreadable(fault));
  }
  return null;
}

const STALE = 'it was made of other articles or by another version';

function unreadable(fault: unknown): string {
  return `it cannot be read (${fault instanceof Error ? fault.message : fault})`;
}
