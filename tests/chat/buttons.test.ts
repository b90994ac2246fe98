import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextButtons, contextId, findPassage, readContextId } from '../../src/chat/buttons.js';
import { makeArticle, makeCorpus, makeExcerpt } from './fixtures.js';

const article = makeArticle({ paragraphs: ['First.', 'Second one.'] });
const corpus = makeCorpus([article]);

describe('the custom_id of a passage', () => {
  it('names article, paragraph and range', () => {
    expect(contextId(makeExcerpt(article, 'one', undefined, 2))).toBe('context|harbour-deal|2|7-10');
  });

  it('reads back as the same passage', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9-]{1,40}$/),
        fc.integer({ min: 1, max: 99_999 }),
        fc.nat(100_000),
        fc.nat(100_000),
        (id, paragraph, start, length) => {
          const range = { start, end: start + length };
          const passage = { article: makeArticle({ id }), paragraph, range, answer: null, dates: [] };
          expect(readContextId(contextId(passage) ?? '')).toEqual({ article: id, paragraph, range });
        },
      ),
    );
  });

  it('is none of ours in any other form', () => {
    const foreign = [
      '',
      'context',
      'context|a|1',
      'context|A b|1|0-1',
      'context|a|x|0-1',
      'context|a|1|0-1|',
      'poll|a|1|0-1',
    ];
    for (const id of foreign) expect(readContextId(id)).toBeNull();
  });
});

describe('findPassage', () => {
  it('finds what the corpus holds', () => {
    expect(
      findPassage(corpus, { article: 'harbour-deal', paragraph: 2, range: { start: 0, end: 6 } }),
    ).toEqual(makeExcerpt(article, 'Second', undefined, 2));
  });

  it.each([
    ['another article', { article: 'gone', paragraph: 1, range: { start: 0, end: 1 } }],
    ['a paragraph too many', { article: 'harbour-deal', paragraph: 3, range: { start: 0, end: 1 } }],
    ['paragraph 0', { article: 'harbour-deal', paragraph: 0, range: { start: 0, end: 1 } }],
    ['a range past the end', { article: 'harbour-deal', paragraph: 1, range: { start: 0, end: 7 } }],
    ['an empty range', { article: 'harbour-deal', paragraph: 1, range: { start: 2, end: 2 } }],
  ])('finds nothing for %s', (_, passage) => {
    expect(findPassage(corpus, passage)).toBeNull();
  });
});

describe('contextButtons', () => {
  it('gives a single excerpt a button without a number', () => {
    expect(contextButtons([makeExcerpt(article)])).toEqual([
      {
        type: 1,
        components: [{ type: 2, style: 2, label: 'In context', custom_id: 'context|harbour-deal|1|0-6' }],
      },
    ]);
  });

  it('has no row without a button, as for an id too long for one', () => {
    expect(contextButtons([])).toEqual([]);
    expect(contextButtons([makeExcerpt(makeArticle({ id: 'a'.repeat(100) }))])).toEqual([]);
  });

  it('never repeats a custom_id, which Discord would refuse', () => {
    const twice = [makeExcerpt(article), makeExcerpt(article)];
    expect(contextButtons(twice)[0]?.components).toHaveLength(1);
  });
});
