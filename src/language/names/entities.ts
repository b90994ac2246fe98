import type { Quotation } from '../quotations/quotations.js';
import type { Steps } from '../steps.js';
import type { TextRange } from '../text-range.js';
import { groupMentions, type MentionGroup } from './entity-forms.js';
import { kindOf } from './entity-kind.js';
import { genderOfFullName } from './first-names.js';
import { foldLetters } from './fold-name.js';
import { capitalOf, type GazetteerEntry } from './gazetteer.js';
import { genderOf } from './honorifics.js';
import type { NameMention } from './names.js';
import type { Role } from './roles.js';
import { rolesGivenTo } from './roles-of-paragraph.js';

/** A paragraph with what was found in it; all ranges are offsets into `text`. */
export type AnalysedParagraph = {
  readonly text: string;
  /** Index of its article; paragraphs of one article follow one another. */
  readonly article: number;
  /** Day of the article, YYYY-MM-DD; null if undated. */
  readonly date: string | null;
  /** From 1, as a reader counts. */
  readonly paragraph: number;
  readonly sentences: readonly TextRange[];
  readonly names: readonly NameMention[];
  readonly roles: readonly Role[];
  readonly quotations: readonly Quotation[];
};

export type EntityKind = 'person' | 'place' | 'organisation' | 'people' | 'unknown';

/** A place in the corpus; offsets into the paragraph. */
export type EntityMention = TextRange & {
  readonly article: number;
  /** From 1. */
  readonly paragraph: number;
};

/** A role that an article gives an entity. */
export type EntityRole = EntityMention & {
  /** Verbatim. */
  readonly text: string;
  readonly kind: Role['kind'];
  readonly head: string;
  /** Day of the article that says so, YYYY-MM-DD; null if undated. */
  readonly date: string | null;
};

/** A person, place, organisation or people of the corpus, under all of its names. */
export type Entity = {
  /** a-z, 0-9 and -; made of the display name, unique, the same for the same corpus. */
  readonly id: string;
  /** The longest usual form; for what the gazetteer knows, its name there. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly gender: 'female' | 'male' | null;
  /** What the gazetteer knows it as; null where it does not. */
  readonly known: GazetteerEntry | null;
  /** Every form in the texts, verbatim, the most frequent first. */
  readonly forms: readonly string[];
  readonly roles: readonly EntityRole[];
  /** In the order of the texts. */
  readonly mentions: readonly EntityMention[];
};

/** An entity as questions need it: how often it is mentioned, not where. */
export type KnownEntity = Omit<Entity, 'mentions'> & { readonly mentions: { readonly length: number } };

/** Whether it is a state: what the gazetteer knows with a capital. */
export function isState({ known }: KnownEntity): boolean {
  return known !== null && capitalOf(known.name) !== null;
}

/** A form that makes up less than this share of the mentions is not usual enough to be shown as the name. */
const USUAL_SHARE = 0.02;
/** Longer runs of capitals are headings rather than names. */
const MOST_WORDS_SHOWN = 6;

/**
 * Everybody and everything that the paragraphs name; forms of one name are one entity. Sorted by number of mentions.
 *
 * @param isOrdinaryWord as for `findNames`: "Blue Sky" is no first and last name
 */
export function* buildEntities(
  paragraphs: readonly AnalysedParagraph[],
  isOrdinaryWord: (word: string) => boolean = () => false,
): Steps<Entity[]> {
  const groups = [...(yield* groupMentions(paragraphs, isOrdinaryWord))].sort(
    (a, b) => b.mentions.length - a.mentions.length,
  );
  const taken = new Map<string, number>();
  const entities: Entity[] = [];
  for (const group of groups) {
    entities.push(yield* toEntity(group, taken));
    yield;
  }
  return entities;
}

function* toEntity(group: MentionGroup, taken: Map<string, number>): Steps<Entity> {
  const counts = new Map<string, number>();
  for (const { name } of group.mentions) counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
  const forms = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const known = group.mentions.find(({ name }) => name.known !== null)?.name.known ?? null;
  const name = known?.name ?? displayName(forms, counts, group.mentions.length);
  return {
    id: uniqueId(name, taken),
    name,
    kind: yield* kindOf(group, known),
    gender: genderIn(group) ?? genderOfForms(forms),
    known,
    forms,
    roles: group.mentions.flatMap(({ name: mention, in: paragraph }) => rolesOf(mention, paragraph)),
    mentions: group.mentions.map(({ name: { start, end }, in: { article, paragraph } }) => ({
      article,
      paragraph,
      start,
      end,
    })),
  };
}

function displayName(forms: readonly string[], counts: ReadonlyMap<string, number>, total: number): string {
  const words = (form: string) => form.split(/\s+/).length;
  const usual = forms.filter(
    (form) => (counts.get(form) ?? 0) >= total * USUAL_SHARE && words(form) <= MOST_WORDS_SHOWN,
  );
  return usual.reduce((best, form) => (words(form) > words(best) ? form : best), usual[0] ?? forms[0] ?? '');
}

function uniqueId(name: string, taken: Map<string, number>): string {
  const plain = foldLetters(name).replaceAll('.', '');
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'entity';
  const count = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, count);
  return count === 1 ? slug : `${slug}-${count}`;
}

function position(paragraph: AnalysedParagraph): { readonly article: number; readonly paragraph: number } {
  return { article: paragraph.article, paragraph: paragraph.paragraph };
}

function rolesOf(name: NameMention, paragraph: AnalysedParagraph): EntityRole[] {
  return rolesGivenTo(name, paragraph).flatMap(({ start, end, text, kind, head }) =>
    kind === 'alias' ? [] : [{ ...position(paragraph), start, end, text, kind, head, date: paragraph.date }],
  );
}

function genderIn(group: MentionGroup): Entity['gender'] {
  for (const { name, in: paragraph } of group.mentions) {
    const gender = name.honorific === null ? null : genderOf(foldTitle(name.honorific));
    if (gender !== null) return gender;
    for (const { kind, head } of rolesGivenTo(name, paragraph)) {
      const told = kind === 'alias' ? null : genderOf(foldTitle(head));
      if (told !== null) return told;
    }
  }
  return null;
}

/** What the first name tells, where no title and no role does. */
function genderOfForms(forms: readonly string[]): Entity['gender'] {
  for (const form of forms) {
    const gender = genderOfFullName(form);
    if (gender !== null) return gender;
  }
  return null;
}

function foldTitle(title: string): string {
  return title.toLowerCase().replaceAll('.', '');
}
