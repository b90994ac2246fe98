import { daysBetween } from '../language/dates/calendar.js';
import type { Figure } from '../language/figures/figures.js';
import { foldName } from '../language/names/fold-name.js';
import { capitalOf, lookUpGazetteer } from '../language/names/gazetteer.js';
import type { TextRange } from '../language/text-range.js';
import { stem } from '../language/tokens.js';
import { isToll } from './asked-fate.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';

/** A figure where it stands. */
export type PlacedFigure = {
  readonly figure: Figure;
  readonly sentence: IndexedSentence;
  readonly paragraph: IndexedParagraph;
};

/** Reports of one count hardly differ tenfold; 24 and 290,000 dead are those of a day and of a war. */
const LARGEST_RATIO = 10;
/** What stands further from a figure, in characters, bears on another part of the sentence. */
const REACH = 60;
/** A longer span, in days, is no narrower than the whole: "since 2011". */
const LONGEST_NARROWING = 31;
const LOCATIVE = /\b(?:in|near|at|around|outside|inside|across|from|on)\s(?:the\s(?:\w+\s){0,2})?$/i;
/** "Said on Tuesday": the day of the report, not that of what is counted. */
const ATTRIBUTION = /\b(?:said|says|told|reported|announced|according to|put at)\b[^,;]{0,24}$/i;

const VAGUE_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1_000],
  ['millions', 1_000_000],
  ['billions', 1_000_000_000],
]);

/**
 * Whether two figures count the same thing: the same noun in the same unit, of a size that may be the same, and neither in a
 * place or a time of its own.
 */
export function countSame(one: PlacedFigure, other: PlacedFigure): boolean {
  const [a, b] = [one.figure, other.figure];
  return (
    a.unit === b.unit &&
    headOf(one) === headOf(other) &&
    isAlikeInSize(a, b) &&
    agree(placesAround(one), placesAround(other), (place, another) => place === another) &&
    agree(
      spansAround(one),
      spansAround(other),
      (span, another) => span.from <= another.to && another.from <= span.to,
    )
  );
}

/** Whether two figures of the same thing are said to be different; words such as "hundreds" differ from no number. */
export function differ({ figure: one }: PlacedFigure, { figure: other }: PlacedFigure): boolean {
  if (one.value === null || other.value === null) return false;
  return one.value !== other.value || (one.upper ?? one.value) !== (other.upper ?? other.value);
}

/** Who has lost "19,000 lives" has lost 19,000 people. */
const PEOPLE = /^(?:people|persons?|lives|dead|deaths|souls)$/;

/** The last word of the noun phrase: "people" of "Syrian people". */
function headOf({ figure, paragraph: { text } }: PlacedFigure): string | null {
  if (isToll(figure, text)) return 'people';
  const { counted } = figure;
  const head = counted?.toLowerCase().split(/\s/).at(-1) ?? null;
  if (head === null) return null;
  return PEOPLE.test(head) ? 'people' : stem(head);
}

function isAlikeInSize(one: Figure, other: Figure): boolean {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  return a !== null && b !== null && Math.max(a, b) < LARGEST_RATIO * Math.min(a, b);
}

/** The number; of "hundreds of thousands" the least that it may mean. */
function sizeOf({ value, text }: Figure): number | null {
  if (value !== null) return value;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const factors = words.flatMap((word) => VAGUE_NUMBERS.get(word) ?? []);
  return factors.length === 0 ? null : factors.reduce((product, factor) => product * factor, 1);
}

/** Both empty, or with something in common. */
function agree<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  return one.some((a) => other.some((b) => same(a, b)));
}

/** Towns and regions that the figure is said to be of. States are left out: a report on a state's war may not name it again. */
function placesAround({ figure, sentence, paragraph: { text } }: PlacedFigure): string[] {
  return sentence.names
    .filter(({ kind, demonym, start, end }) => {
      if (kind !== 'place' || demonym || !isNear(figure, { start, end })) return false;
      const state = lookUpGazetteer(foldName(text.slice(start, end)))?.entry.name;
      const isState = state !== undefined && capitalOf(state) !== null;
      return !isState && LOCATIVE.test(text.slice(Math.max(0, start - REACH), start));
    })
    .map(({ entity }) => entity);
}

function spansAround({ figure, sentence, paragraph: { text } }: PlacedFigure) {
  return sentence.dates.filter(
    (date) =>
      isNear(figure, date) &&
      daysBetween(date.from, date.to) <= LONGEST_NARROWING &&
      !ATTRIBUTION.test(text.slice(Math.max(0, date.start - REACH), date.start)),
  );
}

function isNear(one: TextRange, other: TextRange): boolean {
  return other.start - one.end <= REACH && one.start - other.end <= REACH;
}
