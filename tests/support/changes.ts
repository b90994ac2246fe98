/**
 * How long a test waits for the bot before it fails with a sentence, in milliseconds. The program starts within a second; on a
 * machine that is busy with other work more than five were seen.
 */
export const PATIENCE_MS = 20_000;

export interface WaitOptions {
  /** Milliseconds until the wait fails. */
  readonly timeoutMs?: number | undefined;
}

/** Wakes whoever waits each time something happened in the loopback Discord, so that no test polls or sleeps. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /**
   * Resolves with the first value of `find` that is not undefined; looks at once and after every change.
   *
   * @param what says in the error what was awaited, and what was seen instead
   * @throws Error after `timeoutMs`, or whatever `find` throws
   */
  waitFor<Found>(
    find: () => Found | undefined,
    what: () => string,
    { timeoutMs = PATIENCE_MS }: WaitOptions = {},
  ): Promise<Found> {
    const late = new Error();
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        this.#listeners.delete(look);
        finish();
      };
      const look = () => {
        try {
          const found = find();
          if (found !== undefined) settle(() => resolve(found));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      const timer = setTimeout(() => {
        late.message = `waited ${timeoutMs} ms in vain for ${what()}`;
        settle(() => reject(late));
      }, timeoutMs);
      this.#listeners.add(look);
      look();
    });
  }
}
