import { compareText } from '../corpus/compare-text.js';
import type { KnownEntity } from '../language/names/entities.js';
import type { Steps } from '../language/steps.js';
import type { Card, CardSection } from './answer.js';
import { type Entry, namesOf, rolesOf } from './card-names.js';
import { meetingIn, namingIn, sentencesAbout, whereaboutsIn } from './card-places.js';
import { type CorpusIndex, newestOf } from './index-corpus.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import { citeLine, type Line, newestFirst, showSame, withoutRepetition } from './line.js';
import { lostOffice } from './lost-office.js';
import { directFirst, findSpeech, spokenBy } from './speech.js';
import type { Known, Office } from './whom.js';

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
 * office, their roles, those first who are said to hold it last. In steps: in a large corpus thousands of sentences name somebody.
 */
export function* draftCard(
  index: CorpusIndex,
  { entities, office }: Known,
  paragraphs: readonly IndexedParagraph[],
): Steps<Draft> {
  const [only, other] = entities.flatMap((id) => index.names.entities.get(id) ?? []);
  if (only === undefined) return { names: [], lines: [] };
  if (other === undefined) {
    const names = namesOf(only, paragraphs);
    yield;
    return { names, lines: inTurns(yield* sectionsOf(index, only, office, paragraphs)) };
  }
  const roles = entities
    .slice(0, MOST_HOLDERS)
    .flatMap((id) => rolesOf(index, id, office, paragraphs).slice(0, 1))
    .sort(
      (one, other) =>
        saysNoun(other, office) - saysNoun(one, office) || compareText(lastSaid(other), lastSaid(one)),
    )
    .map((entry) => ({ ...entry, section: 'roles' as const }));
  return { names: [], lines: withRepeats(roles) };
}

/** 1 where a role has the very noun that was asked for, 0 where another means the same. */
function saysNoun({ paragraph, shown }: Entry, office: Office | null): number {
  const said = paragraph.text.slice(shown.start, shown.end).toLowerCase();
  return office !== null && said.includes(office.noun) ? 1 : 0;
}

/** Day of the newest article that gives a role: offices change hands. */
function lastSaid({ paragraph, same }: Entry): string {
  return newestOf([paragraph, ...same.map((line) => line.paragraph)].map(({ article }) => article)) ?? '';
}

/** As much of it as a message shows, as excerpts of the articles. */
export function citeCard(draft: Draft): Card {
  return {
    names: draft.names.slice(0, MOST_NAMES).map(citeLine),
    lines: draft.lines.slice(0, MOST_LINES).map(({ section, shown, same, repeats, ...line }) => ({
      section,
      excerpt: citeLine(line),
      shown,
      same: same.slice(0, MOST_SAME).map(citeLine),
      repeats,
    })),
    more: draft.lines.length > MOST_LINES,
  };
}

function withRepeats<Shown extends Line>(lines: readonly Shown[]): (Shown & { readonly repeats: boolean })[] {
  return lines.map((line, at) => ({
    ...line,
    repeats: lines.slice(0, at).some((other) => showSame(other, line)),
  }));
}

function* sectionsOf(
  index: CorpusIndex,
  { id, kind }: KnownEntity,
  office: Office | null,
  paragraphs: readonly IndexedParagraph[],
): Steps<Sections> {
  const speech = directFirst(
    withoutRepetition(findSpeech(index, paragraphs, spokenBy([id])).sort(newestFirst)),
  );
  yield;
  const held = rolesOf(index, id, office, paragraphs);
  yield;
  const roles = office === null ? held : [...sinceLost(id, held, paragraphs), ...held];
  yield;
  const said = speech.map(wholeLine);
  const about = sentencesAbout(paragraphs, id);
  const whole = roles.filter(({ range, shown }) => shown.start === range.start && shown.end === range.end);
  const isPerson = kind === 'person';
  const met = fresh(
    about.flatMap((at) => (isPerson ? meetingIn(at, id) : [])),
    [...said, ...whole],
  );
  yield;
  const where = about
    .flatMap((at) => (isPerson ? whereaboutsIn(at, id) : []))
    .filter((entry) => entry.shown !== entry.range || !met.some((other) => showSame(other, entry)))
    .sort(newestFirst);
  yield;
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

/** Who asks for the holder of an office asks for whoever holds it now. */
function sinceLost(id: string, held: readonly Entry[], paragraphs: readonly IndexedParagraph[]): Entry[] {
  const [office] = held;
  const lost = office === undefined ? null : lostOffice(paragraphs, id, lastSaid(office));
  return lost === null ? [] : [lost];
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
