import { SnowflakeUtil } from 'discord.js';

/** Milliseconds after which a smallest age is forgotten, so that clocks may drift apart. */
const FORGET_AFTER = 5 * 60_000;

/** Milliseconds: an event further from this machine's clock has an id that does not tell the time. */
const PLAUSIBLE = 15 * 60_000;

const SNOWFLAKE = /^\d+$/;

/**
 * How late events are. Their ids tell when Discord made them, by Discord's clock; this machine's may be off by
 * seconds. So an event counts as late by as much as it is older than the freshest one of the last minutes.
 * https://discord.com/developers/docs/reference#snowflakes
 */
export class Lag {
  #recent = Number.POSITIVE_INFINITY;
  #before = Number.POSITIVE_INFINITY;
  #since = Number.NEGATIVE_INFINITY;

  /**
   * @param id of the event
   * @param now milliseconds since 1970
   * @returns milliseconds; 0 for an id that does not tell the time
   */
  measure(id: string, now: number): number {
    if (!SNOWFLAKE.test(id)) return 0;
    const age = now - SnowflakeUtil.timestampFrom(id);
    if (Math.abs(age) > PLAUSIBLE) return 0;
    if (now - this.#since > FORGET_AFTER) {
      this.#before = this.#recent;
      this.#recent = age;
      this.#since = now;
    }
    this.#recent = Math.min(this.#recent, age);
    return age - Math.min(this.#recent, this.#before);
  }
}
