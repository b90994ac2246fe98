/** How many messages are remembered: a second press comes within seconds. */
const REMEMBERED = 500;

/** Which private answers were shared, so that of two presses at once one shares. */
export class Shares {
  readonly #shared = new Set<string>();

  /** Carries out `share` unless the message was shared before; where that fails it can be tried again. */
  async once(messageId: string, share: () => Promise<void>): Promise<void> {
    if (this.#shared.has(messageId)) return;
    this.#shared.add(messageId);
    const [oldest] = this.#shared;
    if (this.#shared.size > REMEMBERED && oldest !== undefined) this.#shared.delete(oldest);
    try {
      await share();
    } catch (error) {
      this.#shared.delete(messageId);
      throw error;
    }
  }
}
