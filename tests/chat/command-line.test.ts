import { describe, expect, it } from 'vitest';
import { findCommand, formatCommandLine, readCommandLine, readOptions } from '../../src/chat/command-line.js';
import { builtInCommands } from '../../src/chat/commands/index.js';

function commandNamed(name: string) {
  const command = findCommand(builtInCommands, name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command;
}

describe('a command line', () => {
  it.each([
    ['who', 'de mistura', { subject: 'de mistura' }],
    ['who', 'de mistura from:2016-05-01 to:2016', { subject: 'de mistura', from: '2016-05-01', to: '2016' }],
    ['ask', 'who is he from:May 2016', { question: 'who is he', from: 'May 2016' }],
    ['quote', 'Kerry about:Aleppo and Homs', { speaker: 'Kerry', about: 'Aleppo and Homs' }],
    ['timeline', 'from:2016', { from: '2016' }],
    ['read', 'kerry paragraph:3', { article: 'kerry', paragraph: '3' }],
    ['help', '', {}],
    // A colon alone is part of the question.
    ['ask', 'what comes from: Geneva', { question: 'what comes from: Geneva' }],
    // Whether an answer is private is not for a message to say.
    ['ask', 'why private:true', { question: 'why private:true' }],
  ])('/%s %s has the options %j', (name, rest, options) => {
    expect(readOptions(commandNamed(name), rest)).toEqual(options);
  });

  it.each([
    ['ask', { question: 'who is he' }, 'who is he'],
    ['ask', { question: 'who is he', from: '2016-05-01' }, '/ask who is he from:2016-05-01'],
    ['who', { subject: 'Kerry', private: 'true' }, '/who Kerry'],
    ['timeline', {}, '/timeline'],
    ['ask', { question: '/when talks' }, '/ask /when talks'],
  ])('of /%s with %j is written %s', (name, options, line) => {
    expect(formatCommandLine(commandNamed(name), options)).toBe(line);
  });

  it('reads back what was written', () => {
    const command = commandNamed('quote');
    const options = { speaker: 'Kerry', about: 'Aleppo', from: '2016-05-01', to: '2016-05-31' };
    const line = readCommandLine(formatCommandLine(command, options));
    expect(line?.name).toBe('quote');
    expect(readOptions(command, line?.rest ?? '')).toEqual(options);
  });
});

describe('a command', () => {
  it('is found by its name in any language', () => {
    for (const name of ['who', 'qui', 'wer', 'quién', 'кто', 'من']) {
      expect(commandNamed(name).definition.name, name).toBe('who');
    }
    expect(findCommand(builtInCommands, 'constructor')).toBeUndefined();
  });
});
