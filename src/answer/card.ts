import { conceptTerm } from '../language/concepts.js';
import { tenseAround } from '../language/dates/date-tense.js';
import type { Entity, EntityRole } from '../language/names/entities.js';
import { isAddress } from '../language/names/honorifics.js';
import { includesRole, type RoleWords, roleWords } from '../language/names/role-words.js';
import type { TextRange } from '../language/text-range.js';
import type { Card, CardSection } from './answer.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph, IndexedSentence, NamedEntity } from './index-paragraphs.js';
import { articlesOf, citeFrom, type Line, newestFirst, showSame, withoutRepetition } from './line.js';
import { directFirst, findSpeech, spokenBy } from './speech.js';

/** A line of a section before it is cited, with the passages that say the same. */
type Entry = Line & { readonly shown: TextRange; readonly same: readonly Line[] };
type Sections = Readonly<Record<CardSection, readonly Entry[]>>;

/** In this order the sections take turns; so the first lines are the best of each. */
const TURNS: readonly CardSection[] = ['roles', 'quoted', 'met', 'reported', 'where'];
/** Of several people who hold an office: no more are listed. */
const MOST_HOLDERS = 8;
/** A message shows no more. */
const MOST_LINES = 10;
const MOST_NAMES = 6;
const MOST_SAME = 4;

/** A card before it is cited. */
export type Draft = {
  readonly names: readonly Line[];
  readonly lines: readonly (Entry & { readonly section: CardSection; readonly repeats: boolean })[];
};

/**
 * What the paragraphs tell of somebody: names, roles, what they said, whom they met, where they were. Of several who hold an
 * office, their roles.
 */
export function draftCard(
  index: CorpusIndex,
  entities: readonly string[],
  paragraphs: readonly IndexedParagraph[],
): Draft {
  const [only, other] = entities.flatMap((id) => index.names.entities.get(id) ?? []);
  if (only === undefined) return { names: [], lines: [] };
  if (other === undefined) {
    return { names: namesOf(only, paragraphs), lines: inTurns(sectionsOf(index, only, paragraphs)) };
  }
  const roles = entities
    .slice(0, MOST_HOLDERS)
    .flatMap((id) => rolesOf(index, id, paragraphs).slice(0, 1))
    .map((entry) => ({ ...entry, section: 'roles' as const }));
  return { names: [], lines: withRepeats(roles) };
}

/** As much of it as a message shows, as excerpts of the articles. */
export async function citeCard(index: CorpusIndex, draft: Draft): Promise<Card> {
  const names = draft.names.slice(0, MOST_NAMES);
  const lines = draft.lines
    .slice(0, MOST_LINES)
    .map((line) => ({ ...line, same: line.same.slice(0, MOST_SAME) }));
  const articles = await articlesOf(index, [...names, ...lines, ...lines.flatMap(({ same }) => same)]);
  return {
    names: names.flatMap((name) => citeFrom(articles, name) ?? []),
    lines: lines.flatMap(({ section, shown, same, repeats, ...line }) => {
      const excerpt = citeFrom(articles, line);
      const others = same.flatMap((one) => citeFrom(articles, one) ?? []);
      return excerpt === null ? [] : [{ section, excerpt, shown, same: others, repeats }];
    }),
    more: draft.lines.length > MOST_LINES,
  };
}

function withRepeats<Shown extends Line>(lines: readonly Shown[]): (Shown & { readonly repeats: boolean })[] {
  return lines.map((line, at) => ({
    ...line,
    repeats: lines.slice(0, at).some((other) => showSame(other, line)),
  }));
}

function sectionsOf(index: CorpusIndex, { id }: Entity, paragraphs: readonly IndexedParagraph[]): Sections {
  const speech = directFirst(
    withoutRepetition(findSpeech(index, paragraphs, spokenBy([id])).sort(newestFirst)),
  );
  const roles = rolesOf(index, id, paragraphs);
  const said = speech.map(wholeLine);
  const about = sentencesAbout(paragraphs, id);
  const whole = roles.filter(({ range, shown }) => shown.start === range.start && shown.end === range.end);
  const met = fresh(
    about.flatMap((at) => meetingIn(at, id)),
    [...said, ...whole],
  );
  const where = about.flatMap((at) => whereaboutsIn(at, id)).sort(newestFirst);
  const taken = [...said, ...met, ...where, ...roles.flatMap((role) => [role, ...role.same])];
  return {
    roles,
    quoted: said.filter(({ notes }) => notes?.speech === 'direct'),
    reported: said.filter(({ notes }) => notes?.speech === 'reported'),
    met,
    where,
    told: fresh(
      about.flatMap((at) => namingIn(at, id)),
      taken,
    ),
  };
}

/** Those that show nothing which is shown already, newest first. */
function fresh(lines: readonly Line[], taken: readonly Line[]): Entry[] {
  return withoutRepetition(lines.toSorted(newestFirst))
    .filter((line) => !taken.some((other) => showSame(other, line)))
    .map(wholeLine);
}

function wholeLine(line: Line): Entry {
  return { ...line, shown: line.range, same: [] };
}

/** One line of each section, then the next of each; behind them whatever else names them. */
function inTurns(sections: Sections): Draft['lines'] {
  const longest = Math.max(...TURNS.map((section) => sections[section].length));
  const lines = Array.from({ length: longest }, (_, turn) =>
    TURNS.flatMap((section) => {
      const entry = sections[section][turn];
      return entry === undefined ? [] : [{ ...entry, section }];
    }),
  ).flat();
  const told = sections.told.map((entry) => ({ ...entry, section: 'told' as const }));
  return withRepeats([...lines, ...told]);
}

/** Every form of the name, the longest first, each where the newest article has it first; a title of address belongs to it. */
function namesOf({ id }: Entity, paragraphs: readonly IndexedParagraph[]): Line[] {
  const forms = new Map<string, Line>();
  const mentions = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap(({ names }) =>
      names
        .filter(({ entity }) => entity === id)
        .map((name): Line => ({ paragraph, range: withAddress(paragraph, name), answer: null })),
    ),
  );
  for (const line of mentions.sort(newestFirst)) {
    const form = line.paragraph.text.slice(line.range.start, line.range.end).toLowerCase();
    if (!forms.has(form)) forms.set(form, line);
  }
  const length = ({ range }: Line) => range.end - range.start;
  return [...forms.values()].sort((one, other) => length(other) - length(one));
}

function withAddress({ text }: IndexedParagraph, { start, end }: TextRange): TextRange {
  const [address = '', word = ''] = /(\p{L}+)\.?\s$/u.exec(text.slice(0, start)) ?? [];
  return { start: isAddress(word.toLowerCase()) ? start - address.length : start, end };
}

/** Offices that are held towards somebody: they say less of whom they are said. */
const TOWARDS_SOMEBODY =
  /^(?:counterpart|ally|rival|enemy|opponent|successor|predecessor|colleague|partner|host|guest|brother|sister|father|mother|son|daughter|wife|husband|widow|cousin|uncle|nephew)$/;

/** Where a noun phrase begins with its article: "the largest alliance, …". */
function withArticle({ text }: IndexedParagraph, start: number): number {
  return start - (/(?<!\p{L})(?:the|an?)\s$/iu.exec(text.slice(0, start))?.[0].length ?? 0);
}

type Said = { readonly role: EntityRole; readonly words: RoleWords; readonly line: Entry };

/** The roles that articles give somebody, the fullest form of each with the other places that give it; offices first. */
function rolesOf(index: CorpusIndex, id: string, paragraphs: readonly IndexedParagraph[]): Entry[] {
  const said: Said[] = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) =>
      sentence.definitions
        .filter(({ entity }) => entity === id)
        .flatMap((definition) => {
          const role = roleAt(index, id, paragraph, definition);
          const shown = {
            start: withArticle(paragraph, Math.min(definition.start, definition.subject.start)),
            end: Math.max(definition.end, definition.subject.end),
          };
          if (role === null) return [];
          // "Its ally, Mr Assad" alone leaves open whose.
          const isWhole = TOWARDS_SOMEBODY.test(role.head);
          const { range } = sentence;
          const line = { paragraph, range, answer: definition, shown: isWhole ? range : shown, same: [] };
          return [{ role, words: roleWords(role.text, role.head), line }];
        }),
    ),
  );
  const towards = ({ role }: Said) => (TOWARDS_SOMEBODY.test(role.head) ? 1 : 0);
  const fullness = ({ words }: Said) => words.words.size + words.limits.size;
  said.sort(
    (one, other) =>
      towards(one) - towards(other) || fullness(other) - fullness(one) || newestFirst(one.line, other.line),
  );
  const groups: Said[][] = [];
  for (const one of said) {
    const group = groups.find(([fullest]) => fullest !== undefined && includesRole(fullest.words, one.words));
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups.flatMap(([fullest, ...others]) =>
    fullest === undefined
      ? []
      : [{ ...fullest.line, same: others.map(({ line }) => line).sort(newestFirst) }],
  );
}

/** The role that stands at a definition, with its kind of office. */
function roleAt(
  index: CorpusIndex,
  id: string,
  { text }: IndexedParagraph,
  { start, end }: TextRange,
): EntityRole | null {
  const words = text.slice(start, end);
  return index.names.entities.get(id)?.roles.find((role) => role.text === words) ?? null;
}

type Place = { readonly paragraph: IndexedParagraph; readonly sentence: IndexedSentence };

function sentencesAbout(paragraphs: readonly IndexedParagraph[], id: string): Place[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.sentences
      .filter(({ named, referred }) => named.has(id) || referred.has(id))
      .map((sentence) => ({ paragraph, sentence })),
  );
}

const MEETING = conceptTerm('meet');
/** Encounters that the concept of meeting does not hold. */
const ENCOUNTER =
  /\b(?:talks|negotiations|consultations|conferred|consulted|visited|received|hosted|summit|face to face|counterpart)\b/i;

/** A sentence in which somebody meets or talks with another person, who stands out in it. */
function meetingIn({ paragraph, sentence }: Place, id: string): Line[] {
  const { range } = sentence;
  const meets =
    sentence.positions.has(MEETING) || ENCOUNTER.test(paragraph.text.slice(range.start, range.end));
  const others = sentence.names.filter(({ entity, kind }) => kind === 'person' && entity !== id);
  const [first, last] = [others[0], others.at(-1)];
  if (!meets || first === undefined || last === undefined) return [];
  const own = sentence.names.filter(({ entity }) => entity === id);
  const isBetween = own.some(({ start }) => first.start < start && start < last.start);
  return [{ paragraph, range, answer: { start: first.start, end: isBetween ? first.end : last.end } }];
}

/** So many words may stand between somebody and the place where they are: "Kerry was in Moscow". */
const NEAR_PLACE = /^\s*(?:[\p{L}'’-]+\s+){0,3}(?:in|at|to|into|from)\s+(?:the\s+)?$/iu;
/** "… were deep in talks in Geneva". */
const MEETING_PLACE = /\b(?:talks|meeting|met|negotiations|summit)\s+(?:in|at)\s+(?:the\s+)?$/i;
/** A sentence that opens with a place has it for all that follows. */
const OPENS = /^(?:\p{L}+,\s)?(?:in|at)\s+(?:the\s+)?$/iu;
/** What opens a sentence and is no longer than this says when. In characters. */
const LONGEST_OPENING = 20;

/** The part of a sentence that says where somebody was, said or did something. */
function whereaboutsIn({ paragraph, sentence }: Place, id: string): Entry[] {
  const { text } = paragraph;
  const { range } = sentence;
  const people = sentence.names.filter(({ kind }) => kind === 'person');
  const own = people.find(({ entity }) => entity === id);
  if (own === undefined) return [];
  const isAt = ({ start }: NamedEntity) =>
    (own.end < start && NEAR_PLACE.test(text.slice(own.end, start))) ||
    (own.end < start && MEETING_PLACE.test(text.slice(own.end, start))) ||
    (own === people[0] && OPENS.test(text.slice(range.start, start)));
  const place = sentence.names.find((name) => name.kind === 'place' && !name.demonym && isAt(name));
  if (place === undefined) return [];
  const start = Math.min(own.start, place.start);
  const part = {
    start: start - range.start <= LONGEST_OPENING ? range.start : start,
    end: Math.max(own.end, place.end),
  };
  // "He is to meet Lavrov in Moscow": cut short, it would say that he is there.
  const shown = tenseAround(text, place.start, place.end) === 'future' ? range : part;
  return [{ paragraph, range, answer: place, shown, same: [] }];
}

/** A sentence that names somebody. */
function namingIn({ paragraph, sentence }: Place, id: string): Line[] {
  const name = sentence.names.find(({ entity }) => entity === id);
  return name === undefined ? [] : [{ paragraph, range: sentence.range, answer: name }];
}
