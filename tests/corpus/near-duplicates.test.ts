import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { createDuplicateFinder } from '../../src/corpus/near-duplicates.js';

/** Words in an order that a seed decides: texts of two seeds share no run of five. */
function makeText(seed: number, words: number): string {
  let state = seed;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `w${(state >>> 8) % 3_000}`;
  }).join(' ');
}

function makeArticle(id: string, ...paragraphs: string[]): Article {
  return {
    id,
    file: `${id}.md`,
    title: id,
    publisher: null,
    author: null,
    date: null,
    url: null,
    language: 'en',
    paragraphs,
    leftOut: [],
  };
}

describe('agency copy', () => {
  const copy = ['one', 'two', 'three', 'four'].map((_, at) => makeText(at + 1, 80));

  it.each([
    ['the same text', copy, 1],
    ['another case and punctuation', copy.map((text) => `${text.toUpperCase()}.`), 1],
    ['its first half', copy.slice(0, 2), 1],
    ['three of four paragraphs and one of its own', [...copy.slice(1), makeText(99, 80)], 0.75],
  ])('is known by %s', (_name, paragraphs, share) => {
    const repeats = createDuplicateFinder();
    expect(repeats(makeArticle('first', ...copy))).toBeNull();
    expect(repeats(makeArticle('other', makeText(50, 300)))).toBeNull();
    const found = repeats(makeArticle('second', ...paragraphs));
    expect(found?.of.id).toBe('first');
    expect(found?.share).toBeCloseTo(share, 1);
  });

  it.each([
    ['another report', [makeText(7, 300)]],
    [
      'one that quotes a sentence of it',
      [copy[0]?.split(' ').slice(0, 14).join(' ') ?? '', makeText(8, 250)],
    ],
    ['a text without words', ['…']],
  ])('is not known by %s', (_name, paragraphs) => {
    const repeats = createDuplicateFinder();
    repeats(makeArticle('first', ...copy));
    expect(repeats(makeArticle('second', ...paragraphs))).toBeNull();
  });

  it('of a few words is known by the same words alone', () => {
    const repeats = createDuplicateFinder();
    expect(repeats(makeArticle('first', 'Talks began in Geneva on Friday.'))).toBeNull();
    expect(repeats(makeArticle('second', 'Talks failed in Geneva on Friday.'))).toBeNull();
    expect(repeats(makeArticle('third', 'Talks began in Geneva on Friday.'))?.of.id).toBe('first');
  });

  it('is found among thousands of articles, and thousands of copies take no longer', () => {
    const repeats = createDuplicateFinder();
    const timeToFind = (id: string, seeds: (at: number) => number, share: number | undefined) => {
      const started = performance.now();
      for (let at = 0; at < 2_000; at++)
        expect(repeats(makeArticle(`${id}${at}`, makeText(seeds(at), 200)))?.share).toBe(share);
      return performance.now() - started;
    };
    const different = timeToFind('a', (at) => 1_000 + at, undefined);
    // Each copy compared with every copy before it would take hundreds of times as long.
    expect(timeToFind('b', () => 1_000, 1)).toBeLessThan(10 * different);
  });
});
