import { describe, expect, it } from 'vitest';
import { covers, overlap } from '../../src/language/text-range.js';

const range = (start: number, end: number) => ({ start, end });

describe('two ranges of a text', () => {
  it('overlap where they have a character in common, and not where one ends as the other begins', () => {
    expect(overlap(range(2, 5), range(4, 9))).toBe(true);
    expect(overlap(range(4, 9), range(2, 5))).toBe(true);
    expect(overlap(range(2, 5), range(5, 9))).toBe(false);
    expect(overlap(range(5, 9), range(2, 5))).toBe(false);
  });

  it('are one in the other up to the whole of it', () => {
    expect(covers(range(2, 5), range(2, 5))).toBe(true);
    expect(covers(range(2, 5), range(3, 4))).toBe(true);
    expect(covers(range(2, 5), range(1, 4))).toBe(false);
    expect(covers(range(2, 5), range(3, 6))).toBe(false);
  });
});
