import { findDates } from '../dates/dates.js';
import { matchesOf } from '../matches.js';
import type { TextRange } from '../text-range.js';
import { type CountedNoun, countedAfter } from './counted-noun.js';
import { type Bound, boundOfHedge, currencyOf, FIGURE, fractionValue, rangeValues } from './figure-words.js';
import { ordinalValue } from './numbers.js';

export type FigureKind = 'count' | 'duration' | 'money' | 'percent' | 'fraction' | 'ordinal';

/** A quantity or a rank said in a text. Years and dates are none. */
export type Figure = TextRange & {
  /** The number with its hedge: "more than 280,000", "hundreds of thousands of". */
  readonly text: string;
  readonly kind: FigureKind;
  /** "2.5 million" is 2500000, "two dozen" 24, "third" 3, "a third of" 1/3, "70 %" 70; null where vague. */
  readonly value: number | null;
  /** The higher number of a range ("between 50 and 60"), whose lower one is `value`; else null. */
  readonly upper: number | null;
  readonly bound: Bound;
  /** "%", or a currency as ISO 4217 has it; null for anything else. */
  readonly unit: string | null;
  /**
   * The noun phrase counted, as it stands after the number: "people", "Syrian civilians"; "years" also where the
   * text has "five-year". Null where the text leaves it out.
   */
  readonly counted: string | null;
  /** End of the number together with what it counts; `end` where nothing is counted. */
  readonly phraseEnd: number;
};

export type { Bound };

type Reading = Pick<Figure, 'kind' | 'value' | 'upper' | 'bound' | 'unit'>;

const TIME_UNIT = /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|centur(?:y|ie))s?$/i;

/** A number that names a thing and counts nothing: "Resolution 2254", "Article 5", "No. 10". */
const LABEL_BEFORE =
  /\b(?:resolution|article|chapter|section|part|page|phase|flight|route|room|group|channel|act|title|number|no\.|nos\.|class|type|series|season|level|table)\s(?:[a-z]\s)?$/i;
const CLOCK_AFTER =
  /^\s?(?:[ap]\.?m\b|o['’]clock|gmt\b|degrees\b|°|in the (?:morning|afternoon|evening)\b|at night\b)/i;

/** In "no one", "the one", "one of them" a word for a person or a thing, not a number. */
const PRONOUN_BEFORE = /\b(?:no|any|every|each|the|some|this|that|which|another)\s$/i;

/** "for the first time", "in the first place" say nothing of a rank. */
const IDIOM_AFTER_ORDINAL = /^(?:time|place|hand|aid|thing|sight|glance)\b/i;

/** A date without a year is still no figure, whichever year it is of; so any reference day serves. */
const ANY_DAY = '2000-01-01';
const REACH = 24;

const HAS_FIGURE =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|hundred|thousand|million|billion|trillion|tens|scores|several|few|handful|countless|half|quarter|third)|\b(?:first|second|\w+th)\b/i;

/**
 * The numbers, amounts, shares, durations and ranks that a text says, in order, none overlapping another.
 *
 * @param known the dates of the text, counted from a reference day, where they are known already
 */
export function findFigures(text: string, known?: readonly TextRange[]): Figure[] {
  if (!HAS_FIGURE.test(text)) return [];
  const dates = known ?? findDates(text, ANY_DAY);
  let next = 0;
  return matchesOf(text, FIGURE).flatMap((match) => {
    const end = match.index + match[0].length;
    while ((dates[next]?.end ?? Infinity) <= match.index) next += 1;
    const isDate = (dates[next]?.start ?? Infinity) < end;
    if (isDate || namesSomething(text, match.index, end)) return [];
    const figure = read(text, match);
    return figure === null ? [] : [figure];
  });
}

function namesSomething(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return LABEL_BEFORE.test(before) || CLOCK_AFTER.test(text.slice(end, end + REACH));
}

function read(text: string, match: RegExpExecArray): Figure | null {
  const groups = match.groups ?? {};
  const end = match.index + match[0].length;
  const loose =
    groups.ordinal ?? groups.fraction ?? groups.unit ?? (isOne(groups.number) ? 'one' : undefined);
  const noun = countedAfter(text, end, loose === undefined);
  const reading = readGroups(groups, noun, text.slice(Math.max(0, match.index - REACH), match.index));
  if (reading === null) return null;
  const bound = reading.bound === 'exact' ? boundOfHedge(groups.hedge, groups.after) : reading.bound;
  return place(text, match, { ...reading, bound }, reading.kind === 'money' ? null : noun);
}

function readGroups(
  groups: Partial<Record<string, string>>,
  noun: CountedNoun | null,
  before: string,
): Reading | null {
  const { hedge, fraction, vague, ordinal, number = '', upper, unit, currency } = groups;
  if (fraction !== undefined) return plain('fraction', fractionValue(fraction));
  if (vague !== undefined) return { ...plain(kindOf(noun), null), bound: 'vague' };
  if (ordinal !== undefined) return readOrdinal(ordinal, noun);
  if (isOne(number) && (noun === null || noun.of || PRONOUN_BEFORE.test(before))) return null;
  if (hedge === undefined && (/^an?$/i.test(number) || (isLikeYear(number) && noun === null))) return null;
  const money = currencyOf(currency ?? unit ?? '');
  // "5m" is five million of something that follows, and otherwise five metres.
  if (/\dm$/i.test(upper ?? number) && money === null && noun === null) return null;
  const [value, high] = rangeValues(number, upper);
  if (value === null || (high !== null && high <= value)) return null;
  const reading = {
    ...plain(kindOf(noun), value),
    upper: high,
    bound: high === null ? 'exact' : 'about',
  } as const;
  if (money !== null) return { ...reading, kind: 'money', unit: money };
  return unit === undefined ? reading : { ...reading, kind: 'percent', unit: '%' };
}

function readOrdinal(words: string, noun: CountedNoun | null): Reading | null {
  const value = ordinalValue(words);
  if (value === null || noun === null || noun.of || IDIOM_AFTER_ORDINAL.test(noun.text)) return null;
  return plain('ordinal', value);
}

function plain(kind: FigureKind, value: number | null): Reading {
  return { kind, value, upper: null, bound: 'exact', unit: null };
}

function kindOf(noun: CountedNoun | null): 'count' | 'duration' {
  return noun !== null && TIME_UNIT.test(headOf(noun)) ? 'duration' : 'count';
}

function headOf(noun: CountedNoun): string {
  // "five-year" and "45-year-old" both measure in years.
  return (noun.hyphenated ? noun.text.split('-')[0] : noun.text.split(' ').at(-1)) ?? '';
}

function place(text: string, match: RegExpExecArray, reading: Reading, noun: CountedNoun | null): Figure {
  const { hedge } = match.groups ?? {};
  // "over three days" is as often "in the course of" as "more than": the hedge is left out.
  const unsaid = reading.kind === 'duration' && /^over$/i.test(hedge ?? '');
  const start = match.index + (unsaid ? 'over '.length : 0);
  const matchEnd = match.index + match[0].length;
  const end = noun?.of && reading.bound === 'vague' ? matchEnd + ' of'.length : matchEnd;
  return {
    ...reading,
    bound: unsaid ? 'exact' : reading.bound,
    start,
    end,
    text: text.slice(start, end),
    counted: noun === null ? null : countedText(noun, reading.kind),
    phraseEnd: noun?.end ?? end,
  };
}

function countedText(noun: CountedNoun, kind: FigureKind): string {
  if (!noun.hyphenated || kind !== 'duration') return noun.text;
  return headOf(noun).replace(/s?$/, 's');
}

/** Of a list of years, only some stand where a date is expected. */
function isLikeYear(number: string): boolean {
  return /^(?:1\d|20)\d\d$/.test(number);
}

/** Alone among numbers it counts a noun in the singular. */
function isOne(number: string | undefined): boolean {
  return number !== undefined && /^(?:one|an?)$/i.test(number);
}
