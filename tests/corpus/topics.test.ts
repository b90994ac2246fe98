import { describe, expect, it } from 'vitest';
import { parseTopics } from '../../src/corpus/topics.js';

const topic = (...lines: string[]) => `- ${lines.join('\n  ')}\n`;
const CEASEFIRE = topic(
  'name: ceasefire',
  'command: true',
  'description: Ceasefires',
  'words: [truce, " regime of calm "]',
);

describe('topics', () => {
  it('are read in order, without a command unless told so', () => {
    expect(parseTopics(CEASEFIRE + topic('name: aleppo', 'description: Aleppo', 'words: [Aleppo]'))).toEqual({
      topics: [
        { name: 'ceasefire', command: true, description: 'Ceasefires', words: ['truce', 'regime of calm'] },
        { name: 'aleppo', command: false, description: 'Aleppo', words: ['Aleppo'] },
      ],
      faults: [],
      warnings: [],
    });
  });

  it.each(['', '# nothing yet', '[]'])('%j means none', (text) => {
    expect(parseTopics(text)).toEqual({ topics: [], faults: [], warnings: [] });
  });

  it.each([
    [
      'name: Cease Fire',
      'description: D',
      'words: [a]',
      5,
      'name "Cease Fire" is not 1 to 32 of the characters a-z, 0-9 and -',
    ],
    [
      `name: ${'a'.repeat(33)}`,
      'description: D',
      'words: [a]',
      5,
      `name "${'a'.repeat(33)}" is not 1 to 32 of the characters a-z, 0-9 and -`,
    ],
    [
      'name: a',
      `description: ${'d'.repeat(101)}`,
      'words: [a]',
      6,
      'description is not 1 to 100 characters long',
    ],
    [
      'name: a',
      'description:',
      'words: [a]',
      6,
      'description is missing; add a line "description: …" to the topic',
    ],
    ['name: a', 'description: D', 'words: []', 7, 'words is an empty list; write at least one'],
    ['name: a', 'description: D', 'words: truce', 7, 'words is missing or not a list; write [one, or, more]'],
    ['name: a', 'description: D', 'words: [x, 2254]', 7, 'a word is not text; put it in quotes'],
    ['name: a', 'description: D', 'words: [x, ""]', 7, 'a word is empty'],
    [
      'name: ceasefire',
      'description: D',
      'words: [a]',
      5,
      'name "ceasefire" is taken by the topic at line 1; choose another',
    ],
  ])('%s, %s, %s costs that topic alone', (name, description, words, line, message) => {
    const { topics, faults } = parseTopics(
      CEASEFIRE + topic(name, description, words) + topic('name: last', 'description: D', 'words: [z]'),
    );
    expect(faults).toEqual([{ line, message }]);
    expect(topics.map((each) => each.name)).toEqual(['ceasefire', 'last']);
  });

  it('names every fault of a topic at once', () => {
    const { faults } = parseTopics(topic('name: A', 'command: perhaps', 'words: 7'));
    expect(faults.map((fault) => [fault.line, fault.message.split(' ')[0]])).toEqual([
      [1, 'name'],
      [2, 'command'],
      [1, 'description'],
      [3, 'words'],
    ]);
  });

  it.each([
    ['a mapping', 'name: ceasefire', 1, /^is not a list of topics/],
    ['broken YAML', `${CEASEFIRE}- name: [`, 5, /^is not valid YAML/],
    ['plain words', '- ceasefire', 1, /^a topic is not a list of fields/],
    ['a book', `# ${'x'.repeat(100_000)}`, 1, /more than 100,000 characters/],
  ])('%s holds no topic', (_name, text, line, message) => {
    const { topics, faults } = parseTopics(text);
    expect(topics).toEqual([]);
    expect(faults).toEqual([{ line, message: expect.stringMatching(message) }]);
  });

  it('may repeat words by an alias, but not blow up', () => {
    const again = topic('name: b', 'description: D', 'words: *w');
    expect(parseTopics(topic('name: a', 'description: D', 'words: &w [x]') + again).topics[1]?.words).toEqual(
      ['x'],
    );
    const bomb = ['- &a [x, x]', '- &b [*a, *a, *a, *a]', '- &c [*b, *b, *b, *b]', '- [*c, *c, *c, *c]'].join(
      '\n',
    );
    expect(parseTopics(bomb).faults).toEqual([
      { line: 1, message: expect.stringMatching(/^is not YAML that can be read/) },
    ]);
  });

  it('warns of a field that has no effect', () => {
    expect(parseTopics(`${CEASEFIRE}  color: red\n`).warnings).toEqual([
      {
        line: 5,
        message:
          'field "color" is unknown and has no effect; the fields are name, command, description, words',
      },
    ]);
  });
});
