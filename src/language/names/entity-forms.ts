import type { Steps } from '../steps.js';
import type { AnalysedParagraph } from './entities.js';
import { foldName } from './fold-name.js';
import { lookUpGazetteer } from './gazetteer.js';
import { LAND_AND_WATER, ORGANISATION_WORDS, PLACE_NOUNS, ROLE_NOUNS } from './honorifics.js';
import type { NameMention } from './names.js';
import { rolesGivenTo } from './roles-of-paragraph.js';

/** A mention with the paragraph that it stands in. */
export type LocatedMention = { readonly name: NameMention; readonly in: AnalysedParagraph };

/** The mentions of one entity, in the order of the texts. */
export type MentionGroup = { readonly mentions: readonly LocatedMention[] };

/** All mentions whose folded form is the same. */
type Form = {
  readonly key: string;
  readonly words: readonly string[];
  readonly mentions: LocatedMention[];
  readonly articles: Set<number>;
};

/** Groups mentions by whom they mean: the same spelling, an alias, an acronym, a last name of one full name only. */
export function* groupMentions(
  paragraphs: readonly AnalysedParagraph[],
  isOrdinaryWord: (word: string) => boolean,
): Steps<Iterable<MentionGroup>> {
  const forms = yield* collectForms(paragraphs);
  const merged = new Merged();
  yield* mergeAliases(paragraphs, merged);
  mergeAcronyms(forms, merged);
  yield;
  mergeOrganisations(forms, merged, isOrdinaryWord);
  yield;
  const inArticle = yield* mergePersons(forms, merged, isOrdinaryWord);
  const groups = new Map<string, { mentions: LocatedMention[] }>();
  for (const form of forms.values()) {
    for (const mention of form.mentions) {
      const root = merged.root(inArticle.get(`${form.key}@${mention.in.article}`) ?? form.key);
      const group = groups.get(root) ?? { mentions: [] };
      group.mentions.push(mention);
      groups.set(root, group);
    }
    yield;
  }
  for (const group of groups.values()) {
    group.mentions.sort(inTextOrder);
    yield;
  }
  return groups.values();
}

function inTextOrder(a: LocatedMention, b: LocatedMention): number {
  return a.in.article - b.in.article || a.in.paragraph - b.in.paragraph || a.name.start - b.name.start;
}

/** Union-find over keys. */
class Merged {
  readonly #parents = new Map<string, string>();

  root(key: string): string {
    let root = key;
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root))
      root = parent;
    return root;
  }

  join(key: string, other: string): void {
    const [a, b] = [this.root(key), this.root(other)];
    if (a !== b) this.#parents.set(a, b);
  }
}

/** Marks the key of what the gazetteer knows, so that no other name is taken for it. */
const KNOWN = '=';

function keyOf(name: NameMention): string {
  return name.known === null ? foldName(name.text) : `${KNOWN}${name.known.name}`;
}

function* collectForms(paragraphs: readonly AnalysedParagraph[]): Steps<Map<string, Form>> {
  const forms = new Map<string, Form>();
  for (const paragraph of paragraphs) {
    for (const name of paragraph.names) {
      const key = keyOf(name);
      if (key === '') continue;
      const form = forms.get(key) ?? { key, words: key.split(' '), mentions: [], articles: new Set() };
      form.mentions.push({ name, in: paragraph });
      form.articles.add(paragraph.article);
      forms.set(key, form);
    }
    yield;
  }
  return forms;
}

function* mergeAliases(paragraphs: readonly AnalysedParagraph[], merged: Merged): Steps<void> {
  for (const { names, roles } of paragraphs) {
    for (const role of roles) {
      if (role.kind !== 'alias') continue;
      const subject = names.find((name) => name.start === role.subject?.start);
      const alias = names.find((name) => name.start === role.start);
      const sayable = [subject, alias].every((name) => name?.kind === 'name' && name.known === null);
      if (sayable && subject !== undefined && alias !== undefined) merged.join(keyOf(subject), keyOf(alias));
    }
    yield;
  }
}

function append(forms: Map<string, Form[]>, key: string, form: Form): void {
  const known = forms.get(key);
  if (known === undefined) forms.set(key, [form]);
  else known.push(form);
}

/** Two letters are the initials of too many names. */
const SHORTEST_ACRONYM = 3;

/** SOHR is the Syrian Observatory for Human Rights where no other name of the corpus has these initials. */
function mergeAcronyms(forms: ReadonlyMap<string, Form>, merged: Merged): void {
  const byInitials = new Map<string, Form[]>();
  for (const form of forms.values()) {
    if (form.words.length < SHORTEST_ACRONYM || form.key.startsWith(KNOWN)) continue;
    const initials = form.words
      .filter((word) => !/^(?:of|for|the|and)$/.test(word))
      .map((word) => word[0] ?? '')
      .join('');
    append(byInitials, initials, form);
  }
  for (const form of forms.values()) {
    const acronym =
      form.words.length === 1 &&
      form.key.length >= SHORTEST_ACRONYM &&
      form.mentions.every(({ name }) => /^[\p{Lu}.]+$/u.test(name.text));
    const [full, other] = acronym ? (byInitials.get(form.key) ?? []) : [];
    const together = [...form.articles].some((article) => full?.articles.has(article));
    if (full !== undefined && other === undefined && together) merged.join(form.key, full.key);
  }
}

/** "Nusra" is the Nusra Front where no other organisation's name begins so. */
function mergeOrganisations(
  forms: ReadonlyMap<string, Form>,
  merged: Merged,
  isOrdinaryWord: (word: string) => boolean,
): void {
  const byBeginning = new Map<string, Form[]>();
  for (const form of forms.values()) {
    if (form.words.length < 2 || form.key.startsWith(KNOWN)) continue;
    if (!ORGANISATION_WORDS.has(form.words.at(-1) ?? '')) continue;
    const beginning = form.words.slice(0, -1).join(' ');
    append(byBeginning, beginning, form);
  }
  for (const [beginning, fulls] of byBeginning) {
    const [full, other] = fulls;
    const short = isOrdinaryWord(beginning) ? undefined : forms.get(beginning);
    if (short === undefined || full === undefined || other !== undefined || placeShare(short) >= PLACE_SHARE)
      continue;
    merged.join(short.key, full.key);
  }
}

/** From this share of mentions behind "in", "at" or "from" on, a name is a place: Stanford is not Stanford University. */
const PLACE_SHARE = 0.3;

function placeShare(form: Form): number {
  const places = form.mentions.filter(({ name, in: { text } }) =>
    /\b(?:in|at|from|near|to|of|around|outside)\s+$/i.test(
      text.slice(Math.max(0, name.start - 9), name.start),
    ),
  );
  return places.length / form.mentions.length;
}

/**
 * A last name is the one full name that ends so, a first name the one full name that begins so. Where several do, it is the one
 * that its article has, or the one that is named far more often than the others.
 *
 * @returns for keys that mean different entities in different articles, `key@article` → key
 */
function* mergePersons(
  forms: ReadonlyMap<string, Form>,
  merged: Merged,
  isOrdinaryWord: (word: string) => boolean,
): Steps<ReadonlyMap<string, string>> {
  const byPart = new Map<string, Form[]>();
  for (const form of forms.values()) {
    yield;
    const told = isToldOfPerson(form);
    if (!isPersonal(form) || (!told && form.words.some(isOrdinaryWord))) continue;
    const endings = endingsOf(form);
    const parts = told ? [form.words[0] ?? '', ...endings] : endings;
    for (const part of parts) append(byPart, part, form);
  }
  const inArticle = new Map<string, string>();
  for (const short of forms.values()) {
    yield;
    const fulls = byPart.get(short.key) ?? [];
    if (fulls.length === 0 || ORGANISATION_WORDS.has(short.key) || LAND_AND_WATER.has(short.key)) continue;
    if (!isToldOfPerson(short) && placeShare(short) >= PLACE_SHARE) continue;
    const only = oneOf(fulls, merged);
    if (only !== null) {
      merged.join(short.key, only.key);
      continue;
    }
    for (const article of short.articles) {
      const there = oneOf(
        fulls.filter((full) => full.articles.has(article)),
        merged,
      );
      if (there !== null) inArticle.set(`${short.key}@${article}`, there.key);
    }
  }
  return inArticle;
}

/** Whether something around the name says that it is a person's: a title, "who", or words said. */
function isToldOfPerson(form: Form): boolean {
  return form.mentions.some(({ name, in: paragraph }) => {
    const { text, quotations } = paragraph;
    if (name.honorific !== null || /^,? who\b/.test(text.slice(name.end, name.end + 6))) return true;
    if (rolesGivenTo(name, paragraph).some(({ head }) => ROLE_NOUNS.has(head))) return true;
    return quotations.some((quotation) => quotation.speaker?.start === name.start);
  });
}

/** A name is taken for the commonest of several that are spelt so when it is this many times as common as the next. */
const FAR_MORE = 3;

/** The form that all of these mean, or by far the most; null where they mean several. */
function oneOf(forms: readonly Form[], merged: Merged): Form | null {
  const counts = new Map<string, { form: Form; count: number }>();
  const endings = new Set(forms.flatMap(endingsOf));
  for (const form of forms) {
    if (endings.has(form.key)) continue;
    const root = merged.root(form.key);
    counts.set(root, { form, count: (counts.get(root)?.count ?? 0) + form.mentions.length });
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (first === undefined) return null;
  return second === undefined || first.count >= second.count * FAR_MORE ? first.form : null;
}

/** What is left of a name when its first words are taken off. */
function endingsOf({ words }: Form): string[] {
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
}

/** Whether a name of several words may be a first and a last name. */
function isPersonal({ key, words }: Form): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length < 2 || words.length > 5 || key.startsWith(KNOWN)) return false;
  if (LAND_AND_WATER.has(first) || PLACE_NOUNS.has(last) || ORGANISATION_WORDS.has(last)) return false;
  if (lookUpGazetteer(first)?.form === 'demonym' || lookUpGazetteer(last) !== undefined) return false;
  return !words.some((word) => /^(?:of|for|and|the|&)$/.test(word));
}
