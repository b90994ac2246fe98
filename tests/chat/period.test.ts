import { describe, expect, it } from 'vitest';
import { readPeriod, withDays } from '../../src/chat/period.js';

const TODAY = '2016-10-12';

describe('a period', () => {
  it.each([
    [{ from: '2016' }, { from: '2016-01-01', to: null }],
    [{ to: '2016' }, { from: null, to: '2016-12-31' }],
    [
      { from: '2016-05', to: '2016-07' },
      { from: '2016-05-01', to: '2016-07-31' },
    ],
    [
      { from: 'May 2016', to: 'early August 2016' },
      { from: '2016-05-01', to: '2016-08-10' },
    ],
    [{ from: ' 2016-05-21 ' }, { from: '2016-05-21', to: null }],
    [{ from: 'last month' }, { from: '2016-09-01', to: null }],
    [{ question: 'who' }, null],
  ])('%j is %j', (options, period) => {
    expect(readPeriod(options, TODAY)).toEqual({ period });
  });

  it.each([[{ from: 'soonish' }], [{ from: '2016', to: '2016-13' }], [{ to: '' }]])(
    'of %j is none, and the words are given back',
    (options) => {
      const words = Object.values(options).at(-1);
      expect(readPeriod(options, TODAY)).toEqual({ unread: words });
    },
  );

  it('is kept in days, so that it means the same tomorrow', () => {
    const options = { question: 'who', from: 'last month' };
    expect(withDays(options, { from: '2016-09-01', to: null })).toEqual({
      question: 'who',
      from: '2016-09-01',
    });
  });
});
