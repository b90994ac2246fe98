import type { DateMention } from '../language/dates/dates.js';
import type { Answer, Excerpt } from './answer.js';

/**
 * The best excerpt, then, where it was asked when, the others in order of the time that they tell; those that tell none last.
 * @param isSubjectAlone whether a subject was named and nothing asked of it: then none is better than another, and all are sorted
 */
export function inOrderOfTime(
  { kind, earlier }: Pick<Answer, 'kind' | 'earlier'>,
  excerpts: readonly Excerpt[],
  isSubjectAlone = false,
): readonly Excerpt[] {
  if (kind !== 'when' || earlier > 0) return excerpts;
  const fixed = isSubjectAlone ? 0 : 1;
  const start = (excerpt: Excerpt) => toldDate(excerpt)?.from ?? '9999';
  return [
    ...excerpts.slice(0, fixed),
    ...excerpts.slice(fixed).sort((one, other) => start(one).localeCompare(start(other))),
  ];
}

/** The date that answers. */
export function toldDate({ answer, dates }: Excerpt): DateMention | null {
  return dates.find(({ start }) => start === answer?.start) ?? null;
}
