import { matchesOf } from '../matches.js';
import type { Steps } from '../steps.js';
import type { EntityKind } from './entities.js';
import type { LocatedMention, MentionGroup } from './entity-forms.js';
import { genderOfFullName } from './first-names.js';
import type { GazetteerEntry } from './gazetteer.js';
import { isPersonNoun, LAND_AND_WATER, ORGANISATION_WORDS, PLACE_NOUNS } from './honorifics.js';
import { isAcronym } from './name-tokens.js';
import { rolesGivenTo } from './roles-of-paragraph.js';

/** Nouns that say in an apposition that a name is a group's: "the largest rebel alliance". */
export const GROUP_NOUNS = new Set(
  'group affiliate alliance party organisation organization company agency movement militia faction coalition network union newspaper bank firm band club team body force charity'.split(
    ' ',
  ),
);

/** How much each piece of evidence counts; set by reading what came out on news and on encyclopaedic text. */
const WEIGHTS = {
  honorific: 3,
  nameWord: 3,
  role: 2,
  who: 2,
  firstName: 1,
  acronym: 1.5,
  placeWord: 1.5,
  inPlace: 1,
  lastName: 1,
  toPlace: 0.25,
  hasState: 1,
  speaks: 0.5,
};
/** Below this the evidence is one doubtful hint. */
const LEAST_EVIDENCE = 0.75;

/** A name that stands behind "in" or "to" more seldom than this, counted in their weights, is no place for it. */
const LEAST_PLACE_SHARE = 0.2;

type Scores = { person: number; place: number; organisation: number };

/** What a group of mentions names, by what stands around them. */
export function* kindOf(group: MentionGroup, known: GazetteerEntry | null): Steps<EntityKind> {
  if (known !== null) return known.kind;
  const scores: Scores = { person: 0, place: 0, organisation: 0 };
  const forms = new Set(group.mentions.map(({ name }) => name.text));
  for (const form of forms) addSpelling(scores, form);
  if (forms.size > 1 && [...forms].flatMap(endingsOf).some((ending) => forms.has(ending)))
    scores.person += WEIGHTS.lastName;
  if ([...forms].some((form) => genderOfFullName(form) !== null)) scores.person += WEIGHTS.firstName;
  let behindPrepositions = 0;
  for (const mention of group.mentions) {
    addContext(scores, mention);
    behindPrepositions += placeWeight(mention);
    yield;
  }
  if (behindPrepositions >= group.mentions.length * LEAST_PLACE_SHARE) scores.place += behindPrepositions;
  const [kind, score] = (Object.entries(scores) as [keyof Scores, number][]).reduce((best, one) =>
    one[1] > best[1] ? one : best,
  );
  return score >= LEAST_EVIDENCE ? kind : 'unknown';
}

/** What is left of a name behind each of its spaces. */
function endingsOf(form: string): string[] {
  return matchesOf(form, / /g).map(({ index }) => form.slice(index + 1));
}

function addSpelling(scores: Scores, form: string): void {
  const words = form.toLowerCase().split(/\s+/);
  const head = words.find((_, at) => /^(?:of|for)$/.test(words[at + 1] ?? '')) ?? words.at(-1) ?? '';
  if (ORGANISATION_WORDS.has(head)) scores.organisation += WEIGHTS.nameWord;
  else if (words.length > 1 && PLACE_NOUNS.has(words.at(-1) ?? '')) scores.place += WEIGHTS.nameWord;
  else if (words.length > 1 && LAND_AND_WATER.has(words[0] ?? '')) scores.place += WEIGHTS.placeWord;
  if (isAcronym(form)) scores.organisation += WEIGHTS.acronym;
}

const IN_PLACE =
  /\b(?:in|near|outside|across|throughout|around|(?:city|town|province|village|capital|region|state|district|suburb|siege) of)\s+(?:the\s+)?$/i;
const TO_PLACE = /\b(?:at|from|into|to|through|towards?)\s+(?:the\s+)?$/i;

/** What a land has, be it none that any list knows: "Puntland's parliament", "the king of". */
const HAS_STATE =
  /^['’]s (?:(?:prime|foreign|defen[cs]e|interior|finance) minister|president|king|queen|parliament|capital|constitution|navy|airspace|coast|territory|independence|neighbou?rs?)\b/i;
const STATE_OF = /\b(?:minister|king|queen|people|capital) of (?:the )?$/i;

function addContext(scores: Scores, { name, in: paragraph }: LocatedMention): void {
  const { text, quotations } = paragraph;
  if (name.honorific !== null) scores.person += WEIGHTS.honorific;
  for (const role of rolesGivenTo(name, paragraph)) {
    if (isPersonNoun(role.head)) scores.person += WEIGHTS.role;
    else if (PLACE_NOUNS.has(role.head)) scores.place += WEIGHTS.role;
    else if (GROUP_NOUNS.has(role.head)) scores.organisation += WEIGHTS.role;
  }
  // Who goes by initials speaks as an organisation does.
  if (!isAcronym(name.text) && quotations.some(({ speaker }) => speaker?.start === name.start))
    scores.person += WEIGHTS.speaks;
  const after = text.slice(name.end, name.end + 16);
  if (/^,? who\b/.test(after)) scores.person += WEIGHTS.who;
  const before = text.slice(Math.max(0, name.start - 24), name.start);
  if (HAS_STATE.test(text.slice(name.end, name.end + 32)) || STATE_OF.test(before))
    scores.place += WEIGHTS.hasState;
  const next = /^ ([a-z]+)/.exec(after)?.[1] ?? '';
  if (PLACE_NOUNS.has(next)) scores.place += WEIGHTS.inPlace;
}

function placeWeight({ name, in: { text } }: LocatedMention): number {
  if (name.honorific !== null || /^['’]s/.test(text.slice(name.end, name.end + 2))) return 0;
  const before = text.slice(Math.max(0, name.start - 24), name.start);
  if (IN_PLACE.test(before)) return WEIGHTS.inPlace;
  return TO_PLACE.test(before) ? WEIGHTS.toPlace : 0;
}
