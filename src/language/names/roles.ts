import { divideClauses, isPreposition, type Segment, type Word } from '../quotations/clauses.js';
import { covers, overlap, type TextRange } from '../text-range.js';
import { findAliases } from './aliases.js';
import { findAppositions } from './appositions.js';
import { isAddress, ROLE_NOUNS, roleNounOf, singularRole } from './honorifics.js';
import type { NameMention } from './names.js';
import {
  endOfWord,
  firstWordOfRole,
  isModifier,
  lastWordOfComplement,
  nameAt,
  type Role,
  type RoleContext,
  role,
} from './role-phrases.js';

export type { Role } from './role-phrases.js';

/**
 * @param clauses those of each sentence, where they are known already
 * @returns every role that the text gives, sentence by sentence; offsets into the text
 */
export function findRoles(
  text: string,
  sentences: readonly TextRange[],
  names: readonly NameMention[],
  clauses: readonly (readonly Segment[])[] = sentences.map((sentence) => divideClauses(text, sentence)),
): Role[] {
  return sentences.flatMap((sentence, at) => {
    const inside = names.filter((name) => name.start >= sentence.start && name.end <= sentence.end);
    const context: RoleContext = { text, sentence, segments: clauses[at] ?? [], names: inside };
    const titles = findTitles(context);
    const appositions = findAppositions(context);
    const aliases = findAliases(context, appositions);
    const named = [...titles, ...appositions, ...aliases];
    const unnamed = findUnnamed(context).filter((role) => !named.some((other) => overlap(role, other)));
    return [...named, ...unnamed].sort((a, b) => a.start - b.start);
  });
}

/** Roles directly before a name: "US Secretary of State John Kerry", "commander Abu Omar". */
function findTitles(context: RoleContext): Role[] {
  return context.names.flatMap((name) => {
    const segment = context.segments.find((segment) => covers(segment, name));
    if (segment === undefined || name.kind === 'demonym') return [];
    const next = segment.words.findIndex((word) => word.end > name.start);
    const noun = segment.words[next - 1];
    if (noun === undefined || /['’]s$/.test(context.text.slice(noun.start, noun.end))) return [];
    const title = name.honorific !== null && !isAddress(noun.word);
    if (!title && !(ROLE_NOUNS.has(noun.word) && !isAddress(noun.word) && noun.word !== 'member')) return [];
    const first = firstWordOfRole(
      context,
      segment,
      title ? firstWordOfTitle(next, name.honorific ?? '') : next - 1,
    );
    const range = { start: segment.words[first]?.start ?? noun.start, end: noun.end };
    return [role(context, range, 'title', name, headOf(segment, first, next))];
  });
}

function firstWordOfTitle(next: number, honorific: string): number {
  return Math.max(0, next - honorific.split(/\s+/).length);
}

/** The last noun before the first preposition: Secretary of State → "secretary"; Syria envoy → "envoy". */
function headOf(segment: Segment, from: number, to: number): string {
  let end = from;
  while (end < to && !(end > from && isPreposition(segment.words[end]?.word ?? ''))) end += 1;
  return singularRole(segment.words[end - 1]?.word ?? '');
}

/** Definite roles that stand for somebody: "the ministers", "The UN's Syria envoy", "the commander of the Army of Conquest". */
function findUnnamed(context: RoleContext): Role[] {
  return context.segments.flatMap((segment) => {
    const roles: Role[] = [];
    for (let head = 0; head < segment.words.length; head += 1) {
      const noun = segment.words[head] as Word;
      const singular = roleNounOf(noun.word);
      if (singular === undefined || nameAt(context.names, noun.start) !== undefined) continue;
      if (isPartOfLongerNoun(context, segment, head)) continue;
      const first = firstWordOfRole(context, segment, head);
      const before = segment.words[first - 1]?.word;
      const owned = nameAt(context.names, segment.words[first]?.start ?? -1) !== undefined;
      if (before === 'a' || before === 'an' || !(before === 'the' || owned)) continue;
      const last = lastWordOfComplement(context, segment, head);
      const range = {
        start: segment.words[first]?.start ?? noun.start,
        end: endOfWord(context.text, segment.words[last] ?? noun),
      };
      roles.push(role(context, range, 'unnamed', null, singular));
      head = last;
    }
    return roles;
  });
}

/** Role nouns that are adjectives before another noun: "major ceasefire", "rebel alliance", "official visit". */
const ALSO_ADJECTIVES = new Set(
  'major general official rival rebel champion chief chair executive expert member head militant opposition'.split(
    ' ',
  ),
);

/** Whether a name, another role or the noun that this one only describes follows. */
function isPartOfLongerNoun(context: RoleContext, segment: Segment, at: number): boolean {
  const next = segment.words[at + 1];
  if (next === undefined) return false;
  if (ROLE_NOUNS.has(singularRole(next.word)) || nameAt(context.names, next.start)?.kind === 'name')
    return true;
  if (!ALSO_ADJECTIVES.has(segment.words[at]?.word ?? '')) return false;
  return isModifier(next.word);
}
