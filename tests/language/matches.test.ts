import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesOf } from '../../src/language/matches.js';

describe('all matches of a pattern', () => {
  const patterns = [/a(?<second>b|c)?/g, /(?<=a)b*/g, /\b\w+\b/giu];

  test('are those that matchAll gives', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ') }),
        fc.constantFrom(...patterns),
        (text, pattern) => {
          expect(matchesOf(text, pattern)).toEqual([...text.matchAll(pattern)]);
        },
      ),
    );
  });

  // A pattern keeps where its last search ended, and is searched with again.
  test('do not depend on what was searched before', () => {
    const pattern = /\d+/g;
    pattern.test('1 2');
    expect(matchesOf('1 2', pattern).map(([number]) => number)).toEqual(['1', '2']);
    expect(pattern.test('3')).toBe(true);
  });

  test('cannot be told of a pattern that is not global', () => {
    expect(() => matchesOf('1 2', /\d/)).toThrow('/\\d/ is not global');
  });
});
