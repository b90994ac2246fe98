import { findAliases } from './aliases.js';
import { findAppositions } from './appositions.js';
import { divideClauses, isPreposition, isRelative, type Segment, type Word } from './clauses.js';
import { isAddress, ROLE_NOUNS, singularRole, TITLE_MODIFIERS } from './honorifics.js';
import type { NameMention } from './names.js';
import { isFiniteVerb, isReportingVerb } from './reporting-verbs.js';
import type { TextRange } from './text-range.js';
import { isStopWord } from './tokens.js';

/**
 * What a text says that somebody or something is.
 * `title`: before the name ("Russian Foreign Minister Sergei Lavrov"); `apposition`: beside it, set off by commas or dashes;
 * `predicate`: "X is a Y"; `alias`: another name ("renamed Y"); `unnamed`: a definite role without a name ("the UN's Syria envoy").
 */
export type Role = TextRange & {
  /** Verbatim. */
  readonly text: string;
  readonly kind: 'title' | 'apposition' | 'predicate' | 'alias' | 'unnamed';
  /** The name, or the words in quotation marks, that have the role; null where it is unnamed. */
  readonly subject: TextRange | null;
  /** The noun that the role hangs on, singular and in lower case: "envoy", "minister", "city"; for an alias, empty. */
  readonly head: string;
};

/** A sentence as the patterns for roles see it. */
export type RoleContext = {
  readonly text: string;
  readonly sentence: TextRange;
  readonly segments: readonly Segment[];
  /** The names in the sentence, in order. */
  readonly names: readonly NameMention[];
};

/** @returns every role that the text gives, sentence by sentence; offsets into the text */
export function findRoles(
  text: string,
  sentences: readonly TextRange[],
  names: readonly NameMention[],
): Role[] {
  return sentences.flatMap((sentence) => {
    const inside = names.filter((name) => name.start >= sentence.start && name.end <= sentence.end);
    const context: RoleContext = { text, sentence, segments: divideClauses(text, sentence), names: inside };
    const titles = findTitles(context);
    const appositions = findAppositions(context);
    const aliases = findAliases(context, appositions);
    const named = [...titles, ...appositions, ...aliases];
    const unnamed = findUnnamed(context).filter((role) => !named.some((other) => overlaps(role, other)));
    return [...named, ...unnamed].sort((a, b) => a.start - b.start);
  });
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

export function nameAt(names: readonly NameMention[], offset: number): NameMention | undefined {
  return names.find((name) => name.start <= offset && offset < name.end);
}

/** Words that stand before a role without being part of it, although they are neither stop words nor verbs. */
const NO_MODIFIERS = new Set(
  'earlier later meanwhile yesterday today tomorrow while despite also per alongside'.split(' '),
);
const ADJECTIVES_LIKE_PARTICIPLES = new Set(
  'retired armed appointed elected united leading ruling visiting outgoing incoming acting governing opposing'.split(
    ' ',
  ),
);
/** Plurals that stand before a role; any other word in -s there is a verb: "Moscow supports rebel leader X". */
const PLURAL_MODIFIERS =
  /^(?:rights|affairs|sports|news|operations|arms|systems|communications|relations|services|forces|politics|physics)$|(?:ss|us|is|ous)$/;
const MODIFIERS_BEFORE_NAMES = new Set(
  'top new late then ex current longtime long-time veteran influential prominent'.split(' '),
);
/** Longer runs of words before a role noun are no role as news writes them. */
const MOST_MODIFIERS = 6;

/** The first of the words that belong to the role whose noun is `words[head]`: "deputy Russian foreign" minister. */
export function firstWordOfRole(context: RoleContext, segment: Segment, head: number): number {
  let first = head;
  let behindName = false;
  while (first > 0 && head - first < MOST_MODIFIERS) {
    const before = segment.words[first - 1] as Word;
    const name = nameAt(context.names, before.start);
    if (name !== undefined) {
      first = segment.words.findIndex((word) => word.end > name.start);
      behindName = true;
      continue;
    }
    if (!isModifier(before.word)) break;
    if (behindName && !TITLE_MODIFIERS.has(before.word) && !MODIFIERS_BEFORE_NAMES.has(before.word)) break;
    first -= 1;
  }
  return first;
}

function isModifier(word: string): boolean {
  if (
    !/^\p{L}/u.test(word) ||
    isStopWord(word) ||
    isPreposition(word) ||
    isRelative(word) ||
    NO_MODIFIERS.has(word)
  )
    return false;
  if (isFiniteVerb(word) || isReportingVerb(word)) return false;
  if (/s$/.test(word)) return PLURAL_MODIFIERS.test(word);
  return !/(?:ed|ing)$/.test(word) || word.includes('-') || ADJECTIVES_LIKE_PARTICIPLES.has(word);
}

/** Roles directly before a name: "US Secretary of State John Kerry", "commander Abu Omar". */
function findTitles(context: RoleContext): Role[] {
  return context.names.flatMap((name) => {
    const segment = context.segments.find((other) => other.start <= name.start && name.end <= other.end);
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

export function role(
  context: RoleContext,
  range: TextRange,
  kind: Role['kind'],
  subject: TextRange | null,
  head: string,
): Role {
  const of = subject === null ? null : { start: subject.start, end: subject.end };
  return {
    start: range.start,
    end: range.end,
    text: context.text.slice(range.start, range.end),
    kind,
    subject: of,
    head,
  };
}

/** Definite roles that stand for somebody: "the ministers", "The UN's Syria envoy", "the commander of the Army of Conquest". */
function findUnnamed(context: RoleContext): Role[] {
  return context.segments.flatMap((segment) => {
    const roles: Role[] = [];
    for (let head = 0; head < segment.words.length; head += 1) {
      const noun = segment.words[head] as Word;
      const singular = singularRole(noun.word);
      if (!ROLE_NOUNS.has(singular) || nameAt(context.names, noun.start) !== undefined) continue;
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

/** The last word of "of the Army of Conquest" or "on Syria" behind a role's noun; the noun itself where nothing follows. */
export function lastWordOfComplement(context: RoleContext, segment: Segment, head: number): number {
  if (!/^(?:of|on|for|to|in)$/.test(segment.words[head + 1]?.word ?? '')) return head;
  let first = head + 2;
  while (
    /^(?:the|state|foreign|interior|defen[cs]e|affairs|peace|talks|process|conflict|war)$/.test(
      segment.words[first]?.word ?? '',
    )
  )
    first += 1;
  const name = nameAt(context.names, segment.words[first]?.start ?? -1);
  if (name === undefined) {
    const domain =
      /^(?:of)$/.test(segment.words[head + 1]?.word ?? '') && segment.words[head + 2]?.word === 'state';
    return domain ? head + 2 : head;
  }
  const last = segment.words.findLastIndex((word) => word.start < name.end);
  return segment.words[last + 1]?.word === 'conflict' || segment.words[last + 1]?.word === 'war'
    ? last + 1
    : last;
}

export function endOfWord(text: string, word: TextRange): number {
  return word.end - (/['’]s$/.exec(text.slice(word.start, word.end))?.[0].length ?? 0);
}
