import { describe, expect, it } from 'vitest';
import { loadEnglish } from '../../../src/language/load-english.js';
import {
  ComparedWords,
  cosine,
  lengthOf,
  lengthOfSum,
  meanVector,
} from '../../../src/language/word-vectors/word-vectors.js';

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

describe('ComparedWords', () => {
  it('gives the cosines to the last bit, of an odd number of words and of the same word too', () => {
    for (const rows of [[], [7], [7, 7], [0, 331, 19_999], [5, 4_000, 77, 12_345, 9, 1]]) {
      const compared = new ComparedWords(vectors, rows);
      for (let row = 0; row < vectors.words.length; row += 37)
        expect([...compared.cosinesWith(row)].slice(0, rows.length)).toEqual(
          rows.map((own) => cosine(vectors, own, row)),
        );
    }
  });
});
