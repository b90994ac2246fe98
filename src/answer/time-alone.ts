import { daysBetween } from '../language/dates/calendar.js';
import { EVENT_WORDS } from './asked-newest.js';
import type { Candidate } from './evidence.js';
import type { Kind } from './inquiry.js';
import type { Period, Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';
import type { Ranked } from './rank.js';

const KINDS: readonly Kind[] = ['what', 'general', 'when'];

/** What is dated more widely, in days, than this is said of no part of it: a month is, a year is not. */
const WIDEST = 31;

/**
 * How likely a sentence answers a question about a time alone. Not learned, since none of the training questions is one: what a
 * sentence dates in that time is as good as certain; a sentence of a report of that time may be about anything.
 */
const CONFIDENCE = { inside: 0.8, meets: 0.7, reported: 0.6, neither: 0.05 };
type Tells = keyof typeof CONFIDENCE;
const ORDER: Readonly<Record<Tells, number>> = { inside: 0, meets: 1, reported: 2, neither: 3 };

/** What lies behind: a time that a report expects something in is no answer. */
const ASKS_WHAT_WAS = /\b(?:happened|occurred|unfolded|went)\b/i;

/** Whether a question asks for nothing but a time: "what happened in February?", "on 9 September". */
export function asksTimeAlone(kind: Kind, terms: readonly QuestionTerm[]): boolean {
  return KINDS.includes(kind) && terms.every(({ asks, word }) => asks || EVENT_WORDS.has(word));
}

/**
 * Sentences that date something in the time asked for, then those of reports of that time; newest reports first, each from its
 * start. Where places are asked for, only sentences that name them. Where there are none, the newest of all: they are no answer, but the
 * nearest.
 */
export function rankByTime(question: Question, candidates: readonly Candidate[]): Ranked[] {
  const told = candidates.map((candidate) => ({ candidate, order: ORDER[tells(question, candidate)] }));
  const ofTime = told.filter(({ order }) => order < ORDER.neither);
  return (ofTime.length > 0 ? ofTime : told)
    .sort((one, other) => one.order - other.order || byPlace(one.candidate, other.candidate))
    .map(({ candidate, order }) => ({ ...candidate, score: -order }));
}

/** Probability that a sentence answers a question about a time alone. */
export function confidenceByTime(question: Question, best: Candidate): number {
  return CONFIDENCE[tells(question, best)];
}

function tells(question: Question, { sentence, paragraph }: Candidate): Tells {
  const isOf = (name: string) => sentence.named.has(name) || sentence.referred.has(name);
  if (!question.names.every(isOf)) return 'neither';
  if (question.periods.length === 0) return 'inside';
  const day = paragraph.article.date;
  const dates = sentence.dates.filter(
    ({ from }) => day === null || from <= day || !ASKS_WHAT_WAS.test(question.text),
  );
  const lies = (holds: (range: Period, period: Period) => boolean, ranges: readonly Period[]) =>
    ranges.some((range) => question.periods.some((period) => holds(range, period)));
  if (lies(isInside, dates)) return 'inside';
  if (lies(meets, dates)) return 'meets';
  return day !== null && lies(isInside, [{ from: day, to: day }]) ? 'reported' : 'neither';
}

function isInside({ from, to }: Period, period: Period): boolean {
  return from >= period.from && to <= period.to;
}

function meets({ from, to }: Period, period: Period): boolean {
  return from <= period.to && to >= period.from && daysBetween(from, to) <= WIDEST;
}

function byPlace(one: Candidate, other: Candidate): number {
  const [day, otherDay] = [one.paragraph.article.date ?? '', other.paragraph.article.date ?? ''];
  return (
    otherDay.localeCompare(day) ||
    one.paragraph.article.id.localeCompare(other.paragraph.article.id) ||
    one.paragraph.number - other.paragraph.number ||
    one.position - other.position
  );
}
