import { fileURLToPath } from 'node:url';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import type { Chat } from '../../src/chat/command.js';
import { createChat } from '../../src/chat/converse.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { createLog } from '../../src/log.js';
import type { ShownSource } from '../../src/preview/app.js';

export const SHIPPED_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

export const silent = createLog('silent', null);

export type ChangingSource = ShownSource & {
  /** Says that the corpus has changed, and answers from another chat if one is given. */
  readonly change: (next?: Chat) => void;
};

/** A chat about a folder, the shipped corpus unless told otherwise. */
export async function makeChat(folder: string = SHIPPED_CORPUS): Promise<Chat> {
  return createChat(indexCorpus(await loadCorpus(folder), loadEnglish()), () => '2016-09-10');
}

/** A source of answers about the shipped corpus, to begin with. */
export async function makeSource(): Promise<ChangingSource> {
  let chat = await makeChat();
  const listeners = new Set<(chat: Chat) => void>();
  return {
    get chat() {
      return chat;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (next = chat) => {
      chat = next;
      for (const listener of listeners) listener(chat);
    },
  };
}
