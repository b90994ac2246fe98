import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { addDays } from '../language/dates/calendar.js';
import { type Action, readAction } from './actions.js';
import { ask } from './ask.js';
import { readAskedLine } from './asked-before.js';
import { findPassage } from './buttons.js';
import type { Chat, Options } from './command.js';
import { readCommandLine, readOptions } from './command-line.js';
import { readReply } from './commands/read.js';
import { showTimeline, timelineCommand } from './commands/timeline.js';
import { readAsked } from './follow-up.js';
import { followUpModal } from './follow-up-modal.js';
import { contextReply, noticeReply, type Reply } from './reply.js';
import type { ShownMessage } from './request.js';
import type { View } from './view.js';
import { wording as english } from './wording.js';

/** What a press on a button leads to. */
export type Press =
  /** `inPlace`: it takes the place of the message that the button is on, which its reader alone sees. */
  | { readonly kind: 'reply'; readonly reply: Reply; readonly inPlace: boolean }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'share' }
  | { readonly kind: 'delete' };

type Pressed<Kind extends Action['kind']> = {
  readonly action: Extract<Action, { kind: Kind }>;
  readonly message: ShownMessage;
  readonly view: View;
  readonly chat: Chat;
};

const NO_MESSAGE: ShownMessage = { embeds: [], isPrivate: false };

/**
 * What a button of ours does. On a public message it answers the person who pressed it alone, and leaves the message
 * to the others; on a private one it turns the page.
 */
export async function press(
  customId: string,
  message: ShownMessage | undefined,
  view: View,
  chat: Chat,
): Promise<Press> {
  const action = readAction(customId);
  if (action === null) return alone(noticeReply(view.wording.unknownButton));
  const handle = HANDLERS[action.kind] as (pressed: Pressed<Action['kind']>) => Promise<Press>;
  return handle({
    action,
    message: message ?? NO_MESSAGE,
    view: { ...view, isPrivate: true },
    chat,
  });
}

const HANDLERS: { readonly [Kind in Action['kind']]: (pressed: Pressed<Kind>) => Promise<Press> } = {
  context: async ({ action, view, chat }) => {
    const excerpt = await findPassage(chat.index.retriever, action.passage);
    return alone(excerpt === null ? noticeReply(view.wording.passageGone) : contextReply(excerpt, view));
  },
  further: (pressed) => askAgain(pressed, (options) => options, pressed.action.offset),
  newer: (pressed) =>
    askAgain(pressed, (options) => ({
      ...options,
      [english.options.from.name]: addDays(pressed.action.day, 1),
    })),
  older: (pressed) =>
    askAgain(pressed, (options) => ({
      ...options,
      [english.options.to.name]: addDays(pressed.action.day, -1),
    })),
  read: async ({ action, message, view, chat }) => {
    const article = (await chat.index.retriever.articles([action.article])).get(action.article);
    if (article === undefined) return alone(noticeReply(view.wording.articleGone));
    return turned(message, readReply(article, action.paragraph, view));
  },
  timeline: async ({ action, message, view, chat }) => {
    const line = readCommandLine(readAsked(message.embeds)?.question ?? '');
    if (line === null) return alone(noticeReply(view.wording.questionGone));
    const options = readOptions(timelineCommand, line.rest);
    return turned(message, (await showTimeline(options, view, chat, action.offset)).reply);
  },
  'follow-up': async ({ view }) => ({ kind: 'modal', modal: followUpModal(view) }),
  share: async () => ({ kind: 'share' }),
  delete: async () => ({ kind: 'delete' }),
};

/** Asks the question of the message again, about other articles or from another excerpt on. */
async function askAgain(
  { message, view, chat }: Pick<Pressed<Action['kind']>, 'message' | 'view' | 'chat'>,
  change: (options: Options) => Options,
  offset = 0,
): Promise<Press> {
  const asked = readAsked(message.embeds);
  if (asked === null) return alone(noticeReply(view.wording.questionGone));
  const line = readAskedLine(asked.question, chat);
  if (line === null || !('toInquiry' in line.command)) {
    return alone(noticeReply(view.wording.questionGone));
  }
  const { command, options } = line;
  const question = { command, options: change(options), previous: asked.followUpOf, offset };
  return turned(message, (await ask(question, view, chat)).reply);
}

function alone(reply: Reply): Press {
  return { kind: 'reply', reply, inPlace: false };
}

function turned({ isPrivate }: ShownMessage, reply: Reply): Press {
  return { kind: 'reply', reply, inPlace: isPrivate };
}
