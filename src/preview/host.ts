import { explain } from '../answer/explain.js';
import type { Chat } from '../chat/command.js';
import { definitionsOf } from '../chat/commands/index.js';
import { complete } from '../chat/complete.js';
import { converse } from '../chat/converse.js';
import { readPrevious } from '../chat/follow-up.js';
import { FOLLOW_UP_INPUT } from '../chat/follow-up-modal.js';
import { languageOf } from '../chat/language.js';
import { type Press, press } from '../chat/press.js';
import type { Request } from '../chat/request.js';
import { type PrivateMessage, sharedReply, withoutShare } from '../chat/share.js';
import { viewFor } from '../chat/view.js';
import { formatNotice } from '../corpus/corpus.js';
import {
  type ChoicesRequest,
  type ChoicesResponse,
  type CommandsResponse,
  type CorpusResponse,
  type MessageOnPage,
  type Outcome,
  PERSON_ID,
  type Turn,
  type TurnResponse,
} from './api.js';

type Pressed = Extract<Turn, { type: 'button' }>;

/** Answers what a person did on the page, by the road of all hosts. */
export async function takeTurn(turn: Turn, chat: Chat): Promise<TurnResponse> {
  const started = performance.now();
  if (turn.type === 'button') {
    const outcome = await outcomeOf(turn, chat);
    return { outcome, status: null, explanation: null, tookMs: performance.now() - started };
  }
  const { answer, reply, inquiry } = await converse(toRequest(turn), chat);
  const tookMs = performance.now() - started;
  return {
    outcome: { message: reply },
    status: answer?.status ?? null,
    explanation: inquiry === undefined ? null : await explain(chat.index, inquiry),
    tookMs,
  };
}

/** As the Discord host makes it: a slash command follows up nothing, a message what it replies to. */
function toRequest(turn: Exclude<Turn, Pressed>): Request {
  const language = languageOf(turn.locale);
  switch (turn.type) {
    case 'claim':
      return { type: 'claim', text: turn.text, language };
    case 'command':
      return { type: 'command', name: turn.name, options: turn.options, previous: null, language };
    case 'form':
      return {
        type: 'text',
        text: turn.values[FOLLOW_UP_INPUT] ?? '',
        previous: readPrevious(turn.message.embeds),
        isPrivate: turn.message.isPrivate,
        mayModerate: true,
        language,
      };
    case 'text': {
      const { text, repliesTo } = turn;
      const repliesToAnother = repliesTo === 'another';
      const previous = repliesTo === null || repliesToAnother ? null : readPrevious(repliesTo.embeds);
      return { type: 'text', text, previous, repliesToAnother, mayModerate: true, language };
    }
  }
}

/** What a press leads to; the person at the page asked every question on it and may delete every answer. */
async function outcomeOf({ customId, message, locale }: Pressed, chat: Chat): Promise<Outcome> {
  const view = viewFor(languageOf(locale));
  const pressed: Press = await press(customId, message, view, chat);
  switch (pressed.kind) {
    case 'reply':
      return pressed.inPlace ? { update: pressed.reply } : { message: pressed.reply };
    case 'modal':
      return { modal: pressed.modal };
    case 'share': {
      const shown = privateMessage(message);
      return {
        update: { components: withoutShare(shown.rows) },
        message: sharedReply(shown, PERSON_ID, view),
      };
    }
    case 'delete':
      return { deletesMessage: true };
  }
}

/** The page sends back what the server sent it, parts that are absent left out. */
function privateMessage({ embeds, components }: MessageOnPage): PrivateMessage {
  return {
    embeds: embeds as PrivateMessage['embeds'],
    rows: components as unknown as PrivateMessage['rows'],
  };
}

export function listChoices({ option, text, locale }: ChoicesRequest, chat: Chat): ChoicesResponse {
  return { choices: complete({ option, text, language: languageOf(locale) }, chat) };
}

export function listCommands(chat: Chat): CommandsResponse {
  return { definitions: definitionsOf(chat.commands) };
}

/** More would make a page of many megabytes. */
const MOST_ARTICLES = 1_000;

export async function describeCorpus({ index, notices }: Chat): Promise<CorpusResponse> {
  const { corpus, retriever } = index;
  const newest = corpus.articles.slice(-MOST_ARTICLES).map(({ id }) => id);
  return {
    articles: [...(await retriever.articles(newest)).values()].reverse(),
    notices: [...corpus.notices, ...notices].map((notice) => ({
      level: notice.level,
      text: formatNotice(notice),
    })),
  };
}
