import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { fingerprint } from '../../src/chat/actions.js';
import { buttonRow, contextButtons, findPassage } from '../../src/chat/buttons.js';
import { contextReply } from '../../src/chat/reply.js';
import { viewFor } from '../../src/chat/view.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { makeArticle, makeCorpus, makeExcerpt } from './fixtures.js';

const article = makeArticle({ paragraphs: ['First.', 'Second one.'] });
const { retriever } = indexCorpus(makeCorpus([article]), loadEnglish());

describe('findPassage', () => {
  it('finds what the corpus holds', async () => {
    expect(
      await findPassage(retriever, {
        article: 'harbour-deal',
        paragraph: 2,
        range: { start: 0, end: 6 },
        words: fingerprint('Second'),
      }),
    ).toEqual(makeExcerpt(article, 'Second', undefined, 2));
  });

  it.each([
    ['another article', { article: 'gone', paragraph: 1, range: { start: 0, end: 1 } }],
    ['a paragraph too many', { article: 'harbour-deal', paragraph: 3, range: { start: 0, end: 1 } }],
    ['paragraph 0', { article: 'harbour-deal', paragraph: 0, range: { start: 0, end: 1 } }],
    ['a range past the end', { article: 'harbour-deal', paragraph: 1, range: { start: 0, end: 7 } }],
    ['an empty range', { article: 'harbour-deal', paragraph: 1, range: { start: 2, end: 2 } }],
  ])('finds nothing for %s', async (_, passage) => {
    expect(await findPassage(retriever, { ...passage, words: null })).toBeNull();
  });

  it('marks nothing where other words have come into the place of the excerpt, or it is not known which they were', async () => {
    const passage = { article: 'harbour-deal', paragraph: 2, range: { start: 1, end: 7 } };
    for (const words of [fingerprint('Second'), null]) {
      const found = await findPassage(retriever, { ...passage, words });
      if (found === null) throw new Error('the paragraph is there');
      const shown = contextReply(found).embeds?.[0]?.description;
      expect(shown).toContain('> Second one.');
      expect(shown).not.toContain('**');
    }
  });
});

const rowFor = (excerpts: Parameters<typeof contextButtons>[0]) =>
  buttonRow(contextButtons(excerpts, viewFor()));

describe('contextButtons', () => {
  it('gives a single excerpt a button without a number', () => {
    expect(rowFor([makeExcerpt(article)])).toEqual([
      {
        type: 1,
        components: [
          {
            type: 2,
            style: 2,
            label: 'In context',
            custom_id: `context|harbour-deal|1|0-6|${fingerprint('First.')}`,
          },
        ],
      },
    ]);
  });

  it('has no row without a button, as for an id too long for one', () => {
    expect(rowFor([])).toEqual([]);
    expect(rowFor([makeExcerpt(makeArticle({ id: 'a'.repeat(100) }))])).toEqual([]);
  });

  it('never repeats a custom_id, which Discord would refuse', () => {
    const twice = [makeExcerpt(article), makeExcerpt(article)];
    expect(rowFor(twice)[0]?.components).toHaveLength(1);
  });
});
