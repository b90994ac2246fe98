import type { ChatSource } from './chat/chat-source.js';
import type { Chat } from './chat/command.js';

/** What every source of a chat keeps, wherever its articles come from: the chat of now, and who wants to hear of the next one. */
export abstract class ChangingChat implements ChatSource {
  #chat: Chat;
  #readAt = Date.now();
  readonly #listeners = new Set<(chat: Chat) => void>();

  protected constructor(first: Chat) {
    this.#chat = first;
  }

  abstract reload(): Promise<void>;

  get chat(): Chat {
    return this.#chat;
  }

  get readAt(): number {
    return this.#readAt;
  }

  onChange(listener: (chat: Chat) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The articles were read just now, changed or not. */
  protected haveRead(): void {
    this.#readAt = Date.now();
  }

  protected replace(next: Chat): void {
    this.#chat = next;
    for (const listener of this.#listeners) listener(next);
  }
}
