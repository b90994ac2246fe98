import { ChangingChat } from '../changing-chat.js';
import type { Chat } from '../chat/command.js';
import { createChat } from '../chat/converse.js';
import { inShortSlices, inSlices } from '../in-slices.js';
import type { English } from '../language/english.js';
import { loadLanguageDetector } from '../language/question-language.js';
import { type Build, Builds, type Database, openWrittenDatabase } from './database.js';
import { DatabaseFault, unreachable } from './database-fault.js';
import { openBuild, type Pace } from './shared-index.js';

export type SharedChatOptions = {
  /** A folder or an object store. */
  readonly uri: string;
  readonly english: English;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** Hears what went wrong and, as a sentence, what comes of it. */
  readonly onFault: (fault: unknown, consequence: string) => void;
};

/** Milliseconds between two looks for a new build: the least that is asked of a database, the most that a reader would notice. */
const LOOK = 1_000;

/** Questions go on being answered while a build is opened, and other questions while one is answered. */
const PACE: Pace = { opening: inSlices, answering: inShortSlices };

/** A chat over a database that several processes share: it answers from the newest build, and from the one before until it is open. */
export class SharedChat extends ChangingChat {
  readonly #options: SharedChatOptions;
  readonly #database: Database;
  readonly #builds: Builds;
  #build: Build;
  #reloading: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isFailing = false;

  private constructor(
    options: SharedChatOptions,
    database: Database,
    builds: Builds,
    build: Build,
    first: Chat,
  ) {
    super(first);
    this.#options = options;
    this.#database = database;
    this.#builds = builds;
    this.#build = build;
  }

  /** @throws DatabaseFault where the package, the articles or the database are not there */
  static async open(options: SharedChatOptions): Promise<SharedChat> {
    try {
      return await SharedChat.#openNewest(options);
    } catch (fault) {
      throw unreachable(options.uri, fault);
    }
  }

  static async #openNewest(options: SharedChatOptions): Promise<SharedChat> {
    const database = await openWrittenDatabase(options.uri);
    const builds = new Builds(database);
    const build = await builds.newest();
    if (build === null) {
      throw new DatabaseFault(
        `LANCEDB_URI ${JSON.stringify(options.uri)} holds no articles that this version can read; run "npm run corpus -- index" with the same LANCEDB_URI`,
        { mayPass: false },
      );
    }
    const index = await openBuild(database, build, options.english, PACE);
    return new SharedChat(options, database, builds, build, createChat(index, options.today));
  }

  /** Looks for new builds from now on, as a program does that goes on answering. */
  async watch(): Promise<void> {
    await loadLanguageDetector();
    this.#timer ??= setInterval(() => {
      this.reload().then(
        () => {
          this.#isFailing = false;
        },
        (fault) => {
          const { uri, onFault } = this.#options;
          if (!this.#isFailing) onFault(unreachable(uri, fault), 'The articles stay as they were');
          this.#isFailing = true;
        },
      );
    }, LOOK);
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#reloading?.catch(() => {});
  }

  /** Answers from the newest build from now on. */
  async reload(): Promise<void> {
    this.#reloading ??= this.#reloadOnce().finally(() => {
      this.#reloading = null;
    });
    return this.#reloading;
  }

  async #reloadOnce(): Promise<void> {
    const { english, today } = this.#options;
    const newest = await this.#builds.newest();
    this.haveRead();
    if (newest === null || newest.id === this.#build.id) return;
    const index = await openBuild(this.#database, newest, english, PACE);
    this.#build = newest;
    this.replace(createChat(index, today));
  }
}
