import type { TextRange } from '../text-range.js';
import { addDays, type DayRange, dayOf, daysBetween, monthRange, yearOf } from './calendar.js';
import type { Tense } from './date-tense.js';

/**
 * How a date's words repeat: "Tuesday" comes every week, "9 September" every year; null where they name one time
 * only. Among the possible ones the reference day and the tense decide.
 */
export type Cycle = 'week' | 'year' | null;

/** What a parser knows besides its match. */
export type DateContext = {
  /** The day that relative words are counted from, YYYY-MM-DD; null if not known. */
  readonly reference: string | null;
  /** Whether the text is a chat question: lower case, and about what has been reported. */
  readonly question: boolean;
  readonly text: string;
  /** Read lazily: most dates do not need it. */
  readonly tense: (start: number, end: number) => Tense;
};

export type Resolved = DayRange & { readonly cycle: Cycle };

/** A date in its text, before spans are put together. */
export type FoundDate = Resolved & TextRange;

/** One way of writing dates. Its pattern is global; null from `resolve` means that the match is not a date. */
export type DateParser = {
  /** A text without a match of this has no date written so. Patterns are slow where they begin with what may be left out. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** Whether it reads nothing in articles. */
  readonly questionsAlone?: boolean;
  readonly resolve: (match: RegExpExecArray, context: DateContext) => Resolved | null;
};

/** 29 February comes again after eight years at most (1896 and 1904). */
const YEARS_TO_TRY = 8;

export function definite(range: DayRange | null): Resolved | null {
  return range === null ? null : { ...range, cycle: null };
}

/** From one day to another; null where either does not exist or they are the wrong way round. */
export function rangeOf(from: string | null, to: string | null): DayRange | null {
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

export function oneDay(day: string | null): DayRange | null {
  return rangeOf(day, day);
}

/**
 * A date said without its year: the one the tense asks for. What the reference day lies in counts as both past
 * and to come.
 */
export function inNearestYear(
  match: RegExpExecArray,
  context: DateContext,
  inYear: (year: number) => DayRange | null,
): Resolved | null {
  const { reference } = context;
  if (reference === null) return null;
  const year = yearOf(reference);
  const nearest = (direction: 1 | -1, isThere: (range: DayRange) => boolean) => {
    for (let step = -1; step <= YEARS_TO_TRY; step += 1) {
      const range = inYear(year + direction * step);
      if (range !== null && isThere(range)) return range;
    }
    return undefined;
  };
  const past = nearest(-1, ({ from }) => from <= reference);
  const future = nearest(1, ({ to }) => to >= reference);
  const range = choose(past, future, reference, tenseOf(match, context));
  return range === undefined ? null : { ...range, cycle: 'year' };
}

/** A question is about what has been reported unless it says otherwise. */
function tenseOf(match: RegExpExecArray, context: DateContext): Tense {
  const tense = context.tense(match.index, match.index + match[0].length);
  return context.question && tense !== 'future' ? 'past' : tense;
}

function choose(
  past: DayRange | undefined,
  future: DayRange | undefined,
  reference: string,
  tense: Tense,
): DayRange | undefined {
  if (past === undefined || future === undefined) return past ?? future;
  if (tense === 'past') return past;
  if (tense === 'future') return future;
  return daysBetween(past.to, reference) <= daysBetween(reference, future.from) ? past : future;
}

/** A weekday: the reference day itself if it is that day, else the past or the coming one. */
export function nearestWeekday(
  match: RegExpExecArray,
  context: DateContext,
  daysBack: number,
): Resolved | null {
  const { reference } = context;
  if (reference === null) return null;
  const past = { from: addDays(reference, -daysBack), to: addDays(reference, -daysBack) };
  if (daysBack === 0) return { ...past, cycle: 'week' };
  const coming = addDays(reference, 7 - daysBack);
  const tense = tenseOf(match, context);
  // News says the weekday alone of what has happened this week; with no verb near it that is the likelier one.
  const range = choose(past, { from: coming, to: coming }, reference, tense === 'unknown' ? 'past' : tense);
  return range === undefined ? null : { ...range, cycle: 'week' };
}

/** Days of one month, the last inclusive; null where the month has no such day. */
export function daysOfMonth(year: number, month: number, first: number, last: number): DayRange | null {
  return rangeOf(dayOf(year, month, first), dayOf(year, month, last));
}

/** Whole months, the last inclusive; a last month that comes before the first is of the year after. */
export function monthsOfYear(year: number, first: number, last: number): DayRange {
  return {
    from: monthRange(year, first).from,
    to: monthRange(last < first ? year + 1 : year, last).to,
  };
}
