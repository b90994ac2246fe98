import { expect, it } from 'vitest';
import { compareText } from '../../src/corpus/compare-text.js';

it('texts compare by code unit, whatever the locale', () => {
  expect(['é', 'b', 'a', 'B', ''].sort(compareText)).toEqual(['', 'B', 'a', 'b', 'é']);
  expect(compareText('2016-05-02', '2016-05-02')).toBe(0);
});
