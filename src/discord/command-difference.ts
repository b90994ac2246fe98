import type { APIApplicationCommand } from 'discord.js';
import { type Definition, isSameSet } from './deploy-commands.js';

/** What registering would change: one line a command, `+ /ask`, `- /old`, `~ /who`; empty where nothing would. */
export function commandDifference(
  wanted: readonly Definition[],
  held: readonly APIApplicationCommand[],
): readonly string[] {
  const lines = [
    ...wanted.flatMap((definition) => {
      const twin = held.find((each) => isTwin(definition, each));
      if (twin === undefined) return [`+ ${label(definition)}`];
      return isSameSet([definition], [twin]) ? [] : [`~ ${label(definition)}`];
    }),
    ...held
      .filter((each) => !wanted.some((definition) => isTwin(definition, each)))
      .map((each) => `- ${label(each)}`),
  ];
  return lines.sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
}

type Named = { readonly name: string; readonly type?: number | undefined };

const CHAT_INPUT = 1;

/** A command is known by its type and name. */
function isTwin(one: Named, other: Named): boolean {
  return one.name === other.name && (one.type ?? CHAT_INPUT) === (other.type ?? CHAT_INPUT);
}

/** As people know it: a slash command by its slash, an entry of a menu by its title. */
function label({ name, type = CHAT_INPUT }: Named): string {
  return type === CHAT_INPUT ? `/${name}` : `"${name}"`;
}
