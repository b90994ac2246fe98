import { NUMBER_WORDS, numberValue } from '../language/figures/numbers.js';
import { isPersonNoun } from '../language/names/honorifics.js';
import { isReportingVerb } from '../language/quotations/reporting-verbs.js';
import { wordSet } from '../language/word-set.js';
import { askedRole } from './asked-role.js';
import type { Candidate } from './evidence.js';
import type { Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';
import type { Ranked } from './rank.js';
import { PRESENT, strongest } from './term-coverage.js';

/** Verbs that tell no deed by themselves: "who made an appeal" is who appealed, "who is going to sign" who signs. */
const LIGHT_VERBS = wordSet(
  'make makes made making take takes took taken taking give gives gave given giving put puts keep keeps kept bring brings brought ' +
    'hold holds held attend attends attended conduct conducted carry carried become becomes became remain remains remained come comes came coming go goes went going ' +
    'supposed expected likely due set want wants wanted',
);

/**
 * Whether a question asks who did something of which neither the best sentence nor one beside it says in any words that it was done:
 * "who founded the museum" is not answered by whatever else is told of that museum.
 */
export function isDeedUntold(question: Question, ranked: readonly Ranked[]): boolean {
  const asked = askedRole(question);
  if (asked === null || asked.role !== 'doer' || question.reference !== null) return false;
  const { verb } = asked;
  if (LIGHT_VERBS.has(verb.word) || isReportingVerb(verb.word)) return false;
  return strengthNearby(question, ranked)(verb) < PRESENT;
}

/** Weaker than this, nothing near the best sentence is even of a like meaning. */
const LIKE_MEANING = 0.3;

/** Whether the best sentence and those beside it name whom the question names, and say nothing of what is asked about them. */
export function isOnlyNamed(question: Question, ranked: readonly Ranked[]): boolean {
  return strongestAsked(question, ranked) < PRESENT;
}

/**
 * The same where they do not even speak of anything like it: "when was the minister elected", and he is said to have left. Somebody's
 * words about a thing need not name it.
 */
export function isUntold(question: Question, ranked: readonly Ranked[]): boolean {
  return question.kind !== 'quote' && strongestAsked(question, ranked) < LIKE_MEANING;
}

/** Behind these words a yes-no question says whom it is about. */
const ASKS_OF =
  /^\W*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)(?:n['’]?t)?\s+(?:the\s+)?([\p{L}\p{M}\d.-]+)/iu;

/** Whether neither the best sentence nor one beside it names whom a yes-no question is about: "did Norway close the port" is not settled by who else did. */
export function isOfAnother(question: Question, ranked: readonly Ranked[]): boolean {
  const about = ASKS_OF.exec(question.text)?.[1]?.toLowerCase();
  if (question.kind !== 'yesno' || question.reference !== null || about === undefined) return false;
  const subject = question.terms.find(({ word, entities }) => word === about && entities.length > 0);
  return subject !== undefined && strengthNearby(question, ranked)(subject) < PRESENT;
}

/** How strongly the best sentence and those beside it say any of what is asked about those named; 1 where that cannot be told. */
function strongestAsked(question: Question, ranked: readonly Ranked[]): number {
  const { terms, names, reference, asksAboutNow } = question;
  const asked = terms.filter(({ entities, kin, asks }) => entities.length === 0 && kin.length === 0 && !asks);
  if (names.length === 0 || reference !== null || asksAboutNow || asked.length === 0) return 1;
  return Math.max(...asked.map(strengthNearby(question, ranked)));
}

/** How strongly the best sentence or one beside it says a term of the question, 0 to 1. */
function strengthNearby({ terms }: Question, ranked: readonly Ranked[]): (term: QuestionTerm) => number {
  const best = ranked[0];
  const around = ranked.filter(
    ({ paragraph, position }) =>
      best !== undefined && paragraph === best.paragraph && Math.abs(position - best.position) <= 1,
  );
  const said = strongest(
    around.map(({ matches }) => matches),
    terms.length,
  );
  return (term) => said[terms.indexOf(term)] ?? 0;
}

/** "Which five judges", "who are the two other deputies": how many are to be named. */
const ASKS_SEVERAL = new RegExp(
  `^\\W*(?:which|what|who(?:m|se)? (?:are|were))(?: (?:the|these|those|other))* (${NUMBER_WORDS}|\\d+)\\b`,
  'i',
);
/** "Which rebel commander", "what is the name of the ship", with the noun last. */
const ASKS_WHICH = /^\W*(?:which|what) ((?:[\w-]+ )?[\w-]+)\b/i;
/** "Who leads the union", "who is the new head of". */
const ASKS_HEAD =
  /^\W*who(?:['’]?s| is| was| has been)? (?:the |currently |now )*((?:leads?|led|heads|headed|commands|commanded|chairs|chaired|rules|ruled|governs|governed)\b|(?:[\w-]+ ){0,2}[\w-]+(?= (?:of|for|in|at|to)\b|\W*$))/i;
const LEADING = /^(?:lead|led|head|command|chair|rule|govern)/i;
const ASKS_NAME = /\bnames? of (?:(?:the|an?|his|her|their|that|this) )?((?:[\w-]+ ?){1,3})/i;

/**
 * Whether names are asked for which the sentence does not have: of so many as it does not name, or of somebody or something of which it
 * only says that there is one, as "a judge who stood by".
 */
export function lacksNames(
  question: Question,
  { sentence, paragraph }: Pick<Candidate, 'sentence' | 'paragraph'>,
): boolean {
  const { text: asked, kind, names, sought } = question;
  const others = sentence.names.filter(
    ({ entity, demonym }) => !demonym && (sought.includes(entity) || !names.includes(entity)),
  );
  const several = kind === 'who' ? ASKS_SEVERAL.exec(asked)?.[1] : undefined;
  if (several !== undefined)
    return new Set(others.map(({ entity }) => entity)).size < (numberValue(several) ?? 0);
  const thing = thingNamed(question);
  if (thing === undefined) return false;
  const words = thing.split(' ');
  const isThing = !words.some(isPersonNoun) && !LEADING.test(thing);
  if (isThing) {
    return (
      ASKS_NAME.test(asked) && !NAMING.test(paragraph.text) && others.every(({ kind: be }) => be === 'place')
    );
  }
  return !others.some(
    ({ kind: be, start, end }) =>
      be === 'person' ||
      (be === 'unknown' &&
        !AT_PLACE.test(paragraph.text.slice(Math.max(0, start - REACH), start)) &&
        !OWNS.test(paragraph.text.slice(end, end + REACH))),
  );
}

/** "It is called", or words in quotation marks: so names are given that are written in small letters. */
const NAMING = /\b(?:called|named|known as|dubbed|titled)\b|["“]/i;

/** What is to be named, in lower case, with its noun among the words; undefined where the question asks for no name. */
function thingNamed({ text, kind }: Question): string | undefined {
  const asked =
    ASKS_NAME.exec(text) ??
    (kind === 'who' || /^\W*which\b/i.test(text) ? ASKS_WHICH.exec(text) : null) ??
    (kind === 'who' ? ASKS_HEAD.exec(text) : null);
  return asked?.[1]?.toLowerCase();
}

/** A name of unknown kind behind these is a place's. */
const AT_PLACE = /\b(?:in|at|near|into|outside|around|on|across)\s+(?:the\s+)?$/i;
/** "Puntland's largest party", "the Puntland coast guard": nobody is named by that. */
const OWNS =
  /^(?:['’]s?\s|\s(?:government|army|navy|police|coast guard|parliament|delegation|ministry|forces|troops|officials?|authorities|rebels|side|border)\b)/i;
const REACH = 20;
