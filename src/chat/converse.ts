import { type Answer, answer } from '../answer/answer.js';
import type { CorpusIndex } from '../answer/index-corpus.js';
import type { Inquiry, Previous } from '../answer/inquiry.js';
import { findPassage, readContextId } from './buttons.js';
import { type Chat, type Page, questionOption } from './command.js';
import { type CommandLine, formatCommandLine, readCommandLine } from './command-line.js';
import { helpCommand } from './commands/help.js';
import { commandsFor } from './commands/index.js';
import { markdownLine } from './line.js';
import { answerReply, contextReply, noticeReply, pageReply } from './reply.js';
import type { Request, Turn } from './request.js';
import { wording } from './wording.js';

/** All that requests are answered from. `today` gives the day on which it is called, YYYY-MM-DD. */
export function createChat(index: CorpusIndex, today: () => string): Chat {
  return { index, today, ...commandsFor(index.corpus.topics) };
}

/** The road from what a host heard to what it shows. A text that begins with a slash is a command. */
export function converse(request: Request, chat: Chat): Turn {
  if (request.type === 'button') return press(request.customId, chat);
  if (request.type === 'command') {
    const subject = Object.values(request.options).join(' ').trim();
    return obey({ name: request.name, subject }, request.previous, chat);
  }
  const line = readCommandLine(request.text);
  if (line !== null) return obey(line, request.previous, chat);
  return ask(request.text, { text: request.text }, request.previous, chat);
}

function obey(line: CommandLine, previous: Previous | null, chat: Chat): Turn {
  const command = chat.commands.find((each) => each.definition.name === line.name);
  const asked = formatCommandLine(line);
  if (command === undefined) return tell(asked, unknownCommand(line.name, chat));
  if ('tell' in command) return tell(asked, command.tell(chat));
  const option = questionOption(command);
  const options = option === null || line.subject === '' ? {} : { [option]: line.subject };
  return ask(asked, command.toInquiry(options), previous, chat);
}

/** `asked` is the question as the reader sees it; `inquiry` what is looked for. */
function ask(
  asked: string,
  inquiry: Pick<Inquiry, 'text' | 'kind' | 'topic'>,
  previous: Previous | null,
  chat: Chat,
): Turn {
  const found = { ...answer(chat.index, { ...inquiry, previous, today: chat.today() }), question: asked };
  return {
    answer: found,
    reply: found.status === 'help' ? pageReply(helpCommand.tell(chat)) : answerReply(found),
  };
}

function tell(asked: string, page: Page): Turn {
  return { answer: nothingAsked(asked), reply: pageReply(page) };
}

function press(customId: string, chat: Chat): Turn {
  const passage = readContextId(customId);
  if (passage === null) return { answer: null, reply: noticeReply(wording.unknownButton) };
  const excerpt = findPassage(chat.index.corpus, passage);
  const reply = excerpt === null ? noticeReply(wording.passageGone) : contextReply(excerpt);
  return { answer: null, reply };
}

/** A command's name is at most 32 units; in a text anything may follow the slash. */
const LONGEST_NAME = 64;

function unknownCommand(name: string, chat: Chat): Page {
  const page = helpCommand.tell(chat);
  const sentence = wording.unknownCommand(markdownLine(name, LONGEST_NAME));
  return { ...page, introduction: `${sentence}\n${page.introduction}` };
}

/** The answer of a turn in which nothing was asked of the articles. */
function nothingAsked(question: string): Answer {
  return {
    question,
    kind: 'help',
    status: 'help',
    confidence: 0,
    excerpts: [],
    nearest: [],
    subject: null,
    followUpOf: null,
    suggestions: [],
    corpusEnds: null,
  };
}
