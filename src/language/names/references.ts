import { matchesOf } from '../matches.js';
import { memoised } from '../memoised.js';
import { findQuotedWords } from '../quotations/quotation-marks.js';
import type { Steps } from '../steps.js';
import type { TextRange } from '../text-range.js';
import type { AnalysedParagraph, Entity, KnownEntity } from './entities.js';
import { groupsAfter, meantGroups, NO_GROUPS } from './group-references.js';
import { isPersonNoun } from './honorifics.js';
import { type MentionPlaces, placeMentions, type Said } from './mention-places.js';
import { type Offices, officesOfPersons, onlyHolder } from './offices.js';
import { roleWords } from './role-words.js';
import type { Role } from './roles.js';
import { settingIn, settingOf } from './setting.js';

/** Whom a sentence is about, by the ids of entities. */
export type SentenceEntities = {
  /** Named in the sentence, in order. */
  readonly named: readonly string[];
  /** Meant by a pronoun or by their role alone: "he", "the ministers". */
  readonly referred: readonly string[];
  /** The states that it names, or else those that its report is about. */
  readonly setting: readonly string[];
};

export type ParagraphReferences = {
  /** One for each of the paragraph's sentences. */
  readonly sentences: readonly SentenceEntities[];
  /** The speaker of each of the paragraph's quotations; null where it is nobody the corpus names. */
  readonly speakers: readonly (string | null)[];
};

/** What earlier sentences of an article leave behind for the pronouns of the next. */
type Discourse = {
  subject: KnownEntity | null;
  /** Persons in order of their last mention, the latest last. */
  recent: KnownEntity[];
  /** Whom the sentences of this paragraph have been about or have named, in order; null for somebody whom the corpus does not know. */
  here: (KnownEntity | null)[];
  /** The persons of the latest sentence that names two or more. */
  together: readonly KnownEntity[];
};

function newDiscourse(): Discourse {
  return { subject: null, recent: [], here: [], together: [] };
}

/** @returns for each paragraph whom its sentences name and mean; the order of paragraphs is that of the texts */
export function* resolveReferences(
  paragraphs: readonly AnalysedParagraph[],
  entities: readonly Entity[],
): Steps<ParagraphReferences[]> {
  return yield* referenceResolver(yield* placeMentions(entities))(paragraphs);
}

/** The same for some articles at a time, each of them whole. */
export function referenceResolver(
  places: MentionPlaces,
): (paragraphs: readonly AnalysedParagraph[]) => Steps<ParagraphReferences[]> {
  const offices = officesOfPersons(places.entities);
  return (paragraphs) => resolve(paragraphs, places, offices);
}

function* resolve(
  paragraphs: readonly AnalysedParagraph[],
  places: MentionPlaces,
  offices: Offices,
): Steps<ParagraphReferences[]> {
  let article: number | null = null;
  let mentions: ReturnType<MentionPlaces['in']> = new Map();
  let discourse = newDiscourse();
  let setting: readonly string[] = [];
  let groups = NO_GROUPS;
  const references: ParagraphReferences[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.article !== article) {
      article = paragraph.article;
      mentions = places.in(article);
      discourse = newDiscourse();
      groups = NO_GROUPS;
      setting = settingOf(mentions.get(paragraph.paragraph) ?? []);
    }
    discourse.here = [];
    const said = mentions.get(paragraph.paragraph) ?? [];
    const quoted = findQuotedWords(paragraph.text);
    const meant: Said[] = [];
    const groupsMeant: Said[] = [];
    const sentences = paragraph.sentences.map((sentence) => {
      const named = said.filter((one) => one.start >= sentence.start && one.end <= sentence.end);
      const referred = new SentenceReader(paragraph, sentence, quoted, named, discourse, offices).read();
      const meantHere = meantGroups(paragraph, sentence, quoted, groups);
      groups = groupsAfter(paragraph, sentence, named, meantHere);
      groupsMeant.push(...meantHere);
      meant.push(...referred);
      const names = unique(named.map((one) => one.entity.id));
      return {
        named: names,
        referred: unique([...referred, ...meantHere].map((one) => one.entity.id)).filter(
          (id) => !names.includes(id),
        ),
        setting: settingIn(setting, named, paragraph.names),
      };
    });
    const speakers = paragraph.quotations.map(({ speaker }) =>
      speaker === null ? null : speakerOf(speaker, [...said, ...groupsMeant], meant),
    );
    references.push({ sentences, speakers });
    yield;
  }
  return references;
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

function speakerOf(speaker: TextRange, said: readonly Said[], meant: readonly Said[]): string | null {
  const exact = [...said, ...meant].find((one) => one.start === speaker.start && one.end === speaker.end);
  const inside = meant.find((one) => one.start >= speaker.start && one.end <= speaker.end);
  return (exact ?? inside)?.entity.id ?? null;
}

/** A word as it stands among others, in whatever case; there are few different ones, the nouns of roles. */
const wholeWord = memoised((word) => new RegExp(`\\b${word}\\b`, 'i'));

const PRONOUN = /\b(?:he|she|him|his|her)\b/gi;
const SUBORDINATOR = /^(?:as|while|when|after|before|although|though|since|if|because|asked)\b/i;
/** A person behind one of these is not what the sentence is about. */
const GOVERNED =
  /\b(?:with|by|of|to|from|for|against|between|at|on|under|over|behind|including|like|and)\s+(?:the\s+|[\p{Lu}][\p{L}.]*\s+){0,4}$/u;

/** Nor is the one to whom something or somebody belongs: "Holm's commander". */
const POSSESSIVE = /^['’]s?/;

/** "A young driver", "one resident": somebody who is named by nothing but a noun. */
const STRANGER = /^["“]?(?:[Aa]n?|[Oo]ne|[Aa]nother)(?:\s[\p{Ll}-]+){1,5}/u;
/** More than these words take. In characters. */
const LONGEST_STRANGER = 80;

const WORD = /\p{L}+/gu;

/** Nobody is meant by a pronoun after so many others were named. */
const MOST_RECENT = 50;
/** Beyond it a text only lacks its full stops. In characters. */
const LONGEST_SENTENCE = 1_000;

/** Reads one sentence: whom its pronouns and roles mean, and what it leaves for the next. */
class SentenceReader {
  readonly #text: string;
  readonly #persons: readonly Said[];

  constructor(
    readonly paragraph: AnalysedParagraph,
    readonly sentence: TextRange,
    readonly quoted: readonly TextRange[],
    readonly named: readonly Said[],
    readonly discourse: Discourse,
    readonly offices: Offices,
  ) {
    this.#text = paragraph.text;
    this.#persons = named.filter((one) => one.entity.kind === 'person');
  }

  read(): Said[] {
    const byRole = this.paragraph.roles
      .filter(
        (role) =>
          role.kind === 'unnamed' && role.start >= this.sentence.start && role.end <= this.sentence.end,
      )
      .flatMap((role) => this.#meantByRole(role));
    const meant = [...byRole, ...this.#meantByPronouns(byRole), ...this.#meantByThey()];
    this.#leave(meant, byRole);
    return meant;
  }

  #meantByRole(role: Role): Said[] {
    const at = { start: role.start, end: role.end };
    const asked = roleWords(role.text, role.head);
    const office = this.offices.get(asked.head);
    const holds = (entity: KnownEntity) => office?.holders.has(entity) === true;
    if (!wholeWord(role.head).test(role.text)) {
      const group = this.discourse.together;
      const someHold = asked.words.size === 0 && group.some(holds);
      return someHold ? group.map((entity) => ({ entity, ...at })) : [];
    }
    const entity =
      asked.words.size > 0 ? onlyHolder(office, asked) : (this.discourse.recent.findLast(holds) ?? null);
    return entity === null ? [] : [{ entity, ...at }];
  }

  #meantByPronouns(byRole: readonly Said[]): Said[] {
    const sentence = this.#text.slice(this.sentence.start, this.sentence.end);
    return matchesOf(sentence, PRONOUN).flatMap((match) => {
      const start = this.sentence.start + match.index;
      if (this.quoted.some((words) => words.start <= start && start < words.end)) return [];
      const gender = /^(?:she|her)$/i.test(match[0]) ? 'female' : 'male';
      const entity = this.#antecedent(start, gender, byRole);
      return entity === null ? [] : [{ entity, start, end: start + match[0].length }];
    });
  }

  #antecedent(start: number, gender: 'female' | 'male', byRole: readonly Said[]): KnownEntity | null {
    const agrees = ({ entity }: Said) => entity.gender === null || entity.gender === gender;
    const before = [...this.#persons, ...byRole]
      .filter((one) => one.end <= start && agrees(one))
      .sort((a, b) => a.start - b.start);
    const subject = before.find((one) => !this.#isGoverned(one)) ?? before[0];
    if (subject !== undefined) return subject.entity;
    if (SUBORDINATOR.test(this.#text.slice(this.sentence.start, start))) {
      const main = this.#persons.find((one) => one.start > start && agrees(one) && this.#opensClause(one));
      if (main !== undefined) return main.entity;
    }
    if (this.#namesNobody(start)) return null;
    return this.#meantBefore(gender);
  }

  /** Of those before this sentence: somebody of the same paragraph, though it be nobody whom the corpus knows, goes first. */
  #meantBefore(gender: 'female' | 'male'): KnownEntity | null {
    const agrees = (entity: KnownEntity) => entity.gender === null || entity.gender === gender;
    const { subject, recent, here } = this.discourse;
    const last = subject !== null && agrees(subject) ? subject : null;
    if (last !== null && here.includes(last)) return last;
    const nearest = here.findLast((one) => one === null || agrees(one));
    return nearest === undefined ? (last ?? recent.findLast(agrees) ?? null) : nearest;
  }

  /** Whether somebody without a name comes before: "it lost its commander: he was killed". */
  #namesNobody(before: number): boolean {
    const from = Math.max(this.sentence.start, before - LONGEST_SENTENCE);
    const isQuoted = (at: number) => this.quoted.some(({ start, end }) => start <= at && at < end);
    return matchesOf(this.#text.slice(from, before).toLowerCase(), WORD).some(
      ({ index, 0: word }) => isPersonNoun(word) && !isQuoted(from + index),
    );
  }

  /** "They" at the beginning: the persons named together in the sentence before. */
  #meantByThey(): Said[] {
    if (!/^They\b/.test(this.#text.slice(this.sentence.start, this.sentence.end))) return [];
    const at = { start: this.sentence.start, end: this.sentence.start + 'They'.length };
    return this.discourse.together.map((entity) => ({ entity, ...at }));
  }

  #isGoverned(one: Said): boolean {
    if (POSSESSIVE.test(this.#text.slice(one.end, one.end + 2))) return true;
    return GOVERNED.test(this.#text.slice(Math.max(this.sentence.start, one.start - 60), one.start));
  }

  #opensClause(one: Said): boolean {
    return /,\s(?:[\p{Lu}][\p{L}.]*\s)*$/u.test(this.#text.slice(this.sentence.start, one.start));
  }

  #leave(meant: readonly Said[], byRole: readonly Said[]): void {
    const { discourse } = this;
    const speakers = this.paragraph.quotations.flatMap(({ speaker, verb }) =>
      verb.start >= this.sentence.start && verb.end <= this.sentence.end && speaker !== null ? [speaker] : [],
    );
    const candidates = [...this.#persons, ...byRole].sort((a, b) => a.start - b.start);
    const subject =
      candidates.find((one) => speakers.some(({ start }) => start === one.start)) ??
      candidates.find((one) => !this.#isGoverned(one)) ??
      meant[0];
    const persons = unique([...candidates, ...meant].map(({ entity }) => entity));
    discourse.here = [...discourse.here, ...persons].slice(-MOST_RECENT);
    if (subject !== undefined) discourse.subject = subject.entity;
    else if (this.#isAboutStranger(speakers)) {
      discourse.subject = null;
      discourse.here.push(null);
    } else discourse.subject ??= candidates[0]?.entity ?? null;
    const named = unique(candidates.map(({ entity }) => entity));
    const others = discourse.recent.filter((entity) => !named.includes(entity));
    discourse.recent = [...others, ...named].slice(-MOST_RECENT);
    if (named.length > 1) discourse.together = named;
  }

  /** Whether it begins with, or quotes, somebody without a name, or a name that may be a person's as well as anything else's. */
  #isAboutStranger(speakers: readonly TextRange[]): boolean {
    return [this.sentence, ...speakers].some(({ start }) => {
      const [noun = ''] = STRANGER.exec(this.#text.slice(start, start + LONGEST_STRANGER)) ?? [];
      const name = this.named.find((one) => one.start === start)?.entity;
      const isDoubtful = name?.kind === 'unknown' && name.known === null && name.name.includes(' ');
      return isDoubtful || noun.split(/\s/).some(isPersonNoun);
    });
  }
}
