import { fileURLToPath } from 'node:url';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { createChat } from '../../src/chat/converse.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { loadWordVectors } from '../../src/language/word-vectors/load-word-vectors.js';
import { createLog } from '../../src/log.js';
import type { ChatSource } from '../../src/preview/host.js';

export const SHIPPED_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

export const silent = createLog('silent', null);

/** A chat about the shipped corpus, and a way to say that the corpus has changed. */
export async function makeSource(): Promise<ChatSource & { readonly change: () => void }> {
  const chat = createChat(
    indexCorpus(await loadCorpus(SHIPPED_CORPUS), loadWordVectors()),
    () => '2016-09-10',
  );
  const listeners = new Set<() => void>();
  return {
    current: () => chat,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: () => {
      for (const listener of listeners) listener();
    },
  };
}
