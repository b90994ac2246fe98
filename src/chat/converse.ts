import { type Answer, nothingAsked } from '../answer/answer.js';
import type { CorpusIndex } from '../answer/index-corpus.js';
import type { Previous } from '../answer/inquiry.js';
import { tokenize } from '../language/tokens.js';
import { ask } from './ask.js';
import { checkReply } from './check.js';
import type { Chat, Command, Options, Page } from './command.js';
import { findCommand, formatCommandLine, readCommandLine, readOptions } from './command-line.js';
import { askCommand } from './commands/ask.js';
import { helpCommand } from './commands/help.js';
import { commandsFor } from './commands/index.js';
import { type Completions, indexCompletions } from './completions.js';
import { markdownLine } from './line.js';
import { press } from './press.js';
import { noticeReply, pageReply } from './reply.js';
import type { Request, Turn } from './request.js';
import { type View, viewFor } from './view.js';
import { wording as english } from './wording.js';

/** All that requests are answered from. `today` gives the day on which it is called, YYYY-MM-DD. */
export function createChat(index: CorpusIndex, today: () => string): Chat {
  let made: Completions | null = null;
  const completions = () => (made ??= indexCompletions(index));
  return { index, today, completions, ...commandsFor(index.corpus.topics) };
}

/** The road from what a host heard to what it shows. A text that begins with a slash is a command. */
export async function converse(request: Request, chat: Chat): Promise<Turn> {
  const view = viewFor(request.language);
  if (request.type === 'claim') return { answer: null, reply: await checkReply(request.text, view, chat) };
  if (request.type === 'button') {
    const pressed = await press(request.customId, request.message, view, chat);
    const reply = pressed.kind === 'reply' ? pressed.reply : noticeReply(view.wording.onDiscordOnly);
    return { answer: null, reply };
  }
  if (request.type === 'command') {
    const isPrivate = request.options[english.options.private.name] === String(true);
    const command = findCommand(chat.commands, request.name);
    const given = Object.values(request.options).join(' ').trim();
    return command === undefined
      ? unknown(request.name, given, view, chat)
      : obey(command, request.options, request.previous, { ...view, isPrivate }, chat);
  }
  const { text, previous, isPrivate = false } = request;
  const line = readCommandLine(text);
  if (line !== null) {
    const command = findCommand(chat.commands, line.name);
    if (command !== undefined && isForModerators(command) && request.mayModerate !== true) {
      const reply = noticeReply(view.wording.slashOnly(`/${command.definition.name}`));
      return { answer: nothingAsked(text), reply };
    }
    return command === undefined
      ? unknown(line.name, line.rest, view, chat)
      : obey(command, readOptions(command, line.rest), previous, { ...view, isPrivate }, chat);
  }
  const question = { command: askCommand, options: { question: text }, previous, typed: text };
  const turn = await ask(question, { ...view, isPrivate }, chat);
  const asksAboutAnother =
    request.repliesToAnother === true && pointsAtMessage(text, turn.answer?.status ?? 'help');
  return asksAboutAnother ? { answer: turn.answer, reply: noticeReply(view.wording.pointToCheck) } : turn;
}

async function obey(
  command: Command,
  options: Options,
  previous: Previous | null,
  view: View,
  chat: Chat,
): Promise<Turn> {
  if ('toInquiry' in command) return ask({ command, options, previous }, view, chat);
  if ('show' in command) return command.show(options, view, chat);
  return {
    answer: nothingAsked(formatCommandLine(command, options)),
    reply: pageReply(command.tell(chat, view, options), view),
  };
}

/** Discord asks for a permission before it passes such a command on; of words in a message it asks nothing. */
function isForModerators({ definition }: Command): boolean {
  return definition.default_member_permissions != null;
}

const POINTS = /\b(?:this|that|these|those|it|true|correct)\b/i;
/** A question with more words of its own than these says what it is about. */
const FEW_WORDS = 2;
/** In another language nothing of "c'est vraiment vrai ?" is known, its small words neither. */
const FEW_UNKNOWN_WORDS = 4;

/** "is this true?", "stimmt das?": asked in reply to a message, it is about that message. */
function pointsAtMessage(text: string, status: Answer['status']): boolean {
  const words = tokenize(text).filter(({ stop }) => !stop).length;
  if (status === 'help') return true;
  if (status === 'unanswered') return words <= FEW_UNKNOWN_WORDS;
  return words <= FEW_WORDS && POINTS.test(text);
}

/** A command's name is at most 32 units; in a text anything may follow the slash. */
const LONGEST_NAME = 64;

function unknown(name: string, given: string, view: View, chat: Chat): Turn {
  const help: Page = helpCommand.tell(chat, view);
  const sentence = view.wording.unknownCommand(markdownLine(name, LONGEST_NAME));
  const page = { ...help, introduction: `${sentence}\n${help.introduction}` };
  return { answer: nothingAsked(`/${name} ${given}`.trimEnd()), reply: pageReply(page, view) };
}
