import type { Answer, Excerpt } from '../answer/answer.js';
import { toldDate } from '../answer/order-of-time.js';
import { markdownLine } from './line.js';
import { LONGEST_DATE } from './period.js';
import type { View } from './view.js';

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
