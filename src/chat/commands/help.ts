import { type Command, defineCommand, type TellingCommand } from '../command.js';
import { count, wording } from '../wording.js';

export const helpCommand = {
  definition: defineCommand('help', 'How to ask, and what can be asked', null),
  tell: ({ index, commands }) => ({
    heading: wording.helpHeading,
    introduction: wording.help(count(index.corpus.articles.length, 'article')),
    // Discord itself shows what each command is for while it is typed, so their names do here.
    items: [
      `Questions, with what you ask: ${names(commands, true)}`,
      `Topics, alone or about a place or person: ${names(commands, false)}`,
      `About me: ${names(commands, undefined)}`,
    ].filter((line) => line.includes('/')),
    itemsAre: 'lines',
  }),
} satisfies TellingCommand;

/** The names of the commands whose question is required, is not, or that take none (undefined). */
function names(commands: readonly Command[], required: boolean | undefined): string {
  return commands
    .map(({ definition }) => definition)
    .filter(({ options }) => options?.[0]?.required === required)
    .map(({ name }) => `/${name}`)
    .join(', ');
}
