import { NUMBER_WORDS, numberValue } from '../figures/numbers.js';
import {
  addDays,
  addMonths,
  type DayRange,
  monthOf,
  monthRange,
  weekdayOf,
  weekOf,
  yearOf,
  yearRange,
} from './calendar.js';
import { type DateContext, type DateParser, definite, nearestWeekday, type Resolved } from './date-parser.js';
import { partOf } from './date-parts.js';
import { GAP, PART, TIME_OF_DAY, WEEKDAY, weekdayNumber } from './date-words.js';

const UNIT = 'day|week|weekend|month|year|decade|century';
const COUNT = String.raw`(?<count>\d{1,3}|${NUMBER_WORDS}|an?|couple${GAP}of)`;

/** What is more than this many units away is a figure of speech or an error, and may lie beyond the calendar. */
const LARGEST_COUNT = 999;

const DAY_OFFSETS: readonly (readonly [RegExp, number])[] = [
  [/day before yesterday/i, -2],
  [/yesterday|last night/i, -1],
  [/day after tomorrow/i, 2],
  [/tomorrow/i, 1],
];

/** yesterday, today, tonight, tomorrow morning, the day before yesterday, this evening, last night */
const namedDay: DateParser = {
  sign: /yesterday|tomorrow|today|night|morning|afternoon|evening/i,
  pattern: new RegExp(
    String.raw`\b(?:the${GAP}day${GAP}(?:before${GAP}yesterday|after${GAP}tomorrow)|(?:(?:earlier|later|early|late)${GAP})?(?:yesterday|tomorrow|today)(?:${GAP}(?:${TIME_OF_DAY})\b)?|tonight|last${GAP}night|this${GAP}(?:morning|afternoon|evening))\b`,
    'gi',
  ),
  resolve: (match, { reference }) => {
    if (reference === null) return null;
    const day = addDays(reference, DAY_OFFSETS.find(([words]) => words.test(match[0]))?.[1] ?? 0);
    return definite({ from: day, to: day });
  },
};

/** Tuesday, earlier on Tuesday, Saturday morning, last Tuesday, next Tuesday, Tuesday of last week */
const weekday: DateParser = {
  sign: new RegExp(WEEKDAY, 'i'),
  pattern: new RegExp(
    String.raw`\b(?:(?:(?:early|earlier|late|later)${GAP}(?:on${GAP})?)|(?<relative>last|this past|this|next|the${GAP}(?:previous|following))${GAP})?\b(?<weekday>${WEEKDAY})(?:${GAP}(?:${TIME_OF_DAY}))?\b(?:${GAP}(?:of${GAP})?(?<week>last|this|next)${GAP}week\b)?`,
    'gi',
  ),
  resolve: resolveWeekday,
};

/** last week, this month, late last year, earlier this week, the end of the month, the weekend */
const period: DateParser = {
  sign: /week|month|year|decade|century/i,
  pattern: new RegExp(
    String.raw`(?:\b${PART}|\b(?<sofar>earlier|later)${GAP})?(?<![\w-])(?<which>last|this|next|previous|the)${GAP}(?<unit>week|weekend|month|year|decade|century)(?!${GAP}(?:of|before|after|when|that)\b|[\w-])`,
    'gi',
  ),
  resolve: resolvePeriod,
};

/** the past week, in the past three days, over the next two weeks: spans that end or begin at the reference day */
const trailing: DateParser = {
  sign: /past|last|next|coming/i,
  pattern: new RegExp(
    String.raw`\b(?:(?<=\b(?<adverb>over|in|within|during|for)${GAP})|)(?:the|these)${GAP}(?<which>past|last|next|coming)${GAP}(?:${COUNT}${GAP})?(?<unit>${UNIT})(?<plural>s?)\b(?!${GAP}of\b)`,
    'gi',
  ),
  resolve: resolveTrailing,
};

/** three days ago, two weeks ago, a year ago */
const ago: DateParser = {
  sign: /ago/i,
  pattern: new RegExp(String.raw`\b${COUNT}${GAP}(?<unit>${UNIT})s?${GAP}ago\b`, 'gi'),
  resolve: (match, { reference }) => away(match, reference, -1),
};

/** in two weeks, in three days' time, five days from now */
const ahead: DateParser = {
  sign: new RegExp(UNIT, 'i'),
  pattern: new RegExp(
    String.raw`\b(?:in${GAP}${COUNT}${GAP}(?<unit>${UNIT})(?:s['’]|['’]s|s)?(?<time>${GAP}time)?\b|${COUNT.replace('<count>', '<count2>')}${GAP}(?<unit2>${UNIT})s?${GAP}from${GAP}(?<now>now|today)\b)`,
    'gi',
  ),
  resolve: (match, context) => {
    // "the second attack in two weeks" looks back: without "time" a verb must look ahead.
    const certain = match.groups?.time !== undefined || match.groups?.now !== undefined;
    if (!certain && context.tense(match.index, match.index + match[0].length) !== 'future') return null;
    return away(match, context.reference, 1);
  },
};

export const relativeDates: readonly DateParser[] = [namedDay, weekday, period, trailing, ago, ahead];

function resolveWeekday(match: RegExpExecArray, context: DateContext): Resolved | null {
  const { reference } = context;
  const { relative, weekday: name = '', week } = match.groups ?? {};
  if (reference === null || (!context.question && !/^[A-Z]/.test(name))) return null;
  const wanted = weekdayNumber(name);
  const daysBack = (weekdayOf(reference) - wanted + 7) % 7;
  const exactly = (days: number) =>
    definite({ from: addDays(reference, days), to: addDays(reference, days) });
  if (week !== undefined) {
    return exactly(wanted - weekdayOf(reference) + 7 * offsetOf(week));
  }
  if (relative === undefined) return nearestWeekday(match, context, daysBack);
  if (/^the/i.test(relative)) return null;
  if (/^this$/i.test(relative)) return exactly(wanted - weekdayOf(reference));
  return exactly(offsetOf(relative) < 0 ? -(daysBack || 7) : 7 - daysBack);
}

function resolvePeriod(match: RegExpExecArray, { reference, text }: DateContext): Resolved | null {
  const { part, sofar, which = '', unit = '' } = match.groups ?? {};
  if (reference === null) return null;
  const bare = /^the$/i.test(which);
  // "the week" alone says nothing; "the weekend" is the one just past, and "the end of the month" this month's.
  if (bare && part === undefined && unit.toLowerCase() !== 'weekend') return null;
  // "the last month" is the thirty days up to now, "the next year" may be the year after one told of.
  if (!bare && /\bthe\s{1,3}$/i.test(text.slice(Math.max(0, match.index - 6), match.index))) return null;
  const weekend = unit.toLowerCase() === 'weekend';
  const whole = unitRange(
    reference,
    unit,
    bare && weekend && weekdayOf(reference) < 5 ? -1 : offsetOf(which),
  );
  if (whole === null) return null;
  // Two days have no thirds: "the end of last weekend" is as wide as the weekend.
  if (part !== undefined) return definite(weekend ? whole : partOf(whole, part));
  if (sofar === undefined) return definite(whole);
  if (offsetOf(which) !== 0) return definite(whole);
  const rest = /^earlier/i.test(sofar)
    ? { from: whole.from, to: reference }
    : { from: reference, to: whole.to };
  // "later the weekend", told on the Monday after it: nothing of it is left.
  return definite(rest.from > rest.to ? whole : rest);
}

function resolveTrailing(match: RegExpExecArray, context: DateContext): Resolved | null {
  const { adverb, which = '', count: said, unit = '', plural } = match.groups ?? {};
  const { reference } = context;
  const count = said === undefined ? 1 : countOf(said);
  if (reference === null || count === null || (said === undefined && plural === 's')) return null;
  const back = /^(?:past|last)$/i.test(which);
  // "the last day" and "the next year" belong to a story; "over the next year" to the reference day.
  if (said === undefined && adverb === undefined && !/^(?:past|coming)$/i.test(which)) return null;
  // In a story told in the past, "over the next two years" follows on from what was told.
  if (!back && context.tense(match.index, match.index + match[0].length) === 'past') return null;
  const other = shift(reference, unit, back ? -count : count);
  if (other === null) return null;
  return definite(back ? { from: other, to: reference } : { from: reference, to: other });
}

/** As wide as the unit said: "two weeks ago" is that whole week, "a year ago" that year, "three days ago" a day. */
function away(match: RegExpExecArray, reference: string | null, sign: 1 | -1): Resolved | null {
  const { count, count2, unit, unit2 } = match.groups ?? {};
  const distance = countOf(count ?? count2 ?? '');
  if (reference === null || distance === null) return null;
  return definite(unitRange(reference, unit ?? unit2 ?? '', sign * distance));
}

function unitRange(reference: string, unit: string, offset: number): DayRange | null {
  const day = shift(reference, unit, offset);
  if (day === null) return null;
  switch (unit.toLowerCase()) {
    case 'day':
      return { from: day, to: day };
    case 'week':
      return weekOf(day);
    case 'weekend':
      return { from: addDays(weekOf(day).from, 5), to: weekOf(day).to };
    case 'month':
      return monthRange(yearOf(day), monthOf(day));
    case 'year':
      return yearRange(yearOf(day));
    default:
      return longUnit(yearOf(day), unit.toLowerCase() === 'decade' ? 10 : 100);
  }
}

function longUnit(year: number, years: number): DayRange {
  const first = years === 10 ? year - (year % 10) : year - ((year - 1) % 100);
  return yearRange(first, first + years - 1);
}

/** Null where the calendar of four-figure years ends before. */
function shift(day: string, unit: string, count: number): string | null {
  const name = unit.toLowerCase();
  if (name === 'day') return addDays(day, count);
  if (name.startsWith('week')) return addDays(day, 7 * count);
  const months = count * (name === 'month' ? 1 : name === 'year' ? 12 : name === 'decade' ? 120 : 1200);
  const year = yearOf(day) + months / 12;
  return year < 100 || year > 9000 ? null : addMonths(day, months);
}

function countOf(words: string): number | null {
  if (/^an?$/i.test(words)) return 1;
  if (/^couple/i.test(words)) return 2;
  const value = numberValue(words);
  return value !== null && value >= 1 && value <= LARGEST_COUNT && Number.isInteger(value) ? value : null;
}

function offsetOf(which: string): number {
  return /^(?:last|previous|this past)$/i.test(which) ? -1 : /^next$/i.test(which) ? 1 : 0;
}
