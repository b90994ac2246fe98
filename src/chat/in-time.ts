import type { Answer, Excerpt } from '../answer/answer.js';
import type { DateMention } from '../language/dates/dates.js';
import { markdownLine } from './line.js';
import { LONGEST_DATE } from './period.js';
import type { View } from './view.js';

/** The best excerpt, then, where it was asked when, the others in order of the time that they tell; those that tell none last. */
export function inOrderOfTime({ kind, earlier }: Answer, excerpts: readonly Excerpt[]): readonly Excerpt[] {
  if (kind !== 'when' || earlier > 0) return excerpts;
  const [best, ...others] = excerpts;
  if (best === undefined) return excerpts;
  const start = (excerpt: Excerpt) => toldDate(excerpt)?.from ?? '9999';
  return [best, ...others.sort((one, other) => start(one).localeCompare(start(other)))];
}

/** Whether what an excerpt dates lay ahead or behind when it was reported, said in brackets; empty where neither is certain. */
export function tenseMark({ kind }: Answer, excerpt: Excerpt, { wording }: View): string {
  const { date: reported } = excerpt.article;
  const told = toldDate(excerpt);
  if (kind !== 'when' || told === null || reported === null) return '';
  // Beside other dates the mark says which one it is about.
  const which = excerpt.dates.length > 1 ? `“${markdownLine(told.text, LONGEST_DATE)}”: ` : '';
  if (told.from > reported) return ` (${which}${wording.wasExpected})`;
  return told.to < reported ? ` (${which}${wording.hadHappened})` : '';
}

/** The date that answers. */
function toldDate({ answer, dates }: Excerpt): DateMention | null {
  return dates.find(({ start }) => start === answer?.start) ?? null;
}
