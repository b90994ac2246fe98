import type { Notice } from '../../corpus/corpus.js';
import type { Topic } from '../../corpus/topics.js';
import { checkDefinition } from '../check.js';
import type { Command, CommandDefinition } from '../command.js';
import { findCommand } from '../command-line.js';
import { COMMAND_LIMIT } from '../limits.js';
import { askCommand } from './ask.js';
import { helpCommand } from './help.js';
import { howmanyCommand } from './howmany.js';
import { parleyCommand } from './parley.js';
import { quoteCommand } from './quote.js';
import { readCommand } from './read.js';
import { sourcesCommand } from './sources.js';
import { timelineCommand } from './timeline.js';
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
  timelineCommand,
  readCommand,
  sourcesCommand,
  helpCommand,
  parleyCommand,
];

/** What Discord is to register: the commands, and the context menu of messages. */
export function definitionsOf(commands: readonly Command[]): (CommandDefinition | typeof checkDefinition)[] {
  return [...commands.map(({ definition }) => definition), checkDefinition];
}

/** The built-in commands and one for each topic that asks for it; a topic that cannot have one is named in a notice. */
export function commandsFor(topics: readonly Topic[]): {
  commands: readonly Command[];
  notices: readonly Notice[];
} {
  const commands = [...builtInCommands];
  const notices: Notice[] = [];
  for (const topic of topics.filter((each) => each.command)) {
    const taken = findCommand(commands, topic.name) !== undefined;
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
