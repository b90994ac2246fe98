import { type APIMessage, DiscordAPIError, type REST, Routes } from 'discord.js';

/** A message of the bot's that answers a question. */
export type GivenAnswer = { readonly id: string; readonly channel_id: string };

/** How many questions are remembered: those whose answers go with them when they are deleted. */
const REMEMBERED = 2_000;

/** As many as one request brings: an answer is among the first messages behind its question. */
const MESSAGES_SEARCHED = 100;

/**
 * Which answer belongs to which question, so that the answer changes and goes with it.
 *
 * An answer refers to its question, so that one from before a restart is found in the channel when its question is
 * edited. For deletions that search would be a request for every message that anybody deletes anywhere, so there this
 * memory decides: an answer from before a restart then stays, and its Delete button takes it away.
 */
export class GivenAnswers {
  readonly #answers = new Map<string, Promise<GivenAnswer | null>>();

  /** Remembers an answer while it is still under way, so that an edit in that moment waits for it. */
  remember(questionId: string, answer: Promise<GivenAnswer | null>): void {
    this.#answers.delete(questionId);
    this.#answers.set(questionId, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > REMEMBERED && oldest !== undefined) this.#answers.delete(oldest);
  }

  isRemembered(questionId: string): boolean {
    return this.#answers.has(questionId);
  }

  /** The answer to a question, from memory alone; it is forgotten. */
  async take(questionId: string): Promise<GivenAnswer | null> {
    const answer = await (this.#answers.get(questionId) ?? null);
    this.#answers.delete(questionId);
    return answer;
  }

  /** The answer to a question, from memory or from the channel; null where there is none or it may not be read. */
  async find(rest: REST, question: GivenAnswer, botId: string): Promise<GivenAnswer | null> {
    const remembered = this.#answers.get(question.id);
    return remembered === undefined ? findInChannel(rest, question, botId) : remembered;
  }
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
