import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isRealDay,
  lastDayOfMonth,
  weekdayOf,
  weekOf,
} from '../../../src/language/dates/calendar.js';

const someDay = fc
  .date({ min: new Date('0002-01-01'), max: new Date('9990-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar', () => {
  test.each(['2016-02-29', '2000-02-29', '0001-01-01', '2016-12-31'])('%s is a real day', (day) => {
    expect(isRealDay(day)).toBe(true);
  });

  test.each([
    '2015-02-29',
    '1900-02-29',
    '2016-04-31',
    '2016-13-01',
    '2016-00-10',
    '0000-01-01',
    '2016-1-1',
    '',
  ])('%j is not a real day', (day) => {
    expect(isRealDay(day)).toBe(false);
  });

  test('the day so many days later is so many days away', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -300, max: 300 }), (day, days) => {
        const other = addDays(day, days);
        expect(isRealDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(days);
        expect([other > day, other < day]).toEqual([days > 0, days < 0]);
      }),
    );
  });

  test('a week begins on a Monday and holds its day', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { from, to } = weekOf(day);
        expect(weekdayOf(from)).toBe(0);
        expect(daysBetween(from, to)).toBe(6);
        expect(from <= day && day <= to).toBe(true);
      }),
    );
  });

  test('26 July 2016 was a Tuesday', () => {
    expect(weekdayOf('2016-07-26')).toBe(1);
  });

  test('a month later is the last day of the month where that is shorter', () => {
    expect(addMonths('2016-01-31', 1)).toBe('2016-02-29');
    expect(addMonths('2016-03-31', -13)).toBe('2015-02-28');
    expect(addMonths('2016-12-15', 1)).toBe('2017-01-15');
    expect(lastDayOfMonth(2016, 2)).toBe('2016-02-29');
  });
});
