import type { APIApplicationCommand, APIUser } from 'discord-api-types/v10';
import { Changes } from './changes.js';
import { type LoopbackChannel, type LoopbackGuild, makeDirectChannel } from './fixtures.js';

/** Milliseconds since 1970, with fractions: what the loopback measures takes less than one. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** One REST request as it arrived; `status` is null while it is unanswered. */
export interface RecordedRequest {
  readonly method: string;
  /** Decoded path without `/api/v10`, e.g. `/channels/1/messages`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body, or the `payload_json` of a multipart one. */
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly at: number;
  status: number | null;
}

/** What exists on the loopback Discord; every part of it shares this one object. */
export class World {
  readonly changes = new Changes();
  readonly violations: string[] = [];
  readonly requests: RecordedRequest[] = [];
  readonly users = new Map<string, APIUser>();
  readonly channels = new Map<string, LoopbackChannel>();
  /** Registered commands by guild id; those for everywhere are under the empty string. */
  readonly commands = new Map<string, APIApplicationCommand[]>();
  readonly #directChannels = new Map<string, LoopbackChannel>();

  constructor(
    readonly token: string,
    readonly applicationId: string,
    readonly bot: APIUser,
    readonly person: APIUser,
    readonly guilds: readonly LoopbackGuild[],
  ) {
    this.meet(bot);
    this.meet(person);
    for (const channel of guilds.flatMap((guild) => guild.channels)) this.channels.set(channel.id, channel);
  }

  meet(user: APIUser): APIUser {
    this.users.set(user.id, user);
    return user;
  }

  /** The channel in which `user` and the bot talk alone; made on first use, as on Discord. */
  directChannel(user: APIUser): LoopbackChannel {
    const known = this.#directChannels.get(user.id);
    if (known) return known;
    const channel = makeDirectChannel(this.meet(user));
    this.#directChannels.set(user.id, channel);
    this.channels.set(channel.id, channel);
    return channel;
  }

  violate(where: string, faults: readonly string[]): void {
    this.violations.push(...faults.map((fault) => `${where}: ${fault}`));
    this.changes.notify();
  }
}
