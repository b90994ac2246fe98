import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Where COOLDOWN is not set: what no person who reads the answers comes near, and a tenth of the 50 requests a second
 * that Discord takes from a bot. https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
 */
const ALLOWANCE = { points: 100, duration: 20 } as const;

/** How many people may use what they are allowed in one channel at the same time. */
const PEOPLE_IN_A_CHANNEL = 5;

/** Whether a question may be asked, and else in how many seconds. */
export type Turn =
  | { readonly kind: 'now' }
  /** `isFirst` for the first question refused since questions were last taken: one refusal is enough to be told. */
  | { readonly kind: 'later'; readonly seconds: number; readonly isFirst: boolean };

/** How often a person may ask, and how often people may ask in a channel. */
export class Cooldown {
  readonly #people: RateLimiterMemory | null;
  readonly #channels: RateLimiterMemory | null;

  /** @param seconds from one question to the next; 0 for none, null for the allowance */
  constructor(seconds: number | null) {
    const person = seconds === null ? ALLOWANCE : { points: 1, duration: seconds };
    const channel = { ...person, points: person.points * PEOPLE_IN_A_CHANNEL };
    this.#people = seconds === 0 ? null : new RateLimiterMemory(person);
    this.#channels = seconds === 0 ? null : new RateLimiterMemory(channel);
  }

  async take(personId: string, channelId: string): Promise<Turn> {
    if (this.#people === null || this.#channels === null) return { kind: 'now' };
    const ofPerson = await consume(this.#people, personId);
    if (ofPerson.kind === 'later') return ofPerson;
    const ofChannel = await consume(this.#channels, channelId);
    // Who was kept waiting by others has not asked yet.
    if (ofChannel.kind === 'later') await this.#people.reward(personId);
    return ofChannel;
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<Turn> {
  try {
    await limiter.consume(key);
    return { kind: 'now' };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const { msBeforeNext, consumedPoints } = refusal;
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
    return { kind: 'later', seconds, isFirst: consumedPoints === limiter.points + 1 };
  }
}
