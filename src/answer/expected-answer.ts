import type { DateMention } from '../language/dates/dates.js';
import type { Figure } from '../language/figures/figures.js';
import { NUMBER_WORDS } from '../language/figures/numbers.js';
import { matchesOf } from '../language/matches.js';
import { ASKED_SPEAKING } from '../language/quotations/reporting-verbs.js';
import { covers, type TextRange } from '../language/text-range.js';
import { asksAge, isAge } from './asked-age.js';
import { askedCount, figuresAskedFor } from './asked-count.js';
import { askedRole, leavesDoerOut, wordsInRole } from './asked-role.js';
import { asksAhead, asksBehind } from './asked-tense.js';
import { findPlaces } from './expected-places.js';
import type { IndexedParagraph, IndexedSentence, NamedEntity } from './index-paragraphs.js';
import type { Kind } from './inquiry.js';
import type { Question } from './question.js';
import { placesOf } from './term-coverage.js';

/** What tells a cause, and the words that follow it. Inside a sentence, so in small letters: "since Monday" tells none. */
const CAUSE =
  /\b(?:because(?: of)?|since(?! (?:then|\d|[A-Z]))|due to(?! (?:meet|resume|be|hold|start|begin|open|visit|travel|take|arrive|return|leave|speak|sign|go|come|last|end|expire|vote|join|fly|make|land|reach|release|continue|run|announce|decide|discuss|finish|close|attend|address|deploy|withdraw|hand)\b)|owing to|as a result of|after(?! (?:[\w-]+ ){1,4}?(?:minutes|hours|days|weeks|months|years|decades)\b(?! of\b))|following|follows|(?<!\b(?:hand(?:ed|ing)?|tak(?:e|en|ing)|took|turn(?:ed|ing)?|pass(?:ed|ing)?|sign(?:ed|ing)?|flew|flown|all|is|was|are|were)\s)over(?! (?:because|the (?:past|last|next|coming)))|in response to|so that|in order to|amid|caused by|led to|thanks to|unless|in anger|for fear of|in reply to|citing|on (?:the )?grounds (?:of|that)|for lack of|in protest (?:at|against)|that was the reason|rather than|(?:reject|denounc|condemn)(?:ed|es|s)? (?:[\w-]+ ){0,4}?as)\b/g;
/** "Because of the storm, the ferry …" */
const OPENING_CAUSE = /^\W*(?:because|due to|owing to|thanks to|as a result of)\b[^,.;]*/i;
/** "What is a regime of calm": so few words behind the verb that they are the thing itself. */
const ASKS_DEFINITION =
  /^\W*(?:whats|what(?:['’]s| is| are| was| were)(?: the meaning of)?|define|explain|describe|(?:the )?meaning of)(?: \S+){1,6}\W*$/i;
const ASKS_COUNTRY = /\b(?:countr(?:y|ies)|governments?|powers?|nations?|states?|sides?|capitals?)\b/i;
const ASKS_DURATION =
  /\bhow long\b|\bhow much (?:time|longer)\b|\bhow many (?:more )?(?:seconds|minutes|hours|days|nights|weeks|months|years|decades)\b/i;
const ASKS_MONEY = /\bhow much\b|\b(?:cost|price|budget|worth|funds?|pay|paid)\b/i;
/** "How much did it cost", not "how many jobs did it cost". */
const ASKS_PRICE =
  /\bhow much\b(?! (?:of|time)\b).*\b(?:cost|costs|price|priced|worth|pay|pays|paid|charge|charges|charged|money|earn|earns|earned|spend|spends|spent|owe|owes|owed)\b|\b(?:price|cost|salary|budget) of\b|\bsalary\b/i;

/**
 * The words of a sentence that could answer a question of its kind: people for who, dates for when, figures for how many,
 * places for where, causes for why, quotations for quote, definitions for what. What the question itself names is no answer.
 *
 * @returns offsets into the paragraph, in order
 */
export function expectedRanges(
  question: Question,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): readonly TextRange[] {
  return FINDERS[question.kind]?.(question, sentence, paragraph) ?? [];
}

/** "What is the Red Crescent": with nothing asked about it. */
const ASKS_DEFINITION_ALONE =
  /^\W*(?:whats|what(?:['’]s| is| are)(?: the meaning of)?|define|explain|(?:the )?meaning of)(?: (?:an?|the))?(?: (?!of\b|for\b|in\b)\S+){1,3}\W*$/i;

/** Whether an answer always holds words that can be told by their form. */
export function expectsRanges({ kind, form }: Question): boolean {
  return kind === 'what' ? ASKS_DEFINITION_ALONE.test(form) : kind in FINDERS;
}

/** An answer of these kinds always holds words of its form. A who may be a side or "he", a cause may have no mark. */
export const TOLD_BY_FORM: ReadonlySet<Kind> = new Set(['when', 'where', 'howmany']);

type Finder = (
  question: Question,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
) => readonly TextRange[];

const FINDERS: Readonly<Partial<Record<Kind, Finder>>> = {
  who: findPeople,
  where: findPlaces,
  when: findDays,
  howmany: findFigures,
  quote: findWords,
  what: findDefinitions,
  // "After the meeting, he said …" opens a sentence with a time; a cause stands behind what it caused.
  why: (_, { range }, { text }) => {
    const opening = OPENING_CAUSE.exec(text.slice(range.start, range.end))?.[0];
    if (opening !== undefined) return [{ start: range.start, end: range.start + opening.length }];
    return matchesOf(text.slice(range.start, range.end), CAUSE)
      .filter(({ index }) => index > 0)
      .map(({ index }) => ({ start: range.start + index, end: range.end }));
  },
};

/** "The worst harvest since the floods of last May" tells when something else was, unless that is what is asked. */
const SINCE_ANOTHER = /\bsince\s+(?:[\w'’-]+\s+){1,6}$/i;
const ASKS_SAYING = new RegExp(`\\b(?:${ASKED_SPEAKING}|speak|speaks|spoke)\\b`, 'i');

/** "Within a week" tells when something will be as a day does. */
const SOON = new RegExp(
  String.raw`\bwithin (?:about |less than )?(?:the (?:next|coming) )?(?:(?:an?|a few|several|${NUMBER_WORDS}|\d+) )?(?:minute|hour|day|week|month|year)s?\b`,
  'gi',
);

/** When something was or will be: where somebody says when, not when he said so. */
function findDays(
  question: Question,
  sentence: IndexedSentence,
  { article, text }: IndexedParagraph,
): readonly TextRange[] {
  const isOfAnother = ({ start }: DateMention) => {
    const since = SINCE_ANOTHER.exec(text.slice(Math.max(0, start - LONG_REACH), start))?.[0].length;
    return since !== undefined && !isSaidIn(question, sentence, { start: start - since, end: start });
  };
  const fitting = sentence.dates.filter(
    (date) => fitsTense(question, date, article.date) && !isOfAnother(date),
  );
  if (ASKS_SAYING.test(`${question.form} ${question.reference?.words ?? ''}`)) return fitting;
  const days = fitting.filter((date) => !isDayOfSaying(question, sentence, date));
  return days.length > 0 || !asksAhead(question.form) ? days : findSoon(sentence, text);
}

function findSoon({ range }: IndexedSentence, text: string): readonly TextRange[] {
  return matchesOf(text.slice(range.start, range.end), SOON).map(({ index, 0: words }) => ({
    start: range.start + index,
    end: range.start + index + words.length,
  }));
}

/** A day stands at most so many characters from the speaker or the verb: "told reporters in Geneva on Tuesday". */
const SAYING_REACH = 24;

/** Whether a date tells when somebody spoke of what is asked: "was killed in a raid, sources said on Thursday". */
function isDayOfSaying(question: Question, sentence: IndexedSentence, { start, end }: DateMention): boolean {
  return sentence.quotations.some(
    ({ range, speaker, verb }) =>
      (end <= range.start || start >= range.end) &&
      start - Math.max(verb.end, speaker?.end ?? 0) <= SAYING_REACH &&
      Math.min(verb.start, speaker?.start ?? verb.start) - end <= SAYING_REACH &&
      !isSaidIn(question, sentence, verb),
  );
}

function isSaidIn({ terms }: Question, sentence: IndexedSentence, range: TextRange): boolean {
  return terms
    .flatMap((term) => placesOf(term, sentence))
    .some((at) => {
      const token = sentence.tokens[at];
      return token !== undefined && covers(range, token);
    });
}

/** "Announced on Twitter", "used Skype": a name of unknown kind behind these is something that was used. */
const AS_MEANS = /\b(?:on|via|through|using|use[sd]?|in|at|aboard)\s+(?:the\s+)?$/i;
const REACH = 20;
const LONG_REACH = 60;

/** "Who are the moderate rebels": no one man. */
const ASKS_PLURAL = /^\W*who(?:\s+(?:are|were)|['’]?re)\b/i;

/** Who somebody is, where the question is about a name alone; else those whom it does not name, or names by their office. */
function findPeople(
  question: Question,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): readonly TextRange[] {
  const onlyNames = question.terms.every(({ entities, weight }) => entities.length > 0 || weight < 1);
  if (onlyNames && question.names.length === 1 && question.sought.length === 0) {
    return sentence.definitions.filter(({ entity }) => entity === question.names[0]);
  }
  if (question.officeOfState && isOfOtherState(question, sentence)) return [];
  const role = askedRole(question);
  if (role !== null && leavesDoerOut(role, sentence, paragraph)) return [];
  const isPerson = ({ kind, demonym, start, end }: NamedEntity) => {
    if (demonym) return paragraph.text.slice(start, end).endsWith('s');
    if (kind === 'unknown') return !AS_MEANS.test(paragraph.text.slice(Math.max(0, start - REACH), start));
    return kind !== 'place' || ASKS_COUNTRY.test(question.form);
  };
  const named = sentence.names.filter(
    (name) =>
      question.sought.includes(name.entity) || (isPerson(name) && !question.names.includes(name.entity)),
  );
  if (role === null && ASKS_PLURAL.test(question.form)) {
    const people = named.filter(({ kind }) => kind === 'person');
    return people.length === 1 ? named.filter((name) => name !== people[0]) : named;
  }
  if (named.length > 0 || role === null) return named;
  const unnamed = wordsInRole(role, question, sentence, paragraph);
  return unnamed === null ? [] : [unnamed];
}

/** What a thing is said to be, where the question is about that thing alone. */
function findDefinitions(question: Question, sentence: IndexedSentence): readonly TextRange[] {
  const thing = question.terms.filter(({ asks }) => !asks);
  if (thing.length === 0 || !ASKS_DEFINITION.test(question.form)) return [];
  return sentence.definitions.filter(({ subject }) =>
    thing.every(({ term }) =>
      (sentence.positions.get(term) ?? []).some((at) => {
        const token = sentence.tokens[at];
        return token !== undefined && covers(subject, token);
      }),
    ),
  );
}

/** What those whom the question names say, or anybody where it names nobody. */
function findWords(question: Question, sentence: IndexedSentence): readonly TextRange[] {
  return sentence.quotations
    .filter(({ by }) => question.names.length === 0 || (by !== null && question.names.includes(by)))
    .map(({ range }) => range);
}

/** What lies ahead is not answered by what was over when the article was written, nor the other way round. */
function fitsTense(question: Question, { from, to }: DateMention, published: string | null): boolean {
  if (published === null) return true;
  if (question.nextRound !== null || asksAhead(question.form)) return to >= published;
  return !asksBehind(question.form) || from <= published;
}

/** Numbers, of what is to be counted where that is said. */
function findFigures(
  question: Question,
  sentence: IndexedSentence,
  { text }: IndexedParagraph,
): readonly TextRange[] {
  if (isOfOtherState(question, sentence)) return [];
  const isOfAge = asksAge(question.form);
  const asked = ASKS_DURATION.test(question.form) ? null : askedCount(question);
  return (asked === null ? sentence.figures : figuresAskedFor(asked, sentence, text))
    .filter((figure) => (isOfAge ? isAge(question, sentence, figure, text) : isAskedFor(question, figure)))
    .map(({ start, phraseEnd }) => ({ start, end: phraseEnd }));
}

/** Whether a sentence tells of states alone that a question does not name. */
export function isOfOtherState({ states }: Question, { setting }: IndexedSentence): boolean {
  return states.length > 0 && setting.length > 0 && !setting.some((state) => states.includes(state));
}

function isAskedFor({ form }: Question, { kind }: Figure): boolean {
  if (kind === 'ordinal') return false;
  if (ASKS_DURATION.test(form)) return kind === 'duration';
  if (ASKS_PRICE.test(form)) return kind === 'money' || kind === 'percent';
  if (ASKS_MONEY.test(form)) return kind === 'money' || kind === 'percent' || kind === 'count';
  return kind !== 'duration' && kind !== 'money';
}

/** Whether a sentence has any number that could be what is asked for, be it of something else; days tell how long something took. */
export function mayTellAmount({ form }: Question, { figures, dates }: IndexedSentence): boolean {
  if (ASKS_PRICE.test(form) || asksAge(form)) return false;
  return figures.some(({ kind }) => kind !== 'ordinal') || (ASKS_DURATION.test(form) && dates.length > 0);
}
