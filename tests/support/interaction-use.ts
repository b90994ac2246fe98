import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { WaitOptions } from './changes.js';
import type { Callback, CallbackData, PendingInteraction } from './interactions.js';
import type { Messages } from './messages.js';
import type { World } from './world.js';

export interface MessageWait extends WaitOptions {
  /** Waits on until the message looks like this, e.g. after a second edit. */
  readonly until?: (message: APIMessage) => boolean;
}

/** What came of something a user did with the bot: a command, a button, a modal, an autocompletion. */
export class InteractionUse {
  constructor(
    readonly interaction: PendingInteraction,
    private readonly world: World,
    private readonly messages: Messages,
  ) {}

  get id(): string {
    return this.interaction.id;
  }

  /** The first answer, whatever its type. */
  response(wait?: WaitOptions): Promise<Callback> {
    return this.world.changes.waitFor(() => this.interaction.callback, this.#instead('a first answer'), wait);
  }

  /** The message that answers, as it stands now: after a deferral only once it is filled. */
  message({ until = () => true, ...wait }: MessageWait = {}): Promise<APIMessage> {
    const { interaction } = this;
    return this.world.changes.waitFor(
      () => {
        const type = interaction.callback?.type;
        const isNone =
          type === InteractionResponseType.Modal ||
          type === InteractionResponseType.ApplicationCommandAutocompleteResult;
        if (isNone) throw new Error(`the answer is of type ${type}, not a message`);
        if (interaction.awaitsContent || interaction.originalId === undefined) return undefined;
        const message = this.messages.get(interaction.originalId);
        return message && until(message) ? structuredClone(message) : undefined;
      },
      this.#instead('a message'),
      wait,
    );
  }

  /** The n-th follow-up message, from 1. */
  followUp(n = 1, wait?: WaitOptions): Promise<APIMessage> {
    return this.world.changes.waitFor(
      () => {
        const message = this.messages.get(this.interaction.followUpIds[n - 1] ?? '');
        return message && structuredClone(message);
      },
      this.#instead(`follow-up ${n}`),
      wait,
    );
  }

  /** How many follow-up messages there are by now. */
  get followUps(): number {
    return this.interaction.followUpIds.length;
  }

  /** What is offered to complete a value. */
  async choices(wait?: WaitOptions): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const { type, data } = await this.response(wait);
    if (type !== InteractionResponseType.ApplicationCommandAutocompleteResult) {
      throw new Error(`the answer is of type ${type}, not choices`);
    }
    return data.choices ?? [];
  }

  /** The modal that opened. */
  async modal(wait?: WaitOptions): Promise<CallbackData> {
    const { type, data } = await this.response(wait);
    if (type !== InteractionResponseType.Modal) throw new Error(`the answer is of type ${type}, not a modal`);
    return data;
  }

  #instead(what: string): () => string {
    return () =>
      `${what}; the first answer is ${JSON.stringify(this.interaction.callback)}; ${seen(this.world)}`;
  }
}

/** What happened last, for the sentence with which a wait fails. */
export function seen({ requests, violations }: World): string {
  const last = requests.slice(-5).map(({ method, path, status }) => `${method} ${path} → ${status}`);
  const faults = violations.length > 0 ? `; violations: ${violations.join('; ')}` : '';
  return `the last requests are [${last.join(', ')}]${faults}`;
}
