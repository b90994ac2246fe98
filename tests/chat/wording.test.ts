import { describe, expect, it } from 'vitest';
import { formatPublication } from '../../src/chat/citation.js';
import { viewFor } from '../../src/chat/view.js';
import { count, formatDay, timestamp } from '../../src/chat/wording.js';

describe('dates in words', () => {
  it('writes a day without leading zeros', () => {
    expect(formatDay('2016-09-09')).toBe('9 September 2016');
    expect(formatDay('1999-12-31')).toBe('31 December 1999');
  });

  it('says so where an article has no date', () => {
    expect(formatPublication(null, viewFor())).toBe('undated');
  });

  it('stamps a day at noon UTC, before 1970 too', () => {
    expect(timestamp('2016-05-03')).toBe('<t:1462276800:D>');
    expect(timestamp('1969-12-31')).toBe('<t:-43200:D>');
  });
});

describe('count', () => {
  it('knows one from many', () => {
    expect([0, 1, 2].map((amount) => count(amount, 'article'))).toEqual([
      '0 articles',
      '1 article',
      '2 articles',
    ]);
  });
});
