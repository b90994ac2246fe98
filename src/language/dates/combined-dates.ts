import { NUMBER_WORDS, numberValue } from '../figures/numbers.js';
import { matchesOf } from '../matches.js';
import { overlap } from '../text-range.js';
import { addDays, addMonths, daysBetween, yearOf } from './calendar.js';
import type { FoundDate } from './date-parser.js';
import { DASH } from './date-words.js';

const TO = new RegExp(String.raw`^(?:\s?${DASH}\s?|\s(?:to|until|till|through)\s(?:the\s)?)$`, 'i');
const AND = /^\sand\s(?:the\s)?$/i;
const LIST = /^(?:,|,?\s(?:and|or|to))\s(?:on\s|in\s)?$/i;
const BETWEEN = /\bbetween\s(?:(?:the|about|around)\s)?$/i;
const SINCE = /\bsince\s(?:(?:at\sleast\s)?(?:the\s)?)?$/i;
const UNTIL = /\b(?:until|till|up\sto)\s(?:the\s)?$/i;
const REACH = 24;
/** About the length of a long news sentence, in UTF-16 units. */
const SENTENCE = 240;
const DAYS_PER_WEEK = 7;

/** A day told from another day of the same sentence; what follows must not make it the day of an event. */
const ANCHORED = new RegExp(
  String.raw`\b(?:(?<before>the\s(?:day\sbefore|previous\sday)|a\sday\searlier)|(?<after>(?:the\s)?(?:next|following)\sday|the\sday\safter|a\sday\slater)|(?<count>\d{1,2}|${NUMBER_WORDS})\sdays\s(?<way>earlier|later))\b(?=\s?(?:[.,;:!?)"”’]|$))`,
  'gi',
);

/** A text without it has no such day: the pattern is slow, and most texts with a date have none. */
const ANCHORED_SIGN = /\bdays?\b/i;

/**
 * Puts together what several dates say as one: "Monday to Friday", "between 9 May 2016 and 3 June 2017", "since
 * April", "until Friday", "a day later". Takes and returns dates in order, none overlapping another.
 */
export function combineDates(
  text: string,
  dates: readonly FoundDate[],
  reference: string | null,
): FoundDate[] {
  const joined = joinSpans(text, inheritYears(text, dates)).map((date) => openEnded(text, date, reference));
  return [...joined, ...anchoredDays(text, joined, reference)].sort((a, b) => a.start - b.start);
}

/** "on 9 May and 12 June 2016": the year said last is the year of both. */
function inheritYears(text: string, dates: readonly FoundDate[]): FoundDate[] {
  return dates.map((date, index) => {
    const next = dates[index + 1];
    if (date.cycle !== 'year' || next === undefined || !LIST.test(text.slice(date.end, next.start)))
      return date;
    const year = /\d{4}$/.exec(text.slice(next.start, next.end))?.[0];
    if (year === undefined || next.cycle !== null) return date;
    const months = (Number(year) - yearOf(date.from)) * 12;
    return { ...date, from: addMonths(date.from, months), to: addMonths(date.to, months), cycle: null };
  });
}

function joinSpans(text: string, dates: readonly FoundDate[]): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of dates) {
    const previous = joined.at(-1);
    const span = previous === undefined ? null : spanOf(text, previous, date);
    if (span === null) joined.push(date);
    else joined[joined.length - 1] = span;
  }
  return joined;
}

function spanOf(text: string, first: FoundDate, last: FoundDate): FoundDate | null {
  const link = text.slice(first.end, last.start);
  const between = BETWEEN.exec(text.slice(Math.max(0, first.start - REACH), first.start));
  const together = TO.test(link) || (between !== null && AND.test(link));
  if (!together) return null;
  const to = afterStart(first, last);
  if (first.from > to) return null;
  const start = first.start - (between !== null && AND.test(link) ? between[0].length : 0);
  const cycle = first.cycle === 'year' || last.cycle === 'year' ? 'year' : (first.cycle ?? last.cycle);
  return { start, end: last.end, from: first.from, to, cycle };
}

/** Each end was resolved on its own; the Friday of "Monday to Friday" is the one after that Monday. */
function afterStart(first: FoundDate, last: FoundDate): string {
  if (first.from <= last.from || last.cycle === null) return last.to;
  if (last.cycle === 'year') return addMonths(last.to, 12);
  return addDays(last.to, Math.ceil(daysBetween(last.from, first.from) / DAYS_PER_WEEK) * DAYS_PER_WEEK);
}

/** "since April" lasts up to the day of reference, "until Friday" begins on it. */
function openEnded(text: string, date: FoundDate, reference: string | null): FoundDate {
  if (reference === null) return date;
  const before = text.slice(Math.max(0, date.start - REACH), date.start);
  const since = SINCE.exec(before);
  if (since !== null && date.from <= reference) {
    return { ...date, start: date.start - since[0].length, to: reference };
  }
  const until = UNTIL.exec(before);
  if (until !== null && date.to >= reference) {
    return { ...date, start: date.start - until[0].length, from: reference };
  }
  return date;
}

function anchoredDays(text: string, dates: readonly FoundDate[], reference: string | null): FoundDate[] {
  if (!ANCHORED_SIGN.test(text)) return [];
  return matchesOf(text, ANCHORED).flatMap((match) => {
    const { before, count, way } = match.groups ?? {};
    const days = count === undefined ? 1 : (numberValue(count) ?? 0);
    const back = before !== undefined || way?.toLowerCase() === 'earlier';
    const anchor = anchorOf(text, dates, match.index) ?? (back ? reference : null);
    const range = { start: match.index, end: match.index + match[0].length };
    // Words that another date has taken: "the past a day later".
    const isTaken = dates.some((date) => overlap(date, range));
    if (anchor === null || days < 1 || isTaken) return [];
    const day = addDays(anchor, back ? -days : days);
    return [{ ...range, from: day, to: day, cycle: null }];
  });
}

/** The single day said last before in the same sentence. */
function anchorOf(text: string, dates: readonly FoundDate[], at: number): string | null {
  const last = dates.findLast((date) => date.end <= at);
  if (last === undefined || last.from !== last.to) return null;
  const between = text.slice(last.end, at);
  return between.length > SENTENCE || /[.!?]\s/.test(between) ? null : last.from;
}
