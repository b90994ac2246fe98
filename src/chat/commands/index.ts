import type { Notice } from '../../corpus/corpus.js';
import type { Topic } from '../../corpus/topics.js';
import type { Command } from '../command.js';
import { COMMAND_LIMIT } from '../limits.js';
import { askCommand } from './ask.js';
import { helpCommand } from './help.js';
import { howmanyCommand } from './howmany.js';
import { quoteCommand } from './quote.js';
import { sourcesCommand } from './sources.js';
import { topicCommand } from './topic.js';
import { whatCommand } from './what.js';
import { whenCommand } from './when.js';
import { whereCommand } from './where.js';
import { whoCommand } from './who.js';
import { whyCommand } from './why.js';

/** The commands that every corpus has, in the order in which help lists them. */
export const builtInCommands: readonly Command[] = [
  askCommand,
  whoCommand,
  whenCommand,
  whereCommand,
  whatCommand,
  whyCommand,
  howmanyCommand,
  quoteCommand,
  sourcesCommand,
  helpCommand,
];

/** The built-in commands and one for each topic that asks for it; a topic that cannot have one is named in a notice. */
export function commandsFor(topics: readonly Topic[]): {
  commands: readonly Command[];
  notices: readonly Notice[];
} {
  const commands = [...builtInCommands];
  const notices: Notice[] = [];
  for (const topic of topics.filter((each) => each.command)) {
    const taken = commands.some((command) => command.definition.name === topic.name);
    if (!taken && commands.length < COMMAND_LIMIT) {
      commands.push(topicCommand(topic));
      continue;
    }
    const reason = taken
      ? `there is already a command /${topic.name}; give the topic another name`
      : `Discord takes ${COMMAND_LIMIT} commands; mark fewer topics as commands`;
    notices.push({
      level: 'warning',
      file: 'topics.yaml',
      line: null,
      message: `topic "${topic.name}" does not become a command: ${reason}`,
    });
  }
  return { commands, notices };
}
