import type { Chat } from './command.js';

/** What hosts answer from. It follows the articles: whoever answers a request takes `chat` once, and from that alone. */
export type ChatSource = {
  /** The chat of the articles as they are now; another object once they have changed. */
  readonly chat: Chat;
  /** When the articles were read last, in milliseconds since 1970. */
  readonly readAt: number;
  /**
   * Reads the articles again; the chat from before answers meanwhile.
   * @throws Error where there is no usable article any more; the chat then stays as it was
   */
  readonly reload: () => Promise<void>;
  /**
   * Calls the listener each time the articles or topics have changed.
   * @returns what ends the listening
   */
  readonly onChange: (listener: (chat: Chat) => void) => () => void;
};
