import { setTimeout as sleep } from 'node:timers/promises';
import type { InteractionUse, LoopbackDiscord, RecordedRequest } from '../support/loopback-discord.js';
import { makeUser } from '../support/loopback-discord.js';
import type { RunningBot } from '../support/run-bot.js';
import { now } from '../support/world.js';

/** Numbers from 0 to below 1 in an order that a seed decides (mulberry32), so that a run can be repeated. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SUBJECTS = ['the UN envoy', 'Sergei Lavrov', 'the truce', 'Geneva', 'ceasefire talks', 'zeppelins'];
const QUESTIONS = SUBJECTS.flatMap((subject) => [`who is ${subject}`, `when did ${subject} begin`, subject]);

/** Who asks: enough that no one person is all the traffic. */
const PEOPLE = Array.from({ length: 50 }, (_, index) => makeUser(`person-${index}`));

/** Events of every kind, in an order that `random` decides. */
export class Traffic {
  #lastCommand: InteractionUse | undefined;

  /** @param withMessages false for interactions alone: of messages Discord takes 50 a second from one bot */
  constructor(
    private readonly discord: LoopbackDiscord,
    private readonly random: () => number,
    private readonly withMessages = true,
  ) {}

  /** Sends one; returns the id under which its answer is known, and when it was sent, in milliseconds since 1970. */
  send(): { readonly id: string; readonly at: number } {
    const at = now();
    return { id: this.#send(), at };
  }

  #send(): string {
    const { discord } = this;
    const user = this.#pick(PEOPLE);
    const guildId = this.#pick(discord.guilds).id;
    const question = this.#pick(QUESTIONS);
    const ask = { name: 'ask', options: { question }, user };
    const interactions: readonly (() => string)[] = [
      () => this.#command({ ...ask, guildId }),
      () => this.#command({ ...ask, where: 'direct' }),
      () => this.#command({ name: this.#pick(['ceasefire', 'sources', 'help']), user, guildId }),
      () => this.#pressButton() ?? this.#command({ ...ask, guildId }),
    ];
    const messages: readonly (() => string)[] = [
      () => discord.sendMessage({ content: question, user, where: 'direct' }).id,
      () => discord.sendMessage({ content: `<@${discord.bot.id}> ${question}`, user, guildId }).id,
    ];
    return this.#pick(this.withMessages ? [...interactions, ...messages] : interactions)();
  }

  #command(use: Parameters<LoopbackDiscord['useCommand']>[0]): string {
    const used = this.discord.useCommand(use);
    // Its answer may have come by the time that a button is to be pressed.
    if (this.#lastCommand?.interaction.originalId === undefined || this.random() < 0.5)
      this.#lastCommand = used;
    return used.id;
  }

  /** Presses the first button of a late answer; null where there is none. */
  #pressButton(): string | null {
    const { originalId, user } = this.#lastCommand?.interaction ?? {};
    const message = originalId === undefined ? undefined : this.discord.message(originalId);
    const [row] = message?.components ?? [];
    const button = row !== undefined && 'components' in row ? row.components[0] : undefined;
    if (message === undefined || button === undefined || !('custom_id' in button)) return null;
    return this.discord.pressButton({ message, customId: button.custom_id, user }).id;
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }
}

/** Reads the answers out of the requests of a loopback as they come in. */
export class Answers {
  /** How often each event was answered, by its id. */
  readonly counts = new Map<string, number>();
  #read = 0;
  #open: RecordedRequest[] = [];

  constructor(private readonly discord: LoopbackDiscord) {}

  /** Takes note of the requests that Discord has accepted since the last call, and returns them. */
  update(): readonly (readonly [event: string, RecordedRequest])[] {
    this.#open.push(...this.discord.requests.slice(this.#read));
    this.#read = this.discord.requests.length;
    const done = this.#open.filter(({ status }) => status !== null);
    this.#open = this.#open.filter(({ status }) => status === null);
    return done.flatMap((request) => {
      const event = answeredEvent(request);
      if (event === undefined || (request.status ?? 500) >= 300) return [];
      this.counts.set(event, (this.counts.get(event) ?? 0) + 1);
      return [[event, request] as const];
    });
  }
}

/** An interaction is named in the path, a message in the nonce of its answer. */
function answeredEvent({ method, path, body }: RecordedRequest): string | undefined {
  if (method !== 'POST') return undefined;
  const [, interaction] = path.match(/^\/interactions\/(\d+)\/.+\/callback$/) ?? [];
  if (interaction !== undefined) return interaction;
  return path.endsWith('/messages') ? (body as { nonce?: string }).nonce : undefined;
}

/** One figure of the bot's own, such as `process_resident_memory_bytes`. */
export async function figureOf(bot: RunningBot, name: string): Promise<number> {
  const [, base] = await bot.output(/Health at (http:\S+?)\/readyz/);
  const text = await (await fetch(`${base}/metrics`)).text();
  return Number(text.match(new RegExp(`^${name} (\\S+)$`, 'm'))?.[1]);
}

export async function megabytesOf(bot: RunningBot): Promise<number> {
  return Math.round((await figureOf(bot, 'process_resident_memory_bytes')) / 2 ** 20);
}

/** Resolves once `isDone` holds; looks every few milliseconds. @throws Error after `timeoutMs` */
export async function until(isDone: () => boolean, what: string, timeoutMs = 60_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!isDone()) {
    if (performance.now() > end) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`);
    await sleep(5);
  }
}

/** @param share from 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
