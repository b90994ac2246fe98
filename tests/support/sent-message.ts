import { setTimeout as sleep } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import type { WaitOptions } from './changes.js';
import { seen } from './interaction-use.js';
import type { Messages } from './messages.js';
import type { World } from './world.js';

/** A message that a user wrote, and what the bot makes of it. */
export class SentMessage {
  readonly #firstRequest: number;

  constructor(
    readonly message: APIMessage,
    private readonly world: World,
    private readonly messages: Messages,
    firstRequest: number,
  ) {
    this.#firstRequest = firstRequest;
  }

  get id(): string {
    return this.message.id;
  }

  get channelId(): string {
    return this.message.channel_id;
  }

  /** The bot's messages that answer this one by now: those that refer to it, and in a direct channel any later one. */
  replies(): APIMessage[] {
    const isDirect = this.world.channels.get(this.channelId)?.guildId === undefined;
    const answers = this.messages.list(this.channelId).filter((each) => {
      const referenced = each.message_reference?.message_id;
      const refers = referenced === this.id || (isDirect && referenced === undefined);
      return refers && each.author.id === this.world.bot.id && BigInt(each.id) > BigInt(this.id);
    });
    return structuredClone(answers);
  }

  /** The first answer that `until` accepts, as it stands then. */
  reply({
    until = () => true,
    ...wait
  }: WaitOptions & { readonly until?: (message: APIMessage) => boolean } = {}): Promise<APIMessage> {
    return this.world.changes.waitFor(
      () => this.replies().find(until),
      () => `a reply to "${this.message.content}"; ${seen(this.world)}`,
      wait,
    );
  }

  /** Resolves if the bot does nothing in this channel from the sending of the message until `ms` milliseconds from now. */
  silence(ms: number): Promise<void> {
    return silence(this.world, this.#firstRequest, ms, `/channels/${this.channelId}/`);
  }
}

/** @throws Error if the bot shows itself from the given request on: writes, edits, deletes, types or answers */
export async function silence(world: World, firstRequest: number, ms: number, under = '/'): Promise<void> {
  await sleep(ms);
  const heard = world.requests
    .slice(firstRequest)
    .find(
      ({ method, path }) =>
        method !== 'GET' && path.startsWith(under) && /^\/(channels|interactions|webhooks)\//.test(path),
    );
  if (heard)
    throw new Error(`expected silence, heard ${heard.method} ${heard.path} ${JSON.stringify(heard.body)}`);
}
