import { type Command, type Options, questionOption } from './command.js';
import { wording } from './wording.js';

/** A slash command written as text: `/who de mistura from:2016-05-01`. */
export type CommandLine = { readonly name: string; readonly rest: string };

/** Reads text that begins with a slash as a command and what follows it; null for any other text. */
export function readCommandLine(text: string): CommandLine | null {
  const [, name, rest = ''] = /^\s*\/(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  return name === undefined ? null : { name: name.toLowerCase(), rest: rest.trimEnd() };
}

/** The command of a name in any of the languages; English, the one that is always there, goes first. */
export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  return (
    commands.find(({ definition }) => definition.name === name) ??
    commands.find(({ definition }) =>
      Object.values(definition.name_localizations ?? {}).some((other) => other === name),
    )
  );
}

/** The options in what follows a command's name: its question first, then others as `from:2016-05-01`. */
export function readOptions(command: Command, rest: string): Options {
  const named = namedOptions(command);
  const pattern = new RegExp(`(?:^|\\s)(${named.join('|')}):(?=\\S)`);
  const [question = '', ...pairs] = named.length === 0 ? [rest] : rest.split(pattern);
  const main = questionOption(command);
  const options: Record<string, string> = main === null || question === '' ? {} : { [main]: question };
  for (let at = 0; at + 1 < pairs.length; at += 2) options[pairs[at] ?? ''] = (pairs[at + 1] ?? '').trim();
  return options;
}

/** The question as a reader sees it: `/who de mistura`, but the bare question of `/ask`, whose name says nothing. */
export function formatCommandLine(command: Command, options: Options): string {
  const main = questionOption(command);
  const question = main === null ? '' : (options[main] ?? '');
  const others = namedOptions(command).flatMap((name) =>
    options[name] === undefined ? [] : [`${name}:${options[name]}`],
  );
  const { name } = command.definition;
  const isBare = name === wording.commands.ask.name && question !== '' && others.length === 0;
  // A question that begins with a slash would be read back as a command of its own.
  if (isBare && readCommandLine(question) === null) return question;
  return [`/${name}`, question, ...others].filter((part) => part !== '').join(' ');
}

/** Whether a reply is private is no part of the question. */
function namedOptions(command: Command): string[] {
  const main = questionOption(command);
  return (command.definition.options ?? [])
    .map(({ name }) => name)
    .filter((name) => name !== main && name !== wording.options.private.name);
}
