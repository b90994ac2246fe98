import { isState } from './entities.js';
import { isByDemonym, type Said } from './mention-places.js';
import type { NameMention } from './names.js';

/** A report that begins with more states is about none of them alone. */
const MOST_STATES = 2;
const NONE: readonly string[] = [];

/** Ids of the states that a report is about, by what its first paragraph names: "the death toll" further down is theirs. */
export function settingOf(first: readonly Said[]): readonly string[] {
  const states = new Set(first.filter(({ entity }) => isState(entity)).map(({ entity }) => entity.id));
  return states.size > MOST_STATES ? NONE : [...states];
}

/** The same for one sentence; what names a state itself tells of that one. "Brazilian soldiers" may be anywhere. */
export function settingIn(
  setting: readonly string[],
  named: readonly Said[],
  names: readonly NameMention[],
): readonly string[] {
  const states = named.filter(({ entity }) => isState(entity));
  if (states.length === 0) return setting;
  const own = states.map(({ entity }) => entity.id);
  return [...new Set(states.every((state) => isByDemonym(state, names)) ? [...own, ...setting] : own)];
}
