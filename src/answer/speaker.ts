import { matchEntities, matchRoles } from '../language/names/entity-lexicon.js';
import { ASKED_SPEAKING } from '../language/quotations/reporting-verbs.js';
import { covers, type TextRange } from '../language/text-range.js';
import { tokenize } from '../language/tokens.js';
import type { CorpusIndex } from './index-corpus.js';
import { kindOfName } from './name-index.js';
import type { Question } from './question.js';
import { type IsSpeaker, spokenBy, spokenByThose } from './speech.js';

/** Whose words a question asks for. */
export type Speaker = {
  readonly said: IsSpeaker;
  /** Ids of those whom the corpus knows by name or office; empty where it knows the speaker by no name. */
  readonly entities: readonly string[];
  /** Whether nothing is asked beside: all that was said is wanted. */
  readonly isAll: boolean;
  /** Whether it is about somebody or some place, and about nothing beside. */
  readonly isAboutNames: boolean;
  /** Whether the articles have none of the words that name the speaker, or name somebody who could speak: an honest no. */
  readonly isCertain: boolean;
};

/** "What did X say about Y", "has X said anything": between the auxiliary and the verb stands who speaks. */
const ASKS_WHAT = new RegExp(
  `\\b(?:did|does|do|has|have|had|was|were|is)\\s+(.{1,80}?)\\s+(?:${ASKED_SPEAKING})\\b`,
  'i',
);
/** Behind one of these stands what it is about. */
const ABOUT = /\s(?:about|abt|bout|regarding|concerning|on|re)\s/i;
/** Whom somebody speaks to is not what it is about. */
const SAID_TO = /\b(?:to|tell|tells|told)\b/i;
/** Words that ask for somebody's words and say nothing of what they are about. */
const ASKING = new RegExp(
  `^(?:${ASKED_SPEAKING}|state|quotes|quotation|quotations|words?|statements?|comments?|according|anything|everything|all)$`,
);

/** @returns null where the question names nobody who could have said something */
export function findSpeaker(index: CorpusIndex, question: Question): Speaker | null {
  const { text } = question;
  const asked = ASKS_WHAT.exec(text);
  const start = asked === null ? 0 : asked.index + asked[0].indexOf(asked[1] ?? '');
  const end = asked === null ? text.length : start + (asked[1]?.length ?? 0);
  const phrase = { start, end };
  const names = matchEntities(text, index.names.lexicon).map(({ range }) => range);
  const speaker = somebodyIn(index, text, phrase, asked !== null) ?? personMeant(index, question, phrase);
  if (speaker !== null) {
    return {
      said: spokenBy(speaker.entities),
      entities: speaker.entities,
      isCertain: !speaker.entities.every((id) => isStateOrPeople(index, id)),
      isAll: hasOnly(text, [speaker.range], question),
      isAboutNames: !SAID_TO.test(text) && hasOnly(text, [speaker.range, ...names], question),
    };
  }
  const about = ABOUT.exec(text.slice(start, end))?.index;
  const range = { start, end: about === undefined ? end : start + about };
  const words = tokenize(text).filter((word) => !word.stop && covers(range, word));
  const said = spokenByThose(text.slice(range.start, range.end));
  if (said === null) return null;
  return {
    said,
    entities: [],
    isAll: hasOnly(text, [range], question),
    isAboutNames: !SAID_TO.test(text) && hasOnly(text, [range, ...names], question),
    isCertain: words.every(({ word, term }) => isStrange(index, word, term)),
  };
}

/** Whether the articles never use a word. */
function isStrange({ vocabulary, documentFrequency }: CorpusIndex, word: string, term: string): boolean {
  return !vocabulary.has(word) && !documentFrequency.has(term);
}

type Somebody = { readonly entities: readonly string[]; readonly range: TextRange };

/** Who is named first in a part of the text, by name or by office; a state only where it stands at the beginning. */
function somebodyIn(index: CorpusIndex, text: string, part: TextRange, isWhole: boolean): Somebody | null {
  const inside = <T extends { readonly range: TextRange }>(found: readonly T[]) =>
    found.filter(({ range }) => covers(part, range));
  const roles = inside(matchRoles(text, index.names.lexicon));
  const names = inside(matchEntities(text, index.names.lexicon)).filter(
    ({ range }) => !roles.some((role) => covers(role.range, range)),
  );
  const people = names.filter(({ entity }) => !isStateOrPeople(index, entity.id));
  const [first] = [...people, ...roles].sort((one, other) => one.range.start - other.range.start);
  // "The Russian minister Lavrov": the name behind an office is whom it means.
  const named =
    first === undefined
      ? undefined
      : people.find(({ range }) => range.start - first.range.end <= 1 && range.start >= first.range.start);
  const best = named ?? first ?? names.find(({ range }) => isAlone(text, range, part));
  if (best === undefined) return null;
  if (isWhole && !fills(text, part, [...roles, ...names])) return null;
  const same = names.filter(({ range }) => range.start === best.range.start);
  const held = named === undefined ? roles.filter(({ range }) => range.start === best.range.start) : [];
  return {
    entities: [
      ...new Set(
        [...same.map(({ entity }) => entity), ...held.flatMap(({ holders }) => holders)].map(({ id }) => id),
      ),
    ],
    range: { start: Math.min(first?.range.start ?? best.range.start, best.range.start), end: best.range.end },
  };
}

/** Whom "he" or "she" means where the question follows one about a single person. */
function personMeant(
  index: CorpusIndex,
  { text, reference, names }: Question,
  range: TextRange,
): Somebody | null {
  if (reference === null || !/^(?:he|she)$/i.test(text.slice(range.start, range.end).trim())) return null;
  const entities = names.filter((name) => kindOfName(index.names, name) === 'person');
  return entities.length === 1 ? { entities, range } : null;
}

/** "Islamist sources" are not the Islamists. */
function isStateOrPeople(index: CorpusIndex, entity: string): boolean {
  const kind = kindOfName(index.names, entity);
  return kind === 'place' || kind === 'people';
}

/** Whether a state is all that stands before what is asked about: the words of "US officials" are not those of the US. */
function isAlone(text: string, range: TextRange, part: TextRange): boolean {
  const about = ABOUT.exec(text.slice(part.start, part.end))?.index;
  const end = about === undefined ? part.end : part.start + about;
  return range.end <= end && fills(text, { start: part.start, end }, [{ range }]);
}

/** Whether names and offices are all that a phrase says: "President Obama" names somebody else than a president of the corpus. */
function fills(text: string, part: TextRange, found: readonly { readonly range: TextRange }[]): boolean {
  return tokenize(text)
    .filter((word) => !word.stop && covers(part, word))
    .every((word) => found.some(({ range }) => covers(range, word)));
}

/** "About it", "to that": of what the question before was about. */
const ABOUT_BEFORE = /\b(?:about|abt|on|to|regarding|of) (?:it|this|that|them|those|these)\b/i;

/** Whether a question says nothing beside some of its parts and the words that ask; a date says what is wanted, too. */
function hasOnly(text: string, parts: readonly TextRange[], { periods, reference }: Question): boolean {
  return (
    periods.length === 0 &&
    !(reference !== null && ABOUT_BEFORE.test(text)) &&
    tokenize(text).every(
      (token) => token.stop || ASKING.test(token.word) || parts.some((part) => covers(part, token)),
    )
  );
}
