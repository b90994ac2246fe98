import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../src/answer/answer.js';
import { answerReply } from '../../src/chat/reply.js';
import { makeAnswer, makeArticle } from './fixtures.js';

/** An excerpt of a report of 10 May 2016 that dates something. */
function dated(words: string, from: string, to: string, isAnswer = true): Excerpt {
  const text = `It was ${words}, they said.`;
  const range = { start: 7, end: 7 + words.length };
  return {
    article: makeArticle({ date: '2016-05-10', paragraphs: [text] }),
    paragraph: 1,
    text,
    range: { start: 0, end: text.length },
    answer: isAnswer ? range : null,
    dates: [{ ...range, text: words, from, to, yearKnown: true }],
  };
}

const YESTERDAY = dated('yesterday', '2016-05-09', '2016-05-09');
const TOMORROW = dated('tomorrow', '2016-05-11', '2016-05-11');
const TODAY = dated('today', '2016-05-10', '2016-05-10');
const APRIL = dated('last month', '2016-04-01', '2016-04-30');

const lines = (excerpts: Excerpt[], kind: 'when' | 'what' = 'when') =>
  (answerReply(makeAnswer({ kind, excerpts })).embeds?.[0]?.description ?? '')
    .split('\n')
    .filter((line) => line.startsWith('“'))
    .map((line) => line.replace(/: <.*>/, ''));

describe('an answer to when', () => {
  it('tells what was expected and what had happened when it was reported', () => {
    expect(lines([TOMORROW])).toEqual(['“tomorrow” (expected at the time)']);
    expect(lines([YESTERDAY])).toEqual(['“yesterday” (had happened by then)']);
    expect(lines([TODAY])).toEqual(['“today”']);
  });

  it('says which of several dates is meant', () => {
    const [date] = APRIL.dates;
    const two = {
      ...TOMORROW,
      dates: [...TOMORROW.dates, ...(date === undefined ? [] : [{ ...date, start: 0 }])],
    };
    expect(lines([two])[0]).toContain('(“tomorrow”: expected at the time)');
  });

  it('is alone with this', () => {
    expect(lines([YESTERDAY, APRIL], 'what')).toEqual(['“yesterday”', '“last month”']);
  });
});
