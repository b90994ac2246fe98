import { describe, expect, test } from 'vitest';
import { FIRST_YEAR, isArticleDay, LAST_YEAR } from '../../src/corpus/article-day.js';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { isRealDay } from '../../src/language/dates/calendar.js';
import { findDates } from '../../src/language/dates/dates.js';

const first = `${FIRST_YEAR}-01-01`;
const last = `${LAST_YEAR}-12-31`;

test.each([first, '2016-02-29', last])('%s may be the day of an article', (day) => {
  expect(isArticleDay(day)).toBe(true);
});

test.each(['2016-04-31', '0201-06-07', '9999-12-31', ''])('%j may not', (day) => {
  expect(isArticleDay(day)).toBe(false);
});

describe.each([first, last])('an article of %s', (day) => {
  test.each([
    [
      'yesterday',
      'tomorrow',
      'on Monday',
      'next Monday',
      'last Monday',
      'this weekend',
      'next week',
      'last week',
    ],
    [
      'next year',
      'last year',
      'next century',
      'last century',
      'next decade',
      '999 days ago',
      '999 weeks ago',
    ],
    ['999 months ago', '999 years ago', "in 999 weeks' time", "in 999 years' time", 'in the past 999 years'],
  ])('tells of days that are on the calendar: %s, …', (...words) => {
    const found = words.flatMap((word) => findDates(`The envoy arrives ${word}.`, day));
    expect(found.length).toBeGreaterThan(0);
    for (const { text, from, to } of found) {
      expect(isRealDay(from), `${text}: ${from}`).toBe(true);
      expect(isRealDay(to), `${text}: ${to}`).toBe(true);
    }
  });
});

test('a file whose name begins with another day is undated', () => {
  const { article } = parseArticle('9999-12-31-talks.md', 'Talks begin tomorrow.\n', '2016-09-10');
  expect(article).toMatchObject({ date: null, title: 'Talks' });
});
