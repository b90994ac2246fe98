import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../src/answer/answer.js';
import type { ExcerptInArticle } from '../../src/chat/buttons.js';
import { readPrevious } from '../../src/chat/follow-up.js';
import { answerReply, contextReply } from '../../src/chat/reply.js';
import { expectWellFormed, expectWithinLimits } from './expect-limits.js';
import { makeAnswer, makeArticle } from './fixtures.js';
import { HOSTILE_PIECES, hostileText } from './hostile.js';
import { isExcerptOf, quotationsIn } from './read-reply.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** An excerpt as the answering makes it: ranges that begin and end with a character, inside one paragraph. */
const excerpts: fc.Arbitrary<ExcerptInArticle> = fc
  .record({
    title: hostileText,
    publisher: fc.option(hostileText),
    url: fc.option(fc.oneof(fc.webUrl({ withQueryParameters: true }), hostileText)),
    id: fc.stringMatching(/^[a-z0-9-]{1,120}$/),
    paragraphs: fc.array(
      hostileText.filter((text) => text.trim() !== ''),
      { minLength: 1, maxLength: 3 },
    ),
    paragraph: fc.nat(),
    ends: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
    hasAnswer: fc.boolean(),
    dateWords: fc.array(hostileText, { maxLength: 5 }),
  })
  .map(({ paragraph: any, ends, hasAnswer, dateWords, ...fields }) => {
    const article = makeArticle(fields);
    const paragraph = (any % article.paragraphs.length) + 1;
    const text = article.paragraphs[paragraph - 1] ?? '';
    const edges = [...graphemes.segment(text)].map(({ index }) => index).concat(text.length);
    const [start = 0, from = 0, to = 0, end = 0] = ends
      .map((at) => edges[at % edges.length] ?? 0)
      .sort((a, b) => a - b);
    const range = start < end ? { start, end } : { start: 0, end: text.length };
    const answer = hasAnswer && start < end && from < to ? { start: from, end: to } : null;
    const dates = dateWords.map((words) => ({
      ...range,
      text: words,
      from: '2016-05-21',
      to: '2016-05-31',
      yearKnown: true,
    }));
    return { article, paragraph, text, range, answer, dates };
  });

const previous = fc.option(fc.record({ question: hostileText, subject: fc.option(hostileText) }));

const answers: fc.Arbitrary<Answer> = fc
  .record({
    question: hostileText,
    status: fc.constantFrom('answered' as const, 'unsure' as const, 'unanswered' as const),
    kind: fc.constantFrom('when' as const, 'who' as const),
    passages: fc.array(excerpts, { maxLength: 5 }),
    subject: fc.option(hostileText),
    followUpOf: previous,
    suggestions: fc.array(hostileText, { maxLength: 8 }),
    corpusEnds: fc.option(fc.constant('2016-09-09')),
  })
  .map(({ passages, ...fields }) =>
    makeAnswer({
      ...fields,
      ...(fields.status === 'unanswered' ? { nearest: passages.slice(0, 3) } : { excerpts: passages }),
    }),
  );

describe('every reply', () => {
  it('is within the limits of Discord, pings nobody and holds only whole characters', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const reply = answerReply(answer);
        expectWithinLimits(reply);
        expectWellFormed(reply);
      }),
    );
  });

  it('shows excerpts that are substrings of their articles once escaping is undone', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const passages = answer.status === 'unanswered' ? answer.nearest : answer.excerpts;
        const shown = quotationsIn(answerReply(answer));
        if (passages.length > 0) expect(shown.length).toBeGreaterThan(0);
        for (const [at, { text }] of shown.entries()) {
          const { range, text: whole } = passages[at] as Excerpt;
          const excerpt = whole.slice(range.start, range.end);
          expect(isExcerptOf(text, excerpt), `${JSON.stringify(text)} in ${JSON.stringify(excerpt)}`).toBe(
            true,
          );
        }
      }),
    );
  });

  it('shows a short excerpt whole, with exactly the answering words in bold', () => {
    const piece = fc.constantFrom(...HOSTILE_PIECES.filter((text) => text.length < 40 && /\S/.test(text)));
    fc.assert(
      fc.property(piece, piece, piece, (before, words, after) => {
        const paragraph = `${before} ${words} ${after}`;
        const start = before.length + 1;
        const excerpt: Excerpt = {
          article: makeArticle({ paragraphs: [paragraph] }),
          paragraph: 1,
          text: paragraph,
          range: { start: 0, end: paragraph.length },
          answer: { start, end: start + words.length },
          dates: [],
        };
        const [shown] = quotationsIn(answerReply(makeAnswer({ excerpts: [excerpt] })));
        expect(shown?.text).toBe(paragraph);
        expect(shown?.bold?.replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
    );
  });

  it('carries its question and subject, cut at most at their end', () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const read = readPrevious(answerReply(answer).embeds ?? []);
        expectStartOf(read?.question ?? '', answer.question);
        if (read !== null) expectStartOf(read.subject ?? '', answer.subject ?? '');
      }),
    );
  });

  it('keeps limits and words where it shows an excerpt in its context', () => {
    fc.assert(
      fc.property(excerpts, (excerpt) => {
        const reply = contextReply(excerpt);
        expectWithinLimits(reply);
        expectWellFormed(reply);
        const shown = quotationsIn(reply);
        expect(shown.length).toBeGreaterThan(0);
        for (const { text } of shown) {
          expect(excerpt.article.paragraphs.some((paragraph) => isExcerptOf(text, paragraph))).toBe(true);
        }
      }),
    );
  });
});

function expectStartOf(shown: string, whole: string): void {
  const isCut = shown.endsWith('…') && squeeze(shown) !== squeeze(whole);
  if (isCut) expect(squeeze(whole).startsWith(squeeze(shown.slice(0, -1)))).toBe(true);
  else expect(squeeze(shown)).toBe(squeeze(whole));
}

/** White space is run together in a title, and direction controls are taken out. */
function squeeze(text: string): string {
  return text.replace(/[\s\u202a-\u202e\u2066-\u2069]/g, '');
}
