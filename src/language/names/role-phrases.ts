import { isPreposition, isRelative, type Segment, type Word } from '../quotations/clauses.js';
import { isFiniteVerb, isReportingVerb } from '../quotations/reporting-verbs.js';
import type { TextRange } from '../text-range.js';
import { isStopWord } from '../tokens.js';
import { TITLE_MODIFIERS } from './honorifics.js';
import type { NameMention } from './names.js';

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

/** The name that the offset lies in. */
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

/** Whether a word may stand between a determiner and a role's noun. */
export function isModifier(word: string): boolean {
  if (!/^\p{L}/u.test(word) || NO_MODIFIERS.has(word) || isFiniteVerb(word) || isReportingVerb(word))
    return false;
  if (isStopWord(word) || isPreposition(word) || isRelative(word)) return false;
  if (/s$/.test(word)) return PLURAL_MODIFIERS.test(word);
  return !/(?:ed|ing)$/.test(word) || word.includes('-') || ADJECTIVES_LIKE_PARTICIPLES.has(word);
}

/** @returns the role that the words of `range` say of `subject` */
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

/** Words that may stand between a preposition and the name that qualifies a role: "on the war in Syria". */
const BEFORE_COMPLEMENT =
  /^(?:the|state|foreign|interior|defen[cs]e|affairs|peace|talks|process|conflict|war)$/;

/** The last word of "of the Army of Conquest" or "on Syria" behind a role's noun; the noun itself where nothing follows. */
export function lastWordOfComplement(context: RoleContext, segment: Segment, head: number): number {
  if (!/^(?:of|on|for|to|in)$/.test(segment.words[head + 1]?.word ?? '')) return head;
  let first = head + 2;
  while (BEFORE_COMPLEMENT.test(segment.words[first]?.word ?? '')) first += 1;
  const name = nameAt(context.names, segment.words[first]?.start ?? -1);
  if (name === undefined) return isOfState(segment, head) ? head + 2 : head;
  const last = segment.words.findLastIndex((word) => word.start < name.end);
  return /^(?:conflict|war)$/.test(segment.words[last + 1]?.word ?? '') ? last + 1 : last;
}

function isOfState(segment: Segment, head: number): boolean {
  return segment.words[head + 1]?.word === 'of' && segment.words[head + 2]?.word === 'state';
}

/** Where a word ends, its possessive ending left out. */
export function endOfWord(text: string, word: TextRange): number {
  return word.end - (/['’]s$/.exec(text.slice(word.start, word.end))?.[0].length ?? 0);
}
