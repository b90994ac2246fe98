import { type APIMessage, DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Logger } from '../log.js';
import type { KeptFile } from './kept-file.js';

/** A message of the bot's that answers a question. */
export type GivenAnswer = {
  readonly id: string;
  readonly channel_id: string;
  /** Where it says to wait; kept in memory alone, like the cooldown itself. */
  readonly isRefusal?: true;
};

/** How many questions are remembered: those whose answers go with them when they are deleted. */
const REMEMBERED = 2_000;

/** As many as one request brings: an answer is among the first messages behind its question. */
const MESSAGES_SEARCHED = 100;

/** Milliseconds from one writing of the file to the next: a lively bot gives hundreds of answers a second. */
const BETWEEN_WRITES = 1_000;

/** As the file holds them, oldest first: ids of the question, the answer and their channel. */
type Entry = readonly [question: string, answer: string, channel: string];

/**
 * Which answer belongs to which question, so that the answer changes and goes with it.
 *
 * A deletion tells the id of a message alone, and every deletion of every message is heard. So what was answered is
 * kept in a file, for a restart; to look into the channel would be a request for each message that anybody deletes.
 * An edit tells more: where it is about a question that is no longer remembered, the answer is found by its reference.
 */
export class GivenAnswers {
  readonly #underWay = new Map<string, Promise<GivenAnswer | null>>();
  readonly #given: Map<string, GivenAnswer>;
  #pause: NodeJS.Timeout | null = null;
  #isStale = false;
  #isKept = true;

  private constructor(
    private readonly file: KeptFile,
    entries: readonly Entry[],
    private readonly log: Logger,
  ) {
    this.#given = new Map(entries.map(([question, id, channel_id]) => [question, { id, channel_id }]));
  }

  /** With the answers of earlier runs, where they can be read. */
  static async open(file: KeptFile, log: Logger): Promise<GivenAnswers> {
    try {
      const kept = await file.read();
      return new GivenAnswers(file, Array.isArray(kept) ? kept.filter(isEntry).slice(-REMEMBERED) : [], log);
    } catch (error) {
      log.warn({ err: error, file: file.path }, 'Which answers were given before could not be read');
      return new GivenAnswers(file, [], log);
    }
  }

  /** Remembers an answer while it is still under way, so that an edit in that moment waits for it. */
  remember(questionId: string, answering: Promise<GivenAnswer | null>): void {
    this.#underWay.set(questionId, answering);
    void answering.then((answer) => {
      if (this.#underWay.get(questionId) !== answering) return;
      this.#underWay.delete(questionId);
      if (answer !== null) this.#add(questionId, answer);
    });
  }

  isRemembered(questionId: string): boolean {
    return this.#underWay.has(questionId) || this.#given.has(questionId);
  }

  /** The answer to a question, from memory alone; it is forgotten. */
  async take(questionId: string): Promise<GivenAnswer | null> {
    const answer = await this.#remembered(questionId);
    if (this.#given.delete(questionId)) this.#keep();
    return answer;
  }

  /** The answer to a question, from memory or from the channel; null where there is none or it may not be read. */
  async find(rest: REST, question: GivenAnswer, botId: string): Promise<GivenAnswer | null> {
    return this.isRemembered(question.id)
      ? this.#remembered(question.id)
      : findInChannel(rest, question, botId);
  }

  /** Keeps what was remembered last. */
  async close(): Promise<void> {
    await this.#write();
    if (this.#pause !== null) clearTimeout(this.#pause);
  }

  async #remembered(questionId: string): Promise<GivenAnswer | null> {
    return this.#underWay.get(questionId) ?? this.#given.get(questionId) ?? null;
  }

  #add(questionId: string, answer: GivenAnswer): void {
    this.#given.delete(questionId);
    this.#given.set(questionId, answer);
    const [oldest] = this.#given.keys();
    if (this.#given.size > REMEMBERED && oldest !== undefined) this.#given.delete(oldest);
    this.#keep();
  }

  /** Writes at once after a quiet moment, and otherwise what has come together until the pause is over. */
  #keep(): void {
    this.#isStale = true;
    if (this.#pause !== null) return;
    this.#pause = setTimeout(() => {
      this.#pause = null;
      if (this.#isStale) this.#keep();
    }, BETWEEN_WRITES).unref();
    void this.#write();
  }

  async #write(): Promise<void> {
    this.#isStale = false;
    const entries = [...this.#given].map(
      ([question, { id, channel_id }]): Entry => [question, id, channel_id],
    );
    try {
      await this.file.write(entries);
      this.#isKept = true;
    } catch (error) {
      // Once, not every second.
      if (this.#isKept) {
        this.log.warn({ err: error, file: this.file.path }, 'Which answers were given could not be kept');
      }
      this.#isKept = false;
    }
  }
}

function isEntry(value: unknown): value is Entry {
  return Array.isArray(value) && value.length === 3 && value.every((id) => typeof id === 'string');
}

async function findInChannel(rest: REST, question: GivenAnswer, botId: string): Promise<GivenAnswer | null> {
  const query = new URLSearchParams({ after: question.id, limit: String(MESSAGES_SEARCHED) });
  try {
    const messages = (await rest.get(Routes.channelMessages(question.channel_id), { query })) as APIMessage[];
    return (
      messages.find(
        ({ author, message_reference: reference }) =>
          author.id === botId && reference?.message_id === question.id,
      ) ?? null
    );
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status < 500) return null;
    throw error;
  }
}
