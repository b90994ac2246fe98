import { matchesOf } from '../matches.js';
import type { Steps } from '../steps.js';
import type { TextRange } from '../text-range.js';
import { isStopWord } from '../tokens.js';
import type { KnownEntity } from './entities.js';
import { foldName } from './fold-name.js';
import { gazetteerForms, lookUpGazetteer } from './gazetteer.js';
import { holdersOf, indexRoles, type RoleIndex } from './held-roles.js';
import { ORGANISATION_WORDS, ROLE_NOUNS, singularRole, TITLE_MODIFIERS } from './honorifics.js';
import { gazetteerLength, type RoleWords, roleWords } from './role-words.js';

/** An entity that a question names, and where; offsets into the question. */
export type EntityMatch = { readonly entity: KnownEntity; readonly range: TextRange };

type LexiconForm = { readonly words: readonly string[]; readonly entities: KnownEntity[] };

/** The entities of a corpus by every form that a question may name them with. `indexEntities` makes it. */
export type EntityLexicon = RoleIndex & {
  /** Forms by their first word, the longest first. */
  readonly forms: ReadonlyMap<string, readonly LexiconForm[]>;
  readonly isOrdinaryWord: (word: string) => boolean;
};

/** @param isOrdinaryWord of a lower-case word: one that is a name as well is a name only where it has a capital */
export function* indexEntities(
  entities: readonly KnownEntity[],
  isOrdinaryWord: (word: string) => boolean,
): Steps<EntityLexicon> {
  const byKey = new Map<string, LexiconForm>();
  for (const entity of entities) {
    for (const key of keysOf(entity)) {
      const form = byKey.get(key) ?? { words: key.split(' '), entities: [] };
      if (!form.entities.includes(entity)) form.entities.push(entity);
      byKey.set(key, form);
    }
    yield;
  }
  yield* addFirstNames(byKey, entities);
  yield* addBareOrganisations(byKey, isOrdinaryWord);
  const forms = new Map<string, LexiconForm[]>();
  for (const form of byKey.values()) {
    const first = form.words[0] ?? '';
    const known = forms.get(first);
    if (known === undefined) forms.set(first, [form]);
    else known.push(form);
    yield;
  }
  for (const list of forms.values()) {
    list.sort((a, b) => b.words.length - a.words.length);
    yield;
  }
  return { forms, ...(yield* indexRoles(entities)), isOrdinaryWord };
}

function keysOf(entity: KnownEntity): Set<string> {
  const keys = new Set(entity.forms.map(foldName));
  if (entity.known !== null) for (const { folded } of gazetteerForms(entity.known.name)) keys.add(folded);
  if (entity.kind === 'person') {
    for (const key of [...keys]) keys.add(lastName(key));
  }
  keys.delete('');
  return keys;
}

const PARTICLES = new Set('de von van bin ibn del della di da dos du ben der den la le'.split(' '));

function lastName(key: string): string {
  const words = key.split(' ');
  const last = /^(?:[ivx]+|jr|sr)$/.test(words.at(-1) ?? '') ? words.length : words.length - 1;
  return last <= 0 || last === words.length ? key : (words[last] ?? key);
}

/** A first name names whom no other person of the corpus shares it with. */
function* addFirstNames(byKey: Map<string, LexiconForm>, entities: readonly KnownEntity[]): Steps<void> {
  const byFirstName = new Map<string, Set<KnownEntity>>();
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    for (const form of entity.forms) {
      const [first = '', second] = foldName(form).split(' ');
      if (second === undefined || PARTICLES.has(first)) continue;
      byFirstName.set(first, (byFirstName.get(first) ?? new Set()).add(entity));
    }
    yield;
  }
  for (const [first, named] of byFirstName) {
    if (named.size === 1 && !byKey.has(first)) byKey.set(first, { words: [first], entities: [...named] });
  }
}

/** "nusra" for the Nusra Front, where nothing else is called so. */
function* addBareOrganisations(
  byKey: Map<string, LexiconForm>,
  isOrdinaryWord: (word: string) => boolean,
): Steps<void> {
  for (const { words, entities } of [...byKey.values()]) {
    yield;
    const beginning = words.slice(0, -1);
    const [first = ''] = beginning;
    if (!entities.every((entity) => entity.kind === 'organisation' && entity.known === null)) continue;
    if (!ORGANISATION_WORDS.has(words.at(-1) ?? '') || first === '' || beginning.some(isOrdinaryWord))
      continue;
    const key = beginning.join(' ');
    if (!byKey.has(key) && lookUpGazetteer(key) === undefined) byKey.set(key, { words: beginning, entities });
  }
}

type QuestionWord = TextRange & { readonly text: string; readonly folded: string };

const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{N}]+)*/gu;

/** The question's words; an Arabic article is one with the word behind it. */
function questionWords(text: string): QuestionWord[] {
  const words: QuestionWord[] = [];
  for (const match of matchesOf(text, WORD)) {
    const end = match.index + match[0].length;
    const before = words.at(-1);
    const article =
      before !== undefined &&
      /^(?:al|el)$/i.test(before.text) &&
      /^[\s-]$/.test(text.slice(before.end, match.index));
    const start = article ? before.start : match.index;
    if (article) words.pop();
    words.push({ start, end, text: match[0], folded: foldName(match[0]) });
  }
  return words;
}

/**
 * The entities that a question names, in the order of its words: whole words, the longest form first, whatever the case and
 * without punctuation ("whos de mistura", "assads", "al assad"). A form that several entities share gives each of them.
 */
export function matchEntities(text: string, lexicon: EntityLexicon): EntityMatch[] {
  const words = questionWords(text);
  const matches: EntityMatch[] = [];
  for (let at = 0; at < words.length; ) {
    const form = formAt(words, at, lexicon);
    const last = words[at + (form?.words.length ?? 1) - 1];
    if (form !== null && last !== undefined) {
      const range = { start: words[at]?.start ?? 0, end: last.end };
      matches.push(...form.entities.map((entity) => ({ entity, range })));
    }
    at += form?.words.length ?? 1;
  }
  return matches;
}

function formAt(words: readonly QuestionWord[], at: number, lexicon: EntityLexicon): LexiconForm | null {
  const first = words[at]?.folded ?? '';
  const candidates = [first, singular(first)].flatMap((word) => lexicon.forms.get(word) ?? []);
  const form = candidates.find(({ words: wanted }) =>
    wanted.every((word, offset) => {
      const said = words[at + offset]?.folded ?? '';
      return said === word || (offset === wanted.length - 1 && singular(said) === word);
    }),
  );
  if (form === undefined) return null;
  return form.words.length > 1 || isNameHere(words, at, lexicon) ? form : null;
}

/** "assads", "lavrovs": a possessive without its apostrophe. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Whether a word that is ordinary as well is meant as a name: by its capital, or as in "the us" and "us secretary". */
function isNameHere(words: readonly QuestionWord[], at: number, lexicon: EntityLexicon): boolean {
  const { text, folded } = words[at] as QuestionWord;
  if (!isStopWord(folded) && !lexicon.isOrdinaryWord(folded) && !ROLE_NOUNS.has(folded)) return true;
  if (isStopWord(folded) || folded.length < 3) {
    if (/^(?:\p{Lu}\.?){2,}$/u.test(text)) return true;
    const next = words[at + 1]?.folded ?? '';
    return (
      folded === 'us' &&
      (words[at - 1]?.folded === 'the' || ROLE_NOUNS.has(singularRole(next)) || TITLE_MODIFIERS.has(next))
    );
  }
  return at > 0 && /^\p{Lu}/u.test(text);
}

/** A role that a question names, and where; offsets into the question. */
export type RoleMatch = { readonly holders: readonly KnownEntity[]; readonly range: TextRange };

/**
 * The roles that the question names, "the UN envoy", "russian foreign minister", with the persons and things that have them. All of
 * its words are in one role that an article gives them; those whose role says least beside come first. What nobody has is left out.
 */
export function matchRoles(text: string, lexicon: EntityLexicon): RoleMatch[] {
  return rolesAsked(text, lexicon)
    .map(({ asked, range }) => ({ holders: holdersOf(lexicon, asked), range }))
    .filter(({ holders }) => holders.length > 0);
}

/** Offices of a state or an organisation that a text names, and that everybody who has such an office in the corpus holds elsewhere. */
export function findUnheldOffices(text: string, lexicon: EntityLexicon): TextRange[] {
  return rolesAsked(text, lexicon)
    .filter(({ asked: { head, words } }) => {
      const states = [...words].filter(isState);
      if (!OFFICES_OF_STATE.has(head) || states.length === 0) return false;
      const heldBy = new Map<KnownEntity, string[]>();
      for (const { words: said, holders } of lexicon.offices.get(head)?.roles ?? []) {
        const statesOfRole = [...said.words].filter(isState);
        for (const { entity } of holders)
          heldBy.set(entity, [...(heldBy.get(entity) ?? []), ...statesOfRole]);
      }
      return [...heldBy.values()].every((held) => {
        // Of "Prime Minister Zentani" alone, nobody can tell where.
        return held.length > 0 && !states.every((state) => held.includes(state));
      });
    })
    .map(({ range }) => range);
}

/** Whether a text names an office of a state: "the prime minister of Norway". */
export function namesOfficeOfState(text: string, lexicon: EntityLexicon): boolean {
  return rolesAsked(text, lexicon).some(
    ({ asked: { head, words } }) => OFFICES_OF_STATE.has(head) && [...words].some(isState),
  );
}

function isState(word: string): boolean {
  return word.startsWith('=');
}

/** Who holds one of these is called by it; of a "leader" news may only say that he leads. */
const OFFICES_OF_STATE = new Set(
  'president minister premier king queen emir sultan chancellor ambassador secretary'.split(' '),
);

/** The roles that a text names, in the form in which they are compared. */
export function rolesAsked(
  text: string,
  lexicon: EntityLexicon,
): { asked: RoleWords; noun: string; range: TextRange }[] {
  const words = questionWords(text);
  const folded = words.map((word) => word.folded);
  const found: ReturnType<typeof rolesAsked> = [];
  for (let head = 0; head < words.length; head += 1) {
    const noun = singularRole(words[head]?.folded ?? '');
    const next = singularRole(words[head + 1]?.folded ?? '');
    if (!ROLE_NOUNS.has(noun) || ROLE_NOUNS.has(next)) continue;
    const range = roleRange(words, folded, head, lexicon);
    const asked = roleWords(text.slice(range.start, range.end), noun);
    found.push({ asked, noun, range });
  }
  return found;
}

/** No role is longer than this many words on either side of its noun. */
const MOST_ROLE_WORDS = 8;

/** From the first word that qualifies the role to the last of "of the …" or "on …" behind it. */
function roleRange(
  words: readonly QuestionWord[],
  folded: readonly string[],
  head: number,
  lexicon: EntityLexicon,
): TextRange {
  const qualifies = (at: number) => gazetteerLength(folded, at) > 0 || isRoleWord(folded[at] ?? '', lexicon);
  let first = head;
  while (first > Math.max(0, head - MOST_ROLE_WORDS)) {
    if (!qualifies(first - 1) && !(first > 1 && gazetteerLength(folded, first - 2) > 1)) break;
    first -= 1;
  }
  let last = head;
  for (let at = head + 1; at < Math.min(words.length, head + MOST_ROLE_WORDS); ) {
    const link = /^(?:of|on|for|to|in)$/.test(folded[at] ?? '') ? at + 1 : at;
    const target = folded[link] === 'the' ? link + 1 : link;
    if (target === at || !qualifies(target)) break;
    last = target + Math.max(1, gazetteerLength(folded, target)) - 1;
    while (last < head + MOST_ROLE_WORDS && isRoleWord(folded[last + 1] ?? '', lexicon)) last += 1;
    at = last + 1;
  }
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

function isRoleWord(word: string, lexicon: EntityLexicon): boolean {
  return (
    !isStopWord(word) &&
    (TITLE_MODIFIERS.has(word) || ROLE_NOUNS.has(singularRole(word)) || lexicon.roleVocabulary.has(word))
  );
}
