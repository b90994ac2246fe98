import type { Chat } from './command.js';

/** A chat whose corpus may be replaced while hosts answer from it. */
export type ReplaceableChat = {
  /** What hosts are given, once. Whoever reads it gets what was put in last. */
  readonly chat: Chat;
  /** All at once: a request is answered from the corpus before or from the one after, whichever `asItIs` found. */
  readonly replace: (next: Chat) => void;
};

/** The chat as it is now, whatever is put in its place while a request is answered. */
export function asItIs(chat: Chat): Chat {
  return { ...chat };
}

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
      get notices() {
        return current.notices;
      },
      completions: () => current.completions(),
      today: () => current.today(),
    },
    replace: (next) => {
      current = next;
    },
  };
}
