import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { converse, createChat } from '../../src/chat/converse.js';
import type { Article } from '../../src/corpus/article.js';
import { loadWordVectors } from '../../src/language/word-vectors/load-word-vectors.js';
import { expectWellFormed, expectWithinLimits } from './expect-limits.js';
import { makeArticle, makeCorpus } from './fixtures.js';
import { hostileText } from './hostile.js';
import { isExcerptOf, quotationsIn } from './read-reply.js';

const vectors = loadWordVectors();

const paragraphs = fc.array(
  hostileText.filter((text) => text.trim() !== ''),
  { minLength: 1, maxLength: 3 },
);

const articles: fc.Arbitrary<Article[]> = fc
  .array(fc.record({ title: hostileText, publisher: fc.option(hostileText), paragraphs }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((fields) => fields.map((each, at) => makeArticle({ ...each, id: `article-${at}` })));

/** Questions that find something, since they are made of an article's own words, and others that are hostile themselves. */
const ask = fc.record({
  articles,
  hostile: hostileText,
  command: fc.constantFrom('', '/who ', '/quote ', '/deal ', '/sources ', '/nothing '),
  usesOwnWords: fc.boolean(),
});

describe('converse over hostile articles', () => {
  it('keeps every limit, pings nobody and shows verbatim excerpts, behind its buttons too', () => {
    fc.assert(
      fc.property(ask, ({ articles, hostile, command, usesOwnWords }) => {
        const topics = [{ name: 'deal', command: true, description: 'Deals', words: ['deal'] }];
        const chat = createChat(indexCorpus(makeCorpus(articles, topics), vectors), () => '2016-05-02');
        const text = command + (usesOwnWords ? articles[0]?.paragraphs[0]?.slice(0, 300) : hostile);
        const { reply } = converse({ type: 'text', text, previous: null }, chat);
        const behind = (reply.components ?? [])
          .flatMap((row) => row.components)
          .map((button) => ('custom_id' in button ? button.custom_id : ''))
          .map((customId) => converse({ type: 'button', customId }, chat).reply);
        const sources = articles.flatMap((article) => article.paragraphs);
        for (const each of [reply, ...behind]) {
          expectWithinLimits(each);
          expectWellFormed(each);
          for (const quotation of quotationsIn(each)) {
            expect(sources.some((source) => isExcerptOf(quotation.text, source))).toBe(true);
          }
        }
        for (const each of behind) expect(quotationsIn(each)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
