import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolate, unisolate } from '../../src/chat/bidi.js';
import { markdownLine, readMarkdownLine } from '../../src/chat/line.js';
import { hostileText } from './hostile.js';

describe('isolate', () => {
  it('leaves left-to-right text as it is, accents and symbols included', () => {
    expect(isolate('Zoë paid 5 € – 字')).toBe('Zoë paid 5 € – 字');
  });

  it('wraps Hebrew, Arabic and a bare override', () => {
    for (const text of ['the word שלום', 'السلام', 'a\u202Eb'])
      expect(isolate(text)).toBe(`\u2068${text}\u2069`);
  });

  it('is undone exactly for any single line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const line of text.split('\n')) expect(unisolate(isolate(line))).toBe(line);
      }),
    );
  });
});

describe('markdownLine', () => {
  it('takes an override out of text that shares its line with a citation', () => {
    expect(markdownLine('Deal \u202Enear', 100)).toBe('Deal near');
  });

  it('reads back as the text, white space run together', () => {
    expect(readMarkdownLine(markdownLine('  who is\n*he* שלום ', 100))).toBe('who is *he* שלום');
  });

  it('replaces half a character, which Discord would refuse', () => {
    expect(markdownLine('a\ud800b', 100)).toBe('a\ufffdb');
  });
});
