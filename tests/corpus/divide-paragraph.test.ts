import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideParagraph, PARAGRAPH_LENGTH_LIMIT } from '../../src/corpus/divide-paragraph.js';

const without = (text: string) => text.replace(/\s+/g, '');

describe('a paragraph', () => {
  it('that is short enough stays whole', () => {
    expect(divideParagraph('Talks failed. No date was set.')).toEqual(['Talks failed. No date was set.']);
  });

  it('without a sentence’s end is divided between words, and without words between letters', () => {
    const word = 'talks '.repeat(4_000).trim();
    expect(divideParagraph(word).every((part) => /^(?:talks )*talks$/.test(part))).toBe(true);
    const letters = 'e\u0301'.repeat(8_000);
    expect(divideParagraph(letters).every((part) => /^(?:e\u0301)+$/.test(part))).toBe(true);
    expect(divideParagraph('\u{1f54a}'.repeat(8_000)).every((part) => !/\p{Cs}/u.test(part))).toBe(true);
  });

  it('loses nothing but white space, and no part is too long', () => {
    const piece = fc.constantFrom('Talks failed. ', 'a', '\u0301', '\u{1f54a}', ' ', '“No.” ', '\n', '1.5');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.nat(6_000)), { minLength: 1, maxLength: 6 }), (pieces) => {
        const text = pieces.map(([unit, times]) => unit.repeat(times)).join('');
        const parts = divideParagraph(text);
        expect(without(parts.join('')) === without(text)).toBe(true);
        expect(Math.max(0, ...parts.map((part) => part.length))).toBeLessThanOrEqual(PARAGRAPH_LENGTH_LIMIT);
      }),
      { numRuns: 40 },
    );
  });
});
