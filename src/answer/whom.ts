import type { KnownEntity } from '../language/names/entities.js';
import { type EntityMatch, matchEntities, matchRoles, rolesAsked } from '../language/names/entity-lexicon.js';
import { foldName } from '../language/names/fold-name.js';
import { ROLE_NOUNS, singularRole } from '../language/names/honorifics.js';
import type { RoleWords } from '../language/names/role-words.js';
import { covers, type TextRange } from '../language/text-range.js';
import { isStopWord, tokenize } from '../language/tokens.js';
import { presentTimes } from './asked-newest.js';
import type { CorpusIndex } from './index-corpus.js';
import { kindOfName } from './name-index.js';
import type { Question } from './question.js';

/** Whom a who-question that names a person or an office, and nothing beside, asks about. */
export type Whom = ({ readonly kind: 'known' } & Known) | ({ readonly kind: 'nobody' } & Nobody);

/** An office as it is compared, with its noun as it was asked: a leader may be meant by "commander", too. */
export type Office = { readonly role: RoleWords; readonly noun: string };

/** Somebody by name, or all who hold an office. */
export type Known = {
  /** Ids. */
  readonly entities: readonly string[];
  /** The office that was named: then the name is what is wanted. Null where the name was. */
  readonly office: Office | null;
};

/** A name that nobody bears. */
export type Nobody = {
  /** As it was asked. */
  readonly name: string;
  /** Names of the corpus that are spelt like it. */
  readonly alike: readonly string[];
  /** Where none is, the people whom the articles name most. */
  readonly mostNamed: readonly string[];
};

/** Words that ask for nothing beside the name. */
const FILLER =
  /^(?:who|whos|whom|is|was|are|were|exactly|guy|man|woman|person|people|dude|tf|wtf|hell|heck|again|even|called|named|name|role|job|post|position|mr|mrs|ms|dr|sir|info|bio|profile|card|current)$/;

/** "Who discovered it" asks for a deed, "who is X" for somebody. */
const ASKS_WHO_DID =
  /^\W*who(?:m|['’]ve|['’]d|['’]ll)?\s+(?!is\b|was\b|are\b|were\b|the\b|tf\b|exactly\b|else\b)/i;
/** A word of a deed, in a language whose names seldom end so. */
const DEED = /(?:ed|ing)$/;

const PERSON = /\b(?:he|she|him|her)\b/i;

/** Names and offices are compared with one another, so the time that takes grows with the square of how many words they have. */
const MOST_WORDS = 40;

/** @returns null where something else is asked, or about what is nobody: a place, an event, a group without a name */
export function findWhom(index: CorpusIndex, question: Question): Whom | null {
  const { text, reference } = question;
  if (reference?.again === true) return null;
  const times = presentTimes(text);
  const words = tokenize(text).filter(
    (word) => !word.stop && !FILLER.test(word.word) && !times.some((time) => covers(time, word)),
  );
  if (words.length === 0) {
    const meant =
      reference === null || !PERSON.test(text)
        ? []
        : question.names.filter((name) => isSomebody(index, name));
    return meant.length === 1 ? { kind: 'known', entities: meant, office: null } : null;
  }
  // Nobody's name and office are as long as this.
  if (words.length > MOST_WORDS) return null;
  const roles = matchRoles(text, index.names.lexicon);
  const names = matchEntities(text, index.names.lexicon);
  const left = words.filter((word) => ![...roles, ...names].some(({ range }) => covers(range, word)));
  // "The UN envoy" names the United Nations as part of the office.
  const own = names.filter(({ range }) => !roles.some((role) => covers(role.range, range)));
  const mixed = own.find(({ entity, range }) =>
    own.some((other) => isFirstName(text, entity, range) && isBesideAnother(text, own, range, other)),
  );
  if (mixed !== undefined && !ASKS_WHO_DID.test(text)) {
    const second = own.filter((other) => standsBeside(text, mixed.range, other.range));
    return nobody(index, text, [mixed.range, ...second.map(({ range }) => range)]);
  }
  if (left.length > 0) {
    const isName = !ASKS_WHO_DID.test(text) && left.every(({ word }) => isStrange(index, question, word));
    if (!isName) return null;
    const beside = own.filter(({ range }) => left.some((word) => standsBeside(text, range, word)));
    // "Yikes, who is Kerry": a word that nobody knows is a name where it stands beside one, or where no other is named.
    if (own.length === 0 || beside.length > 0) {
      return nobody(index, text, [...left, ...beside.map(({ range }) => range)]);
    }
  }
  const named = [...new Set(own.map(({ entity }) => entity.id))];
  const held = [...new Set(roles.flatMap(({ holders }) => holders.map(({ id }) => id)))];
  const [only, other] = named.length > 0 ? named : held;
  if (named.length > 1 || only === undefined) return null;
  if (named.length === 1) {
    const isTitle = roles.every(({ range }) => own.some((name) => standsBy(text, range, name.range)));
    if (!isTitle) return null;
    return isSomebody(index, only) ? { kind: 'known', entities: [only], office: null } : null;
  }
  const [asked] = rolesAsked(text, index.names.lexicon);
  const office = asked === undefined ? null : { role: asked.asked, noun: asked.noun };
  return { kind: 'known', entities: other === undefined ? [only] : held, office };
}

/** Whether an office and a name are said of one: "President Assad", not "the leader of the Army of Conquest" or "Robert's son". */
function standsBy(text: string, role: TextRange, name: TextRange): boolean {
  return role.end <= name.start
    ? /^\s*$/.test(text.slice(role.end, name.start))
    : /^\s*,\s*(?:the\s+)?$/i.test(text.slice(name.end, role.start));
}

/** "John" alone, of John Kerry. */
function isFirstName(text: string, { kind, name }: KnownEntity, { start, end }: TextRange): boolean {
  const words = foldName(name).split(' ');
  return kind === 'person' && words.length > 1 && words[0] === foldName(text.slice(start, end));
}

/** "John Lavrov": a first name and another's last name are nobody's, as far as the articles tell. */
function isBesideAnother(
  text: string,
  all: readonly EntityMatch[],
  first: TextRange,
  { entity, range }: EntityMatch,
): boolean {
  if (first.end >= range.start || !standsBeside(text, first, range)) return false;
  return !all.some((one) => one.range.start === first.start && one.entity === entity);
}

/** Whether nothing but blanks stands between two ranges, as between the parts of one name. */
function standsBeside(text: string, one: TextRange, other: TextRange): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^ +$/.test(text.slice(first.end, second.start));
}

function isSomebody(index: CorpusIndex, entity: string): boolean {
  const kind = kindOfName(index.names, entity);
  if (kind === 'unknown') return (index.names.entities.get(entity)?.roles.length ?? 0) > 0;
  return kind !== 'place';
}

/** Whether the articles have a word neither as it is nor in another form or meaning. */
function isStrange(index: CorpusIndex, { terms }: Question, word: string): boolean {
  const term = terms.find((one) => one.word === word);
  // An office that the articles do not mention is nobody's name.
  if (ROLE_NOUNS.has(singularRole(word)) || (DEED.test(word) && index.english.vectors.rows.has(word)))
    return false;
  return term !== undefined && !term.known && term.kin.length === 0 && !index.vocabulary.has(word);
}

function nobody(index: CorpusIndex, text: string, left: readonly TextRange[]): Whom {
  const name = text.slice(
    Math.min(...left.map(({ start }) => start)),
    Math.max(...left.map(({ end }) => end)),
  );
  const alike = namesLike(index, name);
  return { kind: 'nobody', name, alike, mostNamed: alike.length > 0 ? [] : mostNamedPeople(index) };
}

const MOST_PEOPLE = 5;

/** Entities stand in the order of how often they are named. */
function mostNamedPeople(index: CorpusIndex): string[] {
  return [...index.names.entities.values()]
    .filter(({ kind }) => kind === 'person')
    .slice(0, MOST_PEOPLE)
    .map(({ name }) => name);
}

const MOST_ALIKE = 3;
/** Share of letter pairs that two names have in common (Dice's coefficient) from which on one may be a slip for the other. */
const LEAST_ALIKE = 0.5;

/** Names of people and organisations of the corpus that are spelt like one, the likest first. */
function namesLike(index: CorpusIndex, name: string): string[] {
  const wanted = foldName(name).split(' ');
  return [...index.names.entities.values()]
    .filter(({ id }) => isSomebody(index, id))
    .map(({ name: own }) => {
      const words = foldName(own).split(' ');
      return { name: own, likeness: isInitials(wanted, words) ? 1 : likenessOf(wanted, words) };
    })
    .filter(({ likeness }) => likeness >= LEAST_ALIKE)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, MOST_ALIKE)
    .map((one) => one.name);
}

const SHORTEST_INITIALS = 3;

/** Whether one word is made of the initials of others; "of" and "for" may have none. */
function isInitials([word = '', ...rest]: readonly string[], others: readonly string[]): boolean {
  if (rest.length > 0 || word.length < SHORTEST_INITIALS) return false;
  return [others, others.filter((other) => !isStopWord(other))].some(
    (full) => full.map((other) => other[0] ?? '').join('') === word,
  );
}

/** That of the likest two words. */
function likenessOf(words: readonly string[], others: readonly string[]): number {
  return Math.max(0, ...words.flatMap((word) => others.map((other) => dice(pairsOf(word), pairsOf(other)))));
}

function dice(pairs: readonly string[], others: readonly string[]): number {
  if (pairs.length + others.length === 0) return 0;
  const shared = pairs.filter((pair) => others.includes(pair)).length;
  return (2 * shared) / (pairs.length + others.length);
}

function pairsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}
