import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/chat/markdown.js';
import { parseMarkdown, plainText } from '../../src/preview/page/markdown.js';

const markup = fc.constantFrom(
  '*',
  '**',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '>',
  '> ',
  '>>> ',
  '- ',
  '-# ',
  '# ',
  '1. ',
  '\\',
  '[',
  '](',
  ')',
  '<',
  '<t:1:D>',
  '<@1>',
  '</who:1>',
  'https://example.org/a',
  ' ',
  '\n',
  '“',
  'é',
  '👋',
  '@everyone',
  'word',
);
const hostile = fc.array(fc.oneof(markup, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''));

describe('Discord Markdown', () => {
  it('shows an escaped text as it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plainText(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no word of a text that is not escaped', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const letters = (shown: string) => shown.replace(/[^\p{L}]/gu, '');
        const shown = plainText(text.replace(/<[^>]*>|https?:\S*|\\/g, ''));
        expect(letters(shown)).toBe(letters(text.replace(/<[^>]*>|https?:\S*|\\/g, '')));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a quotation, the bold words in it and the citation under it', () => {
    expect(parseMarkdown('> in **late August**, he said\n[1] A title, 26 July 2016, ¶ 6')).toEqual([
      {
        type: 'quote',
        blocks: [
          {
            type: 'text',
            children: [
              { type: 'text', text: 'in ' },
              { type: 'bold', children: [{ type: 'text', text: 'late August' }] },
              { type: 'text', text: ', he said' },
            ],
          },
        ],
      },
      { type: 'text', children: [{ type: 'text', text: '[1] A title, 26 July 2016, ¶ 6' }] },
    ]);
  });

  it('keeps the blank line between two quotations apart from both', () => {
    expect(parseMarkdown('> one\n\n> two').map(({ type }) => type)).toEqual(['quote', 'text', 'quote']);
  });

  it.each([
    ['*italic*', 'italic'],
    ['_italic_', 'italic'],
    ['**bold**', 'bold'],
    ['__underline__', 'underline'],
    ['~~struck~~', 'strikethrough'],
    ['||spoiler||', 'spoiler'],
    ['`code`', 'code'],
    ['[words](https://example.org/a)', 'link'],
    ['https://example.org/a', 'link'],
    ['<t:1473422400:D>', 'time'],
    ['<@123>', 'mention'],
    ['</who:123>', 'mention'],
  ])('reads %s as %s', (markdown, type) => {
    expect(parseMarkdown(markdown)).toMatchObject([{ children: [{ type }] }]);
  });

  it.each([
    ['2 * 3 * 4', 'asterisks between spaces'],
    ['snake_case_name', 'underscores inside a word'],
    ['[words](javascript:alert)', 'an address that is not of the web'],
    ['[words](/a)', 'an address within a site'],
    ['a - b', 'a dash within a line'],
    ['<t:later:D>', 'a moment that is no number'],
  ])('leaves %j alone: %s', (text) => {
    expect(parseMarkdown(text)).toEqual([{ type: 'text', children: [{ type: 'text', text }] }]);
  });

  it('ends a link before the full stop of its sentence', () => {
    expect(parseMarkdown('see https://example.org/a.')).toMatchObject([
      { children: [{}, { type: 'link', url: 'https://example.org/a' }, { text: '.' }] },
    ]);
  });
});
