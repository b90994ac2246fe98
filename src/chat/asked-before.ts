import type { Previous } from '../answer/inquiry.js';
import { type Chat, type Command, type Options, questionOption } from './command.js';
import { findCommand, readCommandLine, readOptions } from './command-line.js';
import { askCommand } from './commands/ask.js';
import { readPeriod } from './period.js';
import { plainQuestion } from './plain-question.js';

/** A question as a reply shows it, as the command that asks it; null where there is no such command (any more). */
export function readAskedLine(
  question: string,
  { commands }: Chat,
): { readonly command: Command; readonly options: Options } | null {
  const line = readCommandLine(question);
  if (line === null) return { command: askCommand, options: { question } };
  const command = findCommand(commands, line.name);
  return command === undefined ? null : { command, options: readOptions(command, line.rest) };
}

/**
 * The question before with what it asked, where it was a command: its name and its options are no words of the question.
 * @returns null where it named nothing to refer back to
 */
export function withAsked(previous: Previous, chat: Chat): Previous | null {
  if (previous.followUpOf != null) {
    const { followUpOf, ...rest } = previous;
    const asked = withAsked(rest, chat);
    return asked === null ? null : { ...asked, followUpOf: withAsked(followUpOf, chat) };
  }
  if (readCommandLine(previous.question) === null) return previous;
  const line = readAskedLine(previous.question, chat);
  if (line === null) return null;
  const { command, options } = line;
  const { text, ...rest } =
    'toInquiry' in command
      ? command.toInquiry(options)
      : { text: options[questionOption(command) ?? ''] ?? '' };
  const read = readPeriod(options, chat.today());
  const asked = { ...rest, text: plainQuestion(text), period: 'unread' in read ? null : read.period };
  return asked.text === '' && rest.topic === undefined && previous.subject === null
    ? null
    : { ...previous, asked };
}
