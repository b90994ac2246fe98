import { isStopWord } from '../tokens.js';
import type { KnownEntity } from './entities.js';
import { foldName } from './fold-name.js';
import { LONGEST_GAZETTEER_FORM, lookUpGazetteer } from './gazetteer.js';
import { officeWord } from './honorifics.js';

/** A role in the form in which roles are compared. */
export type RoleWords = {
  /** The office's noun: "envoy" for mediators too. */
  readonly head: string;
  /** The other words that matter; a state, its people and its acronym are one: "=United States". */
  readonly words: ReadonlySet<string>;
  /** Words that make it another office: deputy, former. */
  readonly limits: ReadonlySet<string>;
};

const LIMITS = new Set(['deputy', 'vice', 'former', 'assistant', 'acting', 'ex', 'late', 'under', 'then']);

/** @param phrase a role as a text or a question has it: "US Secretary of State", "un envoy on syria" */
export function roleWords(phrase: string, head: string): RoleWords {
  const folded = foldName(phrase).split(' ');
  const words = new Set<string>();
  const limits = new Set<string>();
  const office = officeWord(head.toLowerCase());
  for (let at = 0; at < folded.length; ) {
    const length = gazetteerLength(folded, at);
    const word = folded[at] ?? '';
    if (length > 0) words.add(`=${lookUpGazetteer(folded.slice(at, at + length).join(' '))?.entry.name}`);
    else if (LIMITS.has(word)) limits.add(word);
    else if (officeWord(word) !== office && !isStopWord(word)) words.add(officeWord(word));
    at += Math.max(1, length);
  }
  return { head: office, words, limits };
}

/** The roles that articles give an entity, of those that say the same the first alone. */
export function differentRoles({ roles }: Pick<KnownEntity, 'roles'>): RoleWords[] {
  const different = new Map<string, RoleWords>();
  // An office is mostly given in the same words, by thousands of articles.
  const read = new Set<string>();
  for (const { text, head } of roles) {
    const said = `${head} ${text}`;
    if (read.has(said)) continue;
    read.add(said);
    const words = roleWords(text, head);
    const key = roleKey(words);
    if (!different.has(key)) different.set(key, words);
  }
  return [...different.values()];
}

/** The same for roles that say the same, in whatever order of their words. */
export function roleKey({ head, words, limits }: RoleWords): string {
  return [head, ...[...words].sort(), '-', ...[...limits].sort()].join(' ');
}

export function gazetteerLength(folded: readonly string[], from: number): number {
  for (let length = Math.min(LONGEST_GAZETTEER_FORM, folded.length - from); length > 0; length -= 1) {
    if (lookUpGazetteer(folded.slice(from, from + length).join(' ')) !== undefined) return length;
  }
  return 0;
}

/** Whether everything that the role asked for says is in the role held: "foreign minister" in "Russian foreign minister". */
export function includesRole(held: RoleWords, asked: RoleWords): boolean {
  return held.head === asked.head && sameLimits(held, asked) && countShared(asked, held) === asked.words.size;
}

/** Whether one of two roles says all that the other says, and they share more than the office. */
export function mayBeSameRole(one: RoleWords, other: RoleWords): boolean {
  if (one.head !== other.head || !sameLimits(one, other)) return false;
  const shared = countShared(one, other);
  return shared > 0 && shared === Math.min(one.words.size, other.words.size);
}

function countShared(one: RoleWords, other: RoleWords): number {
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared += 1;
  return shared;
}

function sameLimits(one: RoleWords, other: RoleWords): boolean {
  if (one.limits.size !== other.limits.size) return false;
  for (const limit of one.limits) if (!other.limits.has(limit)) return false;
  return true;
}
