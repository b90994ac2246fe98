import { describe, expect, it } from 'vitest';
import { loadEnglish } from '../../../src/language/load-english.js';
import { lengthOf, lengthOfSum, meanVector } from '../../../src/language/word-vectors/word-vectors.js';

const { vectors } = loadEnglish();

describe('lengthOfSum', () => {
  it('is the length of the mean to the last bit: what is stored of a sentence stays the same', () => {
    for (const rows of [[], [0], [3, 1_000, 19_999], Array.from({ length: 60 }, (_, at) => 331 * at)]) {
      const mean = meanVector(
        vectors,
        rows.map((row) => ({ row, weight: 1 })),
      );
      expect(lengthOfSum(vectors, rows)).toBe(lengthOf(mean));
    }
  });
});
