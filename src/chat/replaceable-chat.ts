import type { Chat } from './command.js';

/** A chat whose corpus may be replaced while hosts answer from it. */
export type ReplaceableChat = {
  /** What hosts are given, once. Whoever reads it gets what was put in last. */
  readonly chat: Chat;
  /** All at once: a request is answered in one go, from the corpus before or from the one after. */
  readonly replace: (next: Chat) => void;
};

export function replaceableChat(first: Chat): ReplaceableChat {
  let current = first;
  return {
    chat: {
      get index() {
        return current.index;
      },
      get commands() {
        return current.commands;
      },
      get completions() {
        return current.completions;
      },
      get notices() {
        return current.notices;
      },
      today: () => current.today(),
    },
    replace: (next) => {
      current = next;
    },
  };
}
