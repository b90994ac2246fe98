import { matchesOf } from '../matches.js';
import { isPreposition, isRelative, type Segment, type Word } from '../quotations/clauses.js';
import { isFiniteVerb, isReportingVerb } from '../quotations/reporting-verbs.js';
import { overlap, type TextRange } from '../text-range.js';
import { isStopWord } from '../tokens.js';
import { GROUP_NOUNS } from './entity-kind.js';
import { PLACE_NOUNS, ROLE_NOUNS, singularRole } from './honorifics.js';
import type { NameMention } from './names.js';
import {
  endOfWord,
  firstWordOfRole,
  lastWordOfComplement,
  nameAt,
  type Role,
  type RoleContext,
  role,
} from './role-phrases.js';

const DETERMINER = /^(?:an?|the|his|her|its|their|our|one|another|former)$/;
/** Nouns of time: "Aleppo, a day after the bombardment, …" says nothing of Aleppo. */
const TIME_NOUN =
  /^(?:day|week|month|year|hour|minute|decade|century|time|moment|morning|evening|night|weekend|move|step|number|total|lot|few|first|second|third|latter|same|other)s?$/;
/** Words that make a sentence's beginning an adverbial, so that what follows its comma is the subject and no apposition. */
const FRONTING =
  /^(?:in|at|on|from|after|before|since|during|by|with|for|to|near|when|while|as|under|despite|following|throughout|among|outside|inside|across|unlike|like|according)$/;
/** A longer run of words is not one noun phrase. */
const LONGEST_PHRASE = 18;

/** Noun phrases that say of a name, or of words in quotation marks, what it is. */
export function findAppositions(context: RoleContext): Role[] {
  const found: Role[] = [...findGlosses(context)];
  context.segments.forEach((segment, index) => {
    const next = context.segments[index + 1];
    if (next !== undefined) {
      const after = appositionAfter(context, index, next);
      if (after !== null) found.push(after);
      const before = appositionBefore(context, segment, next);
      if (before !== null) found.push(before);
    }
    const predicate = findPredicate(context, segment) ?? findOfficeTaken(context, index);
    if (predicate !== null) found.push(predicate);
  });
  return found.filter((one, at) => !found.some((other, place) => place < at && overlap(one, other)));
}

/** "Staffan de Mistura, UN envoy on Syria," and "Aleppo – the divided city –". */
function appositionAfter(context: RoleContext, index: number, next: Segment): Role | null {
  const segment = context.segments[index] as Segment;
  if (!/^(?:,|\(|[–—-])$/.test(segment.closing)) return null;
  const name = context.names.find((other) => other.end === segment.end);
  if (name === undefined || name.kind === 'demonym') return null;
  const phrase = nounPhrase(context, next, 0);
  if (phrase === null) return null;
  if (isFronted(context, segment) && segment.closing === ',' && !PLACE_NOUNS.has(phrase.head)) return null;
  return role(context, phrase, 'apposition', name, phrase.head);
}

/** "UN envoy on Syria, Staffan de Mistura, said": the name fills its segment. */
function appositionBefore(context: RoleContext, segment: Segment, next: Segment): Role | null {
  if (!/^(?:,|[–—-])$/.test(segment.closing)) return null;
  const name = context.names.find((other) => other.end === next.end && startsSegment(other, next));
  if (name === undefined || name.kind === 'demonym' || (name.known !== null && name.honorific === null))
    return null;
  const head = segment.words.findLastIndex(({ word }) => ROLE_NOUNS.has(word) || GROUP_NOUNS.has(word));
  if (head < 0 || nameAt(context.names, segment.words[head]?.start ?? -1) !== undefined) return null;
  if (lastWordOfComplement(context, segment, head) !== segment.words.length - 1) return null;
  if (isFronted(context, segment)) return null;
  const first = firstWordOfRole(context, segment, head);
  const range = { start: segment.words[first]?.start ?? segment.start, end: segment.end };
  return role(context, range, 'apposition', name, segment.words[head]?.word ?? '');
}

/** Whether a segment is an adverbial that opens its sentence: "In Vientiane, …", "Backed by the UN, …". */
function isFronted(context: RoleContext, segment: Segment): boolean {
  const first = segment.words[0]?.word ?? '';
  return segment.start === context.sentence.start && (FRONTING.test(first) || /(?:ed|ing)$/.test(first));
}

function startsSegment(name: NameMention, segment: Segment): boolean {
  if (name.start === segment.start) return true;
  if (name.start - segment.start === 'the '.length && segment.words[0]?.word === 'the') return true;
  return name.honorific !== null && name.start - name.honorific.length - segment.start <= 2;
}

/** "Warsaw is the capital of Poland": the name begins the segment. */
function findPredicate(context: RoleContext, segment: Segment): Role | null {
  const subject = context.names.find(
    (name) =>
      name.start - segment.start <= 'The '.length && name.end < segment.end && name.start >= segment.start,
  );
  if (subject === undefined || subject.kind === 'demonym') return null;
  const verb = segment.words.findIndex((word) => word.start >= subject.end);
  if (!/^(?:is|was|became|remains|are|were)$/.test(segment.words[verb]?.word ?? '')) return null;
  if (!/^(?:an?|the|one)$/.test(segment.words[verb + 1]?.word ?? '')) return null;
  const phrase = nounPhrase(context, segment, verb + 1);
  return phrase === null ? null : role(context, phrase, 'predicate', subject, phrase.head);
}

/** "Became", "was elected", "took over as": an office follows. */
const TAKES_OFFICE =
  /^(?:(?:has |had )?(?:become|becomes|became|been (?:named|appointed|elected|made))|(?:is|was) (?:named|appointed|elected|made|sworn in as)|(?:takes|took) over as)$/;
/** In words, of these verbs. */
const LONGEST_TAKING = 4;

/** "Milena Roth, who became prime minister after the vote": behind the office the clause goes on. */
function findOfficeTaken(context: RoleContext, index: number): Role | null {
  const segment = context.segments[index] as Segment;
  const before = context.segments[index - 1];
  const isRelativeClause = segment.words[0]?.word === 'who';
  const subject = context.names.find(({ start, end }) =>
    isRelativeClause ? end === before?.end : start === segment.start,
  );
  if (subject === undefined || subject.kind === 'demonym') return null;
  const from = isRelativeClause ? 1 : segment.words.findIndex(({ start }) => start >= subject.end);
  for (let length = 1; from > 0 && length <= LONGEST_TAKING; length += 1) {
    const verbs = segment.words.slice(from, from + length).map(({ word }) => word);
    if (!TAKES_OFFICE.test(verbs.join(' '))) continue;
    const head = segment.words.findIndex(({ word }, at) => at >= from + length && ROLE_NOUNS.has(word));
    const first = head < 0 ? -1 : firstWordOfRole(context, segment, head);
    if (first < from + length || first > from + length + 1) return null;
    const last = lastWordOfComplement(context, segment, head);
    const [opening, noun, closing] = [segment.words[first], segment.words[head], segment.words[last]];
    if (opening === undefined || noun === undefined || closing === undefined) return null;
    const range = { start: opening.start, end: endOfWord(context.text, closing) };
    return role(context, range, 'predicate', subject, noun.word);
  }
  return null;
}

type NounPhrase = TextRange & { readonly head: string };

/** The noun phrase that begins at the word `from` and fills the segment, up to a relative clause; null where it is a clause or a list. */
function nounPhrase(context: RoleContext, segment: Segment, from: number): NounPhrase | null {
  const first = segment.words[from];
  if (first === undefined) return null;
  const relative = segment.words.findIndex((word, at) => at > from && isRelative(word.word));
  const words = segment.words.slice(from, relative < 0 ? undefined : relative);
  if (words.length > LONGEST_PHRASE || words.some((word) => isFiniteVerb(word.word))) return null;
  const determined = DETERMINER.test(first.word);
  if (
    !determined &&
    (isStopWord(first.word) || isPreposition(first.word) || words.some((word) => isReportingVerb(word.word)))
  )
    return null;
  const headAt = headIndex(context, words, determined ? 1 : 0);
  if (headAt === null) return null;
  const head = singularRole(words[headAt]?.word ?? '');
  if (TIME_NOUN.test(head) || isStopWord(head)) return null;
  const next = words[headAt + 1];
  if (next !== undefined && nameAt(context.names, next.start) !== undefined) return null;
  if (first.word === 'the' && segment.closing === '' && /ed$/.test(next?.word ?? '')) return null;
  if (!determined && !ROLE_NOUNS.has(head)) return null;
  return { start: first.start, end: endOfWord(context.text, words.at(-1) ?? first), head };
}

/** The last word before the first preposition or participle: its noun. Null where names stand in its place. */
function headIndex(context: RoleContext, words: readonly Word[], from: number): number | null {
  let head = -1;
  for (let at = from; at < words.length; at += 1) {
    const { word, start } = words[at] as Word;
    if (head >= 0 && (isPreposition(word) || isParticiple(words, at))) break;
    if (word === 'and' || word === 'or' || word === 'nor') {
      if (ROLE_NOUNS.has(words[head]?.word ?? '')) break;
      if (nameAt(context.names, words[at - 1]?.start ?? -1)?.kind === 'name') return null;
      continue;
    }
    if (isPreposition(word)) return null;
    if (isReportingVerb(word) && head >= 0) return null;
    head = nameAt(context.names, start)?.kind === 'name' || isFiller(word) ? head : at;
    if (head === at && !isPlainNoun(context, words, at)) head = -1;
  }
  return head < 0 ? null : head;
}

/** Numbers and adverbs are no phrase's noun. */
function isFiller(word: string): boolean {
  return (
    /^\d/.test(word) ||
    (/ly$/.test(word) && !/^(?:ally|family|assembly|monopoly|supply|reply|anomaly|bully|fly)$/.test(word))
  );
}

function isParticiple(words: readonly Word[], at: number): boolean {
  const word = words[at]?.word ?? '';
  return /(?:ed|ing)$/.test(word) && !word.includes('-') && at >= 2;
}

function isPlainNoun(context: RoleContext, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  return nameAt(context.names, word.start) === undefined && /^\p{L}{2}/u.test(word.word);
}

/** The words in quotation marks, or the noun phrase before a dash, that an indefinite noun phrase explains. */
const GLOSS = /["“]([^"“”]{3,60})["”]\s?(?:[–—-]|,)\s((?:an?|the)\s[^–—,;.()"“”]{3,120}?)(?=\s?[–—,;.)])/gu;

/** `a "regime of calm" – a temporary local truce –`. */
function findGlosses(context: RoleContext): Role[] {
  const sentence = context.text.slice(context.sentence.start, context.sentence.end);
  return matchesOf(sentence, GLOSS).flatMap((match) => {
    const [whole, quoted = '', gloss = ''] = match;
    const start = context.sentence.start + match.index;
    const subject = { start: start + 1, end: start + 1 + quoted.length };
    const range = { start: start + whole.length - gloss.length, end: start + whole.length };
    const segment = context.segments.find((other) => other.start === range.start);
    const phrase = segment === undefined ? null : nounPhrase(context, segment, 0);
    return phrase === null ? [] : [role(context, phrase, 'apposition', subject, phrase.head)];
  });
}
