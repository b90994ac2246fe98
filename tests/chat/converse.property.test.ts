import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { complete } from '../../src/chat/complete.js';
import { COMPLETED_OPTIONS } from '../../src/chat/completions.js';
import { converse, createChat } from '../../src/chat/converse.js';
import { LANGUAGES } from '../../src/chat/language.js';
import { oneLine } from '../../src/chat/line.js';
import type { Reply } from '../../src/chat/reply.js';
import { sharedReply } from '../../src/chat/share.js';
import { viewFor } from '../../src/chat/view.js';
import type { Article } from '../../src/corpus/article.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { expectWellFormed, expectWithinLimits } from './expect-limits.js';
import { makeArticle, makeCorpus } from './fixtures.js';
import { hostileText } from './hostile.js';
import { isExcerptOf, quotationsIn } from './read-reply.js';

const english = loadEnglish();

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
  command: fc.constantFrom(
    '',
    '/who ',
    '/quote ',
    '/deal ',
    '/timeline ',
    '/read ',
    '/read article-0 paragraph:2',
    '/sources ',
    '/ask from:',
    '/nothing ',
  ),
  language: fc.constantFrom(...LANGUAGES),
  usesOwnWords: fc.boolean(),
});

const topics = [{ name: 'deal', command: true, description: 'Deals', words: ['deal'] }];

function chatOver(over: readonly Article[]) {
  return createChat(indexCorpus(makeCorpus(over, topics), english), () => '2016-05-02');
}

function expectGood(reply: Reply, over: readonly Article[]): void {
  expectWithinLimits(reply);
  expectWellFormed(reply);
  const sources = over.flatMap((article) => article.paragraphs);
  for (const quotation of quotationsIn(reply)) {
    expect(sources.some((source) => isExcerptOf(quotation.text, source))).toBe(true);
  }
}

function customIdsOf(reply: Reply): string[] {
  return (reply.components ?? [])
    .flatMap((row) => row.components)
    .map((button) => ('custom_id' in button ? button.custom_id : ''));
}

describe('converse over hostile articles', () => {
  it('keeps every limit, pings nobody and shows verbatim excerpts, behind its buttons too', async () => {
    await fc.assert(
      fc.asyncProperty(ask, async ({ articles, hostile, command, usesOwnWords, language }) => {
        const chat = chatOver(articles);
        const text = command + (usesOwnWords ? articles[0]?.paragraphs[0]?.slice(0, 300) : hostile);
        const { reply } = await converse({ type: 'text', text, previous: null, language }, chat);
        expectGood(reply, articles);
        const message = { embeds: reply.embeds ?? [], isPrivate: false };
        for (const customId of customIdsOf(reply)) {
          const behind = (await converse({ type: 'button', customId, message, language }, chat)).reply;
          expectGood(behind, articles);
          if (customId.startsWith('context')) expect(quotationsIn(behind)).not.toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does so for claims that are compared with them, and for what is shared', async () => {
    await fc.assert(
      fc.asyncProperty(ask, async ({ articles, hostile, usesOwnWords, language }) => {
        const text = `${hostile} ${usesOwnWords ? articles[0]?.paragraphs[0]?.slice(0, 300) : ''}`;
        const { reply } = await converse({ type: 'claim', text, language }, chatOver(articles));
        expectGood(reply, articles);
        expect(reply.flags).toBe(64);
        const shown = { embeds: reply.embeds ?? [], rows: reply.components ?? [] };
        const shared = sharedReply(shown, '1', viewFor(language));
        expectGood(shared, articles);
        expect(shared.flags).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it('completes whatever is typed within the limits of choices, the text itself first', () => {
    fc.assert(
      fc.property(ask, hostileText, ({ articles, language }, text) => {
        const chat = chatOver(articles);
        for (const option of COMPLETED_OPTIONS.keys()) {
          const choices = complete({ option, text, language }, chat);
          expect(choices.length).toBeLessThanOrEqual(25);
          for (const { name, value } of choices) {
            expect(name.length).toBeLessThanOrEqual(100);
            expect(value.length).toBeLessThanOrEqual(100);
            expect(name.trim()).not.toBe('');
            expect(JSON.stringify([name, value])).not.toMatch(/\\ud[89a-f]/);
          }
          expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
          const typed = oneLine(text);
          if (typed !== '' && typed.length <= 100) expect(choices[0]).toEqual({ name: typed, value: typed });
        }
      }),
      { numRuns: 30 },
    );
  });
});
