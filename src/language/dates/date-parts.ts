import { addDays, addMonths, type DayRange, daysBetween } from './calendar.js';

type Third = 'early' | 'mid' | 'late';
type Unit = 'week' | 'month' | 'years';

const THIRDS: readonly (readonly [RegExp, Third])[] = [
  [/^(?:early|start|beginning|first days)/i, 'early'],
  [/^mid/i, 'mid'],
  [/^(?:late|end|close|last days)/i, 'late'],
];

const DAYS_PER_WEEK = 7;

// Days of a week overlap where the words do: Wednesday is both early and in the middle of it.
const WEEK_THIRDS: Readonly<Record<Third, readonly [number, number]>> = {
  early: [0, 2],
  mid: [1, 4],
  late: [3, 6],
};

/** The part of a week, a month or some whole years that words such as "early" or "first half of" mean. */
export function partOf(range: DayRange, words: string): DayRange {
  if (/^first week/i.test(words)) return { from: range.from, to: addDays(range.from, DAYS_PER_WEEK - 1) };
  if (/^last week/i.test(words)) return { from: addDays(range.to, 1 - DAYS_PER_WEEK), to: range.to };
  const third = THIRDS.find(([pattern]) => pattern.test(words))?.[1];
  const unit = unitOf(range);
  if (third !== undefined) return thirdOf(range, unit, third);
  const half = middleOf(range, unit);
  return /^first/i.test(words) ? { from: range.from, to: addDays(half, -1) } : { from: half, to: range.to };
}

function unitOf(range: DayRange): Unit {
  const days = daysBetween(range.from, range.to) + 1;
  return days === DAYS_PER_WEEK ? 'week' : days <= 31 ? 'month' : 'years';
}

function thirdOf(range: DayRange, unit: Unit, third: Third): DayRange {
  if (unit === 'week') {
    const [first, last] = WEEK_THIRDS[third];
    return { from: addDays(range.from, first), to: addDays(range.from, last) };
  }
  const [second, last] =
    unit === 'month'
      ? [addDays(range.from, 10), addDays(range.from, 20)]
      : [addMonths(range.from, monthsIn(range) / 3), addMonths(range.from, (monthsIn(range) / 3) * 2)];
  if (third === 'early') return { from: range.from, to: addDays(second, -1) };
  if (third === 'mid') return { from: second, to: addDays(last, -1) };
  return { from: last, to: range.to };
}

function middleOf(range: DayRange, unit: Unit): string {
  if (unit === 'years') return addMonths(range.from, monthsIn(range) / 2);
  return addDays(range.from, unit === 'month' ? 15 : 3);
}

function monthsIn(range: DayRange): number {
  return (Number(range.to.slice(0, 4)) - Number(range.from.slice(0, 4)) + 1) * 12;
}
