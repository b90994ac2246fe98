import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNameTokens } from '../../src/language/names/name-tokens.js';
import { findWords } from '../../src/language/quotations/clauses.js';
import { foldWord, tokenize } from '../../src/language/tokens.js';

/** Pieces of words of which some join with their neighbours. */
const texts = fc
  .array(
    fc.constantFrom(
      ..."a b ab Ab AB U.S. . , ' ’ ʼ - 1 23 é É \u0301 \u00ad ( “ ” _ – said".split(' '),
      ' ',
      ' ',
      ' ',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** The ranges that a pattern finds. */
function found(text: string, pattern: RegExp): number[][] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length]);
}

function ranges(words: readonly { readonly start: number; readonly end: number }[]): number[][] {
  return words.map(({ start, end }) => [start, end]);
}

describe('words that are found without a pattern', () => {
  it('are those that the pattern for tokens finds', () => {
    const pattern =
      /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]*[\p{L}\p{M}\p{N}])?(?:['’ʼ][\p{L}\p{M}\p{Cf}]*[\p{L}\p{M}])*/gu;
    fc.assert(
      fc.property(texts, (text) => {
        // What folds to nothing, such as an accent alone, is no token.
        const expected = found(text, pattern).filter(
          ([start, end]) => foldWord(text.slice(start, end)) !== '',
        );
        expect(ranges(tokenize(text))).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are those that the pattern for clauses finds', () => {
    const pattern =
      /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
    fc.assert(
      fc.property(texts, (text) => {
        expect(ranges(findWords(text, { start: 0, end: text.length }))).toEqual(found(text, pattern));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are those that the pattern for names finds, but for what is divided at hyphens and possessives', () => {
    const pattern =
      /\p{Lu}(?:\.\p{Lu})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
    fc.assert(
      fc.property(texts, (text) => {
        const starts = new Set(found(text, pattern).map(([start]) => start));
        const names = findNameTokens(text, []);
        expect(names.filter(({ divided }) => !divided).map(({ start }) => start)).toEqual([...starts]);
      }),
      { numRuns: 2_000 },
    );
  });
});
