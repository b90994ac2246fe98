import type { Chat } from '../chat/command.js';

/**
 * The chat that answers now. The folder of articles can be read again while it answers: the old chat does until
 * the new one is there, and stays where there is none.
 */
export class CurrentChat {
  #chat: Chat;
  #readAt = Date.now();
  #reading: Promise<boolean> | null = null;

  /** @param open reads the articles; it may throw or come back with none */
  constructor(
    chat: Chat,
    private readonly open: () => Promise<Chat>,
  ) {
    this.#chat = chat;
  }

  get chat(): Chat {
    return this.#chat;
  }

  /** When the articles were read, in milliseconds since 1970. */
  get readAt(): number {
    return this.#readAt;
  }

  /**
   * Reads the articles again; whoever asks meanwhile waits for the same reading.
   * @returns false where the folder holds no usable article, and the old ones stay
   * @throws what reading throws
   */
  reload(): Promise<boolean> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(): Promise<boolean> {
    const chat = await this.open();
    if (chat.index.corpus.articles.length === 0) return false;
    this.#chat = chat;
    this.#readAt = Date.now();
    return true;
  }
}
