import { explain } from '../answer/explain.js';
import type { Chat } from '../chat/command.js';
import { converse } from '../chat/converse.js';
import { readPrevious } from '../chat/follow-up.js';
import type { Request } from '../chat/request.js';
import { formatNotice } from '../corpus/corpus.js';
import type { CommandsResponse, CorpusResponse, TurnRequest, TurnResponse } from './api.js';

/** The chat that answers now; another one after the corpus has changed. */
export type ChatSource = {
  readonly current: () => Chat;
  /** Calls the listener after each change of the corpus, until the function that it returns is called. */
  readonly onChange: (listener: () => void) => () => void;
};

/** Answers what a person did on the page, by the same road as any other host. */
export function takeTurn(requested: TurnRequest, chat: Chat): TurnResponse {
  const started = performance.now();
  const { answer, reply, inquiry } = converse(toRequest(requested), chat);
  const tookMs = performance.now() - started;
  return {
    reply,
    status: answer?.status ?? null,
    explanation: inquiry === undefined ? null : explain(chat.index, inquiry),
    tookMs,
  };
}

/** As Discord's side makes it: a slash command follows up nothing, a message what it replies to. */
function toRequest(requested: TurnRequest): Request {
  if (requested.type === 'text') {
    const previous = requested.repliesTo === null ? null : readPrevious(requested.repliesTo);
    return { type: 'text', text: requested.text, previous };
  }
  return requested.type === 'command' ? { ...requested, previous: null } : requested;
}

export function listCommands(chat: Chat): CommandsResponse {
  return { commands: chat.commands.map(({ definition }) => definition) };
}

export function describeCorpus({ index: { corpus }, notices }: Chat): CorpusResponse {
  return {
    articles: [...corpus.articles].reverse(),
    notices: [...corpus.notices, ...notices].map((notice) => ({
      level: notice.level,
      text: formatNotice(notice),
    })),
  };
}
