import { matchesOf } from '../language/matches.js';
import type { TextRange } from '../language/text-range.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';

/** "Where is he from": only what is said to be somebody's origin. */
const ASKS_ORIGIN = /\b(?:from|born)\W*$/i;
const ORIGIN = /\b(?:from|born (?:and raised )?in|native of|raised in)\s+(?:the\s+)?$/i;
/**
 * "Which country" may be one that does something; "where" is told by a preposition, or by what stands beside a name, as in "Sabha,
 * Libya": the envoy for Libya is not in Libya.
 */
const ASKS_WHERE = /\bwheres?\b/i;
const LOCATIVE =
  /\b(?:in|at|near|to|into|around|outside|inside|across|from|through|on|of|towards?)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$/i;
/** "Syria's war" is no place, "Aleppo's outskirts" is one. */
const POSSESSIVE = /^['’]s?\s/;
const PART_OF_PLACE =
  /^['’]s?\s(?:[\w-]+\s)?(?:outskirts|countryside|borders?|capital|suburbs?|coast|shores?|north|south|east|west|cent(?:re|er)|province|airport|streets|districts?|ports?)\b/i;

/** A name of unknown kind behind one of these is, as a rule, a place. */
const STRICTLY_LOCATIVE = /\b(?:in|at|near|outside|inside|towards?)\s+(?:the\s+)?$/i;
/** "In a sports hall in the hills": a place without a name, up to its noun. */
const UNNAMED_PLACE = new RegExp(
  String.raw`(?<=\b(?:in|at|near|outside|inside|into|from|on|to|around|across|along|behind)\s+)(?:(?:the|an?|its|their|his|her|one|some|several|many)\s+)?(?:(?!(?:and|or|of|that|which|who|to|in|at|on)\b)[\p{L}’'-]+\s+){0,3}?(?:` +
    'airports?|areas?|barracks|bases?|beach(?:es)?|borders?|bridges?|buildings?|bunkers?|camps?|capital|castles?|caves?|cellars?|cent(?:re|er)s?|church(?:es)?|cit(?:y|ies)|coasts?|' +
    'colleges?|compounds?|corridors?|countr(?:y|ies)|countryside|courts?|deserts?|districts?|embass(?:y|ies)|estates?|farms?|fields?|forests?|frontier|front ?lines?|guest ?houses?|halls?|hamlets?|harbours?|headquarters|highlands?|hills?|' +
    'homes?|hospitals?|hotels?|houses?|islands?|jails?|jungle|lakes?|lines? of contact|markets?|mines?|ministry|mosques?|mountains?|neighbou?rhoods?|north(?:-?(?:east|west))?|offices?|outskirts|palaces?|parks?|parliament|plains?|ports?|prisons?|provinces?|' +
    'quarters?|regions?|rivers?|roads?|rooms?|schools?|sea|shores?|south(?:-?(?:east|west))?|east|west|squares?|stadiums?|states?|stations?|streets?|suburbs?|tents?|territor(?:y|ies)|towns?|universit(?:y|ies)|valleys?|villages?|zones?' +
    String.raw`)\b`,
  'giu',
);

/**
 * Places where something may be: those with a name, that a preposition makes so before all others; then names of unknown kind
 * behind a preposition, then places without a name.
 */
export function findPlaces(
  question: Question,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): readonly TextRange[] {
  const { names } = sentence;
  const { text } = paragraph;
  const places = names.filter(
    ({ entity, kind, demonym, start, end }) =>
      kind === 'place' &&
      !demonym &&
      !question.names.includes(entity) &&
      !isModifier(text, start, end) &&
      (!POSSESSIVE.test(text.slice(end, end + REACH)) ||
        PART_OF_PLACE.test(text.slice(end, end + LONG_REACH))),
  );
  const behind = (words: RegExp) =>
    places.filter(({ start }) => words.test(text.slice(Math.max(0, start - LONG_REACH), start)));
  if (ASKS_ORIGIN.test(question.form)) return behind(ORIGIN);
  const located = behind(LOCATIVE);
  if (located.length > 0) return located;
  const around = ASKS_WHERE.test(question.form)
    ? places.filter(({ start }) =>
        names.some(({ entity, end }) => question.names.includes(entity) && text.slice(end, start) === ', '),
      )
    : places;
  if (around.length > 0) return around;
  const unknown = names.filter(
    ({ entity, kind, start }) =>
      kind === 'unknown' &&
      !question.names.includes(entity) &&
      STRICTLY_LOCATIVE.test(text.slice(Math.max(0, start - REACH), start)),
  );
  return unknown.length > 0 ? unknown : findUnnamedPlaces(question, sentence, paragraph);
}

/** "Hall 3" */
const HALL_NUMBER = /^\s\d{1,4}\b/;

/** Asked for the hotel, "in a hotel" is no answer. */
function findUnnamedPlaces(
  { terms }: Question,
  { range, tokens }: IndexedSentence,
  { text }: IndexedParagraph,
): TextRange[] {
  const found = matchesOf(text.slice(range.start, range.end), UNNAMED_PLACE);
  if (found.length === 0) return [];
  const endingAt = new Map(tokens.map((token) => [token.end, token]));
  return found
    .map(({ index, 0: words }) => ({ start: range.start + index, end: range.start + index + words.length }))
    .filter(({ end }) => {
      const noun = endingAt.get(end);
      return noun !== undefined && !terms.some(({ term }) => term === noun.term);
    })
    .map(({ start, end }) => ({
      start,
      end: end + (HALL_NUMBER.exec(text.slice(end, end + REACH))?.[0].length ?? 0),
    }));
}

const DETERMINED = /\b(?:an?|the|this|that|next|last|latest|new)\s+(?:[a-z-]+\s+)?$/;
const GOES_ON_AS_NOUN = /^\s(?!(?:and|or|is|was|has|had|will|would|could|said|says)\b)[a-z]+(?<!ed|ly)\b/;

/** An "Africa summit" is not held in all of Africa, nor is "the Oslo accord" a place. */
function isModifier(text: string, start: number, end: number): boolean {
  return (
    DETERMINED.test(text.slice(Math.max(0, start - REACH), start)) &&
    GOES_ON_AS_NOUN.test(text.slice(end, end + REACH)) &&
    !PART_OF_PLACE.test(`'s${text.slice(end, end + LONG_REACH)}`)
  );
}

/** How far, in characters, it is looked for words beside a name. */
const REACH = 20;
const LONG_REACH = 60;
