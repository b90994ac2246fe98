import type { Topic } from '../corpus/topics.js';
import { isCorrection, withoutFrame } from '../language/chat-frame.js';
import { spellOut } from '../language/chat-words.js';
import { addMonths, daysBetween, lastDayOfMonth, monthOf, yearOf } from '../language/dates/calendar.js';
import { type DateMention, findDates } from '../language/dates/dates.js';
import { namesOfficeOfState } from '../language/names/entity-lexicon.js';
import { tokenize } from '../language/tokens.js';
import { wordsForAge } from './asked-age.js';
import { type AskedFate, askedFate } from './asked-fate.js';
import { asksAboutNow, asksForEvents, asksForLatest, isOfThePresent, presentTimes } from './asked-newest.js';
import { type AskedNextRound, askedNextRound } from './asked-next-round.js';
import { type AskedState, askedState, stateTerm } from './asked-state.js';
import { asksAhead } from './asked-tense.js';
import { type Correction, correctSpelling } from './correct-spelling.js';
import { askedDayTerms } from './day-terms.js';
import { findReference, type Reference, TAKEN_WEIGHT } from './follow-up.js';
import type { CorpusIndex } from './index-corpus.js';
import type { Inquiry, Kind, OpenPeriod } from './inquiry.js';
import { detectKind } from './kind.js';
import { asksUnheldOffice, findNamesIn, kindOfName, statesIn } from './name-index.js';
import { type QuestionTerm, termsOf } from './question-terms.js';
import { asksTimeAlone } from './time-alone.js';

/** Days from the first to the last, YYYY-MM-DD, both included. */
export type Period = { readonly from: string; readonly to: string };

/** A question as it was understood. */
export type Question = {
  /** Without greetings, spelling mended. */
  readonly text: string;
  /** The words that tell the form of what is asked for, "how long", "will": its own, or those of the question that it asks again. */
  readonly form: string;
  readonly kind: Kind;
  /** Whose command was given, for this question or for one that it asks again of something else. */
  readonly topic: Topic | null;
  readonly terms: readonly QuestionTerm[];
  /** Where it asks how many people were killed, hurt or driven out; else null. */
  readonly fate: AskedFate | null;
  /** Where it asks for the next round of talks; else null. */
  readonly nextRound: AskedNextRound | null;
  /** Where it asks how things stand with a truce, with talks; else null. */
  readonly state: AskedState | null;
  /** Ids of the people, places and organisations that it names. */
  readonly names: readonly string[];
  /** Ids of the states that it names, or whose seat of government. */
  readonly states: readonly string[];
  /** Of those, the ones whose office alone it names: a who-question seeks their name. */
  readonly sought: readonly string[];
  /** Periods that it names, by which reports are chosen. */
  readonly periods: readonly Period[];
  /** Whether they are those of the question before, to which a follow-up need not keep. */
  readonly periodsTakenOver: boolean;
  /** Whether it asks for nothing but what there was in these periods, or in the places that it names. */
  readonly timeAlone: boolean;
  /** Where only articles of a period are asked for; else null. */
  readonly published: OpenPeriod | null;
  /** What it takes over from the question before it; null where it stands on its own. */
  readonly reference: Reference | null;
  readonly corrections: readonly Correction[];
  /** How many paragraphs the corpus has to answer from. */
  readonly paragraphs: number;
  /** Whether it asks for the holder of an office of a state that it names. */
  readonly officeOfState: boolean;
  /** Whether it asks for the holder of an office that nobody holds in the corpus. */
  readonly unheldOffice: boolean;
  /** Whether it asks about the present, about what lies ahead, or about days after the newest report. */
  readonly asksAboutNow: boolean;
  /** Whether it says in so many words that the newest is wanted, of whatever it is about. */
  readonly wantsLatest: boolean;
  /** Whether the newest report is the best: questions about the present, about what lies ahead, and for figures that grow. */
  readonly wantsNewest: boolean;
};

/** A day, a week or a month in which the question is asked; a year is not about now. In days. */
const LONGEST_NOW = 31;
/** Discord takes no more in an option (https://docs.discord.com/developers/interactions/application-commands). In characters. */
const LONGEST_QUESTION = 6_000;
/** A question about Parley itself. */
const ASKS_FOR_HELP =
  /^\W*(?:help(?: me)?|commands?|what (?:can|do) (?:you|u) (?:do|know)|what can (?:i|we) ask(?: (?:you|u))?|who (?:are|made|built|created) (?:you|u)|what are (?:you|u)|are (?:you|u) (?:an? )?(?:bot|ai|robot|human|person|real|chatgpt)|(?:what|who)(?: is|['’]?s) (?:parley|this bot)|how (?:do|does|can) (?:i|you|u|this|it|the bot) (?:use|work).{0,20})\W*$/i;

/** Understands a question against the corpus: its kind, its terms with their weights, and spelling mended by the corpus' own words. */
export function parseQuestion(index: CorpusIndex, inquiry: Inquiry): Question {
  const plain = spellOut(withoutFrame(lowerShouting(inquiry.text.slice(0, LONGEST_QUESTION))));
  const corrections = correctSpelling(index, plain, tokenize(plain));
  const text = capitaliseUS(index, applyCorrections(plain, corrections));
  const reference = findReference(index.names, { ...inquiry, text }, isCorrection(inquiry.text));
  const topic = inquiry.topic ?? reference?.topic ?? null;
  const kind = inquiry.kind ?? (topic === null ? (reference?.kind ?? detectKind(text)) : 'topic');
  const form = reference?.form ?? text;
  const about = topic?.words[0] ?? '';
  const takenWords = capitaliseUS(index, `${about} ${reference?.words ?? ''}`);
  const ownDates = findDates(text, inquiry.today, { question: true }).filter(
    (date) => !isBareWeekday(date) || isTold(index, date),
  );
  const takenDates = findDates(takenWords, inquiry.today, { question: true });
  const dates = ownDates.length > 0 ? ownDates : takenDates;
  const own = termsOf(index, kind, text, [...ownDates, ...presentTimes(text), ...wordsForAge(text)]);
  const takenOver = termsOf(index, kind, takenWords, takenDates)
    .filter(({ term }) => !own.some((one) => one.term === term))
    .map((term) => (reference === null ? term : takenBy(reference, term)));
  const state = askedState(kind, form, reference?.words ?? '');
  const names = findNamesIn(index.names, `${text} ${reference?.words ?? ''}`);
  const isOfPlaces =
    names.length > 0 && names.every(({ entity }) => kindOfName(index.names, entity) === 'place');
  const isTimeAlone = asksTimeAlone(
    kind,
    [...own, ...takenOver].filter(({ entities }) => !isOfPlaces || entities.length === 0),
  );
  const named = withoutRepetition(dates).flatMap((date) => {
    const years = date.yearKnown ? [date] : inYearsTold(index, date);
    return isTimeAlone ? years.slice(0, 1) : years;
  });
  const nextRound = askedNextRound(kind, text);
  const isAhead = asksAboutNow(text) || asksAhead(text) || nextRound !== null;
  // "What's new?" asks for the newest report, whatever it is about.
  const periods =
    named.length === 0 && isAhead && isTimeAlone && !isOfPlaces && index.newest !== null
      ? [{ from: index.newest, to: index.newest }]
      : named;
  return {
    text,
    form,
    kind,
    topic,
    terms: withState([...own, ...takenOver], state),
    state,
    fate: askedFate(kind, text),
    nextRound,
    names: [...new Set(names.map(({ entity }) => entity))],
    states: statesIn(index.names, [...names.map(({ entity }) => entity), ...own.flatMap(({ kin }) => kin)]),
    sought: [...new Set(names.filter(({ byRole }) => byRole).map(({ entity }) => entity))],
    periods,
    periodsTakenOver: reference !== null && ownDates.length === 0,
    timeAlone:
      isTimeAlone &&
      (names.length === 0 ? periods.length > 0 : isOfPlaces && (periods.length > 0 || asksForEvents(text))),
    published: inquiry.period ?? null,
    reference,
    corrections,
    paragraphs: index.retriever.paragraphs,
    officeOfState: kind === 'who' && namesOfficeOfState(text, index.names.lexicon),
    unheldOffice: kind === 'who' && asksUnheldOffice(index.names, text),
    asksAboutNow:
      isAhead ||
      periods.some(
        ({ from, to }) =>
          (index.newest !== null && from > index.newest) ||
          (from <= inquiry.today && inquiry.today <= to && daysBetween(from, to) < LONGEST_NOW),
      ),
    wantsLatest: dates.length === 0 && asksForLatest(text),
    wantsNewest:
      dates.every((date) => isSince(text, date)) &&
      ((kind === 'howmany' && !HOW_LONG_WAS.test(text)) ||
        isAhead ||
        (kind === 'yesno' && isOfThePresent(text))),
  };
}

/** Where no word but a stop word asks how things stand, a term of its own does. */
function withState(terms: readonly QuestionTerm[], state: AskedState | null): readonly QuestionTerm[] {
  const isAsked = state === null || terms.some(({ term, asks }) => !asks && state.words.has(term));
  return isAsked ? terms : [...terms, stateTerm(terms)];
}

function takenBy({ by }: Reference, term: QuestionTerm): QuestionTerm {
  return { ...term, takenBy: by, weight: term.weight * TAKEN_WEIGHT[by] };
}

/** Years are sought for each date once, however often it is said. */
function withoutRepetition(dates: readonly DateMention[]): DateMention[] {
  return [...new Map(dates.map((date) => [`${date.from} ${date.to} ${date.yearKnown}`, date])).values()];
}

/** Articles hardly reach further back. In years. */
const FURTHEST_BACK = 20;

/** "On Saturday" is one of many where the articles end long before today, and then a word like others. */
function isBareWeekday({ text }: DateMention): boolean {
  return /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(text);
}

/** "In July" without a year means any July of which the articles tell, the latest first; where they tell of none, the latest that they reach. */
function inYearsTold(index: CorpusIndex, period: Period): Period[] {
  const { newest } = index;
  if (newest === null) return [period];
  let years = 0;
  while (yearsBefore(period, years).from > newest) years += 1;
  const reached = Array.from({ length: FURTHEST_BACK }, (_, back) => yearsBefore(period, years + back));
  const told = reached.filter((year) => isTold(index, year));
  return told.length > 0 ? told : reached.slice(0, 1);
}

function yearsBefore({ from, to }: Period, years: number): Period {
  const [first, last] = [addMonths(from, -12 * years), addMonths(to, -12 * years)];
  // February of another year may be a day longer.
  const endsMonth = to === lastDayOfMonth(yearOf(to), monthOf(to));
  return { from: first, to: endsMonth ? lastDayOfMonth(yearOf(last), monthOf(last)) : last };
}

/** Later than any day. */
const AFTER_ALL = '~';

/** Whether a sentence says a day of the period, or an article is of one. */
function isTold(index: CorpusIndex, period: Period): boolean {
  return (
    askedDayTerms(period).some((term) => index.documentFrequency.has(term)) ||
    (daysOfArticles(index).find((day) => day >= period.from) ?? AFTER_ALL) <= period.to
  );
}

const daysByIndex = new WeakMap<CorpusIndex, readonly string[]>();

/** The different days on which articles were published, in order: of a hundred thousand articles a few thousand. */
function daysOfArticles(index: CorpusIndex): readonly string[] {
  const known =
    daysByIndex.get(index) ?? [...new Set(index.corpus.articles.flatMap(({ date }) => date ?? []))].sort();
  daysByIndex.set(index, known);
  return known;
}

/** What is over grows no longer. */
const HOW_LONG_WAS = /\bhow long (?:did|was|were)\b/i;

/** "Since December": up to now. */
function isSince(text: string, { start, end }: DateMention): boolean {
  const until = text.slice(start, end);
  return (
    /^since\b/i.test(until) ||
    /\bsince\s+(?:the\s+)?(?:(?:beginning|start|end) of\s+)?$/i.test(text.slice(0, start))
  );
}

/** A text all in capitals tells no name from another word. */
function lowerShouting(text: string): string {
  return /\p{Ll}/u.test(text) || !/\s/.test(text.trim()) ? text : text.toLowerCase();
}

/** "The us" and "us envoy" are written as the state, or the pronoun would be left out as a stop word. */
function capitaliseUS(index: CorpusIndex, text: string): string {
  if (!/\bus\b/.test(text)) return text;
  let written = text;
  for (const { start, end, byRole } of findNamesIn(index.names, text)) {
    if (!byRole && text.slice(start, end) === 'us')
      written = `${written.slice(0, start)}US${written.slice(end)}`;
  }
  return written;
}

/** Greetings, emoji, stop words alone, or a call for help: nothing to look for. */
export function isNothingAsked(question: Question): boolean {
  const { terms, names, timeAlone } = question;
  return (terms.length === 0 && names.length === 0 && !timeAlone) || ASKS_FOR_HELP.test(question.text);
}

function applyCorrections(text: string, corrections: readonly Correction[]): string {
  let corrected = text;
  for (const { start, end, to } of [...corrections].reverse()) {
    corrected = corrected.slice(0, start) + to + corrected.slice(end);
  }
  return corrected;
}
