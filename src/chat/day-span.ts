import { isolate } from './bidi.js';
import type { View } from './view.js';
import { formatDay } from './wording.js';

/** A day, or the first and the last of several, in the reader's language. */
export function daySpan({ from, to }: { from: string; to: string }, { language }: View): string {
  const days = from === to ? [from] : [from, to];
  return days.map((day) => isolate(formatDay(day, language))).join(' – ');
}
