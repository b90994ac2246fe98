import type { Logger } from '../log.js';

/**
 * How many ids of answered events are remembered. A resumed session replays what was missed while it was away,
 * which on a bot of this kind is far less.
 */
const REMEMBERED_EVENTS = 2_000;

/** The questions being answered: each event once, none after closing, none left behind. */
export class Intake {
  readonly #log: Logger;
  readonly #seen = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  #open = true;

  constructor(log: Logger) {
    this.#log = log;
  }

  /**
   * Answers an event, unless it was taken before or no more are taken. A fault in `answer` ends here, in the
   * log: one event never stops the program.
   * @param id id of the message or interaction
   */
  take(id: string, answer: () => Promise<void>): void {
    if (!this.#open || this.#seen.has(id)) return;
    this.#remember(id);
    const work = answer()
      .catch((error: unknown) => this.#log.error({ err: error, event: id }, 'A question was not answered'))
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /**
   * Takes no more events and waits for those under way.
   * @param patience milliseconds after which the rest is given up
   * @returns how many were given up
   */
  async close(patience: number): Promise<number> {
    this.#open = false;
    const { promise: outOfPatience, cancel } = wait(patience);
    await Promise.race([Promise.all(this.#underWay), outOfPatience]);
    cancel();
    return this.#underWay.size;
  }

  #remember(id: string): void {
    this.#seen.add(id);
    if (this.#seen.size <= REMEMBERED_EVENTS) return;
    for (const oldest of this.#seen) {
      this.#seen.delete(oldest);
      return;
    }
  }
}

function wait(milliseconds: number): { promise: Promise<void>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
