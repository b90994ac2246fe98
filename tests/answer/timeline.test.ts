import { describe, expect, it } from 'vitest';
import { timeline } from '../../src/answer/timeline.js';
import { HARBOUR, indexOf, SUMMIT } from './tiny-corpus.js';

const index = indexOf([HARBOUR, SUMMIT]);

/** The words of the dates, in order of time. */
async function datesOf(about: string, period: { from: string | null; to: string | null } | null = null) {
  const { steps, all } = await timeline(index, about, period, '2021-05-11', { offset: 0, most: 20 });
  expect(all).toBe(steps.length);
  return steps.map(({ excerpt: { text, answer } }) => text.slice(answer?.start, answer?.end));
}

describe('a timeline', () => {
  it('is of all that the articles date, in order of time', async () => {
    expect(await datesOf('')).toEqual(['February', 'since Friday', 'Monday', 'mid-April', 'Sunday']);
  });

  it('is of what a subject is told of', async () => {
    expect(await datesOf('Zawiya')).toEqual(['February']);
  });

  it.each([
    ['April', ['mid-April']],
    ['in february 2021', ['February', 'since Friday']],
    ['the truce in February', ['February']],
    ['2019', []],
  ])('is of the time that is named with it or alone: %s', async (about, expected) => {
    expect(await datesOf(about)).toEqual(expected);
  });

  it('keeps to days that are given beside', async () => {
    expect(await datesOf('', { from: '2021-03-01', to: '2021-04-30' })).toEqual([
      'since Friday',
      'Monday',
      'mid-April',
    ]);
  });
});
