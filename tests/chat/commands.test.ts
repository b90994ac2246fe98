import { describe, expect, it } from 'vitest';
import { questionOption } from '../../src/chat/command.js';
import { builtInCommands, commandsFor } from '../../src/chat/commands/index.js';

function topic(name: string, command = true) {
  return { name, command, description: `About ${name}`, words: [name] };
}

function names(commands: ReturnType<typeof commandsFor>['commands']): string[] {
  return commands.map((command) => command.definition.name);
}

describe('the built-in commands', () => {
  it('are these', () => {
    expect(names(builtInCommands)).toEqual([
      'ask',
      'who',
      'when',
      'where',
      'what',
      'why',
      'howmany',
      'quote',
      'timeline',
      'read',
      'sources',
      'help',
      'parley',
    ]);
  });

  it('take their question as the first option, a required string of any length that Discord allows', () => {
    for (const { definition } of builtInCommands.slice(0, 8)) {
      expect(definition.options?.[0]).toMatchObject({ type: 3, required: true, max_length: 6000 });
    }
  });

  it('keep the limits of Discord', () => {
    for (const { definition } of builtInCommands) {
      expect(definition.name).toMatch(/^[a-z]{1,32}$/);
      for (const { name, description } of [definition, ...(definition.options ?? [])]) {
        expect(name).toMatch(/^[a-z]{1,32}$/);
        expect(description).toMatch(/^.{1,100}$/);
      }
    }
  });

  it('hand the words on as they were typed, with the kind that the command means', () => {
    for (const command of builtInCommands) {
      const option = questionOption(command);
      if (!('toInquiry' in command) || option === null) continue;
      const { name } = command.definition;
      const kind = name === 'ask' ? {} : { kind: name };
      expect(command.toInquiry({ [option]: ' De *Mistura* ' })).toEqual({ text: ' De *Mistura* ', ...kind });
    }
  });
});

describe('the commands of topics', () => {
  it('come after the built-in ones, for topics that ask for one', () => {
    const { commands, notices } = commandsFor([topic('ceasefire'), topic('silent', false)]);
    expect(names(commands).slice(builtInCommands.length)).toEqual(['ceasefire']);
    expect(notices).toEqual([]);
  });

  it('ask for the topic, whether anything narrows it down or not', () => {
    const ceasefire = topic('ceasefire');
    const command = commandsFor([ceasefire]).commands.at(-1);
    if (command === undefined || !('toInquiry' in command)) throw new Error('a topic asks');
    expect(command.definition.options?.[0]).toMatchObject({ type: 3, required: false });
    expect(command.toInquiry({ about: 'aleppo' })).toEqual({
      text: 'aleppo',
      kind: 'topic',
      topic: ceasefire,
    });
    expect(command.toInquiry({})).toEqual({ text: '', kind: 'topic', topic: ceasefire });
  });

  it('do not replace a built-in command or each other, and say so', () => {
    const { commands, notices } = commandsFor([topic('who'), topic('wer'), topic('talks'), topic('talks')]);
    expect(names(commands).slice(builtInCommands.length)).toEqual(['talks']);
    expect(notices.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'warning topic "who" does not become a command: there is already a command /who; give the topic another name',
      'warning topic "wer" does not become a command: there is already a command /wer; give the topic another name',
      'warning topic "talks" does not become a command: there is already a command /talks; give the topic another name',
    ]);
  });

  it('end at the number of commands that Discord takes', () => {
    const { commands, notices } = commandsFor(Array.from({ length: 95 }, (_, at) => topic(`topic-${at}`)));
    expect(commands).toHaveLength(100);
    expect(notices).toHaveLength(8);
    expect(notices[0]?.message).toContain('Discord takes 100 commands');
  });
});
