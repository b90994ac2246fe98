import type { Topic } from '../corpus/topics.js';
import { conceptTerm, findConcepts } from '../language/concepts.js';
import { daysBetween } from '../language/dates/calendar.js';
import type { DateMention } from '../language/dates/dates.js';
import { THINGS } from '../language/steps/step-things.js';
import { isMode, namedStep, type Step, stepOf } from '../language/steps/steps.js';
import { covers, type TextRange } from '../language/text-range.js';
import { type Token, tokenize } from '../language/tokens.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import { type Line, withoutRepetition } from './line.js';
import type { Period, Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';
import { standsIn } from './stand-ins.js';

/** Under this name the words of a topic are a concept of the corpus. */
export function topicTerm({ name }: Topic): string {
  return conceptTerm(`topic-${name}`);
}

/** What is dated more widely, in days, tells no step's place in time: a month does, a year does not. */
const WIDEST_DATE = 31;

/** Whose steps are told, whether they are marked, and which alone are wanted; null where all are. */
type AskedSteps = { readonly topic: Topic; readonly isMarked: boolean; readonly step: Step | null };

type DatedStep = { readonly line: Line; readonly day: string; readonly says: readonly Step[] };

/**
 * The steps of a topic, newest first: by the day of what happened where its clause says one, else by the article's. Where the
 * question narrows the topic down, only sentences that have its words, or stand beside one that has them.
 */
export function topicSteps(
  index: CorpusIndex,
  question: Question,
  topic: Topic,
  paragraphs: Iterable<IndexedParagraph>,
): Line[] {
  const term = topicTerm(topic);
  const isMarked = hasSteps(topic);
  const wanted = isMarked ? namedStep(question.text) : null;
  const asked: AskedSteps = { topic, isMarked, step: wanted?.step ?? null };
  const narrowing = question.terms.filter(
    ({ concepts, term }) => !concepts.includes(`topic-${topic.name}`) && wanted?.words.has(term) !== true,
  );
  const steps: DatedStep[] = [];
  for (const paragraph of paragraphs) {
    for (const [at, sentence] of paragraph.sentences.entries()) {
      const standIn = sentence.positions.has(term) ? null : standsFor(paragraph, at, term);
      if (!sentence.positions.has(term) && standIn === null) continue;
      if (!isAbout(paragraph, at, narrowing, term)) continue;
      const step = stepAt(index, paragraph, sentence, asked, standIn);
      const isWanted = wanted === null || step.says.includes(wanted.step);
      if (isWanted && lies(step, question.periods)) steps.push(step);
    }
  }
  return withoutRepetition(steps.sort(newestStepFirst).map(({ line }) => line));
}

/** Whether news tells the steps of a topic: of a truce or of talks, not of a town or of the dead, who are "found" and "held" as well. */
function hasSteps({ words }: Topic): boolean {
  return words.some((word) => findConcepts(THINGS, tokenize(word)).length > 0);
}

/** Whether a step was, or was reported, in one of the periods that the question names; any was where it names none. */
function lies({ line, day }: DatedStep, periods: readonly Period[]): boolean {
  const reported = line.paragraph.article.date ?? '';
  const { from, to } = line.notes?.happened ?? { from: day, to: day };
  return (
    periods.length === 0 ||
    periods.some(
      (period) =>
        (from <= period.to && to >= period.from) || (reported >= period.from && reported <= period.to),
    )
  );
}

function newestStepFirst({ line: one, day }: DatedStep, { line: other, day: otherDay }: DatedStep): number {
  if (day !== otherDay) return day < otherDay ? 1 : -1;
  return one.paragraph.number - other.paragraph.number || one.range.start - other.range.start;
}

function stepAt(
  index: CorpusIndex,
  paragraph: IndexedParagraph,
  sentence: IndexedSentence,
  { topic, isMarked, step: wanted }: AskedSteps,
  standIn: Token | null,
): DatedStep {
  const { text, article } = paragraph;
  const at = standIn === null ? -1 : sentence.tokens.indexOf(standIn);
  const mentions =
    standIn === null
      ? findConcepts(index.topicLexicon, sentence.tokens).filter(
          ({ concept }) => concept === `topic-${topic.name}`,
        )
      : [{ first: at, last: at }];
  const told = mentions.map(({ first, last }) => ({
    ...stepOf(text, sentence.tokens, first, last),
    first,
    last,
  }));
  const best =
    told.find(({ step }) => step !== null && step === wanted) ??
    told.find(({ step }) => step !== null) ??
    told[0];
  const word = best === undefined ? null : wordsAt(sentence, best.first, best.last);
  const happened = best === undefined ? null : dateIn(sentence, best.clause, word);
  const reported = article.date === null ? null : { from: article.date, to: article.date };
  // "Takes effect on Sunday", and whatever a report says of a day to come.
  const isAhead = happened !== null && reported !== null && happened.from > reported.to;
  const day = happened === null ? reported : { from: happened.from, to: happened.to };
  const notes = {
    // Behind "the one" stands a phrase that says which, and no verb of its step for certain.
    ...(best?.step == null || standIn !== null || !isMarked
      ? {}
      : { step: isAhead ? plannedFor(best.step) : best.step }),
    ...(day === null ? {} : { happened: day }),
  };
  return {
    line: { paragraph, range: sentence.range, answer: word, notes },
    day: day?.from ?? '',
    says: told.flatMap(({ says }) => says),
  };
}

/** What has a day to come is at most planned: nobody has begun it. */
function plannedFor(step: Step): Step {
  return isMode(step) ? step : 'planned';
}

function wordsAt({ tokens }: IndexedSentence, first: number, last: number): TextRange | null {
  const [from, to] = [tokens[first], tokens[last]];
  return from === undefined || to === undefined ? null : { start: from.start, end: to.end };
}

/** Of the dates said in a clause the one nearest to the topic's words. */
function dateIn({ dates }: IndexedSentence, clause: TextRange, word: TextRange | null): DateMention | null {
  const distance = ({ start, end }: DateMention) =>
    word === null ? 0 : Math.max(start - word.end, word.start - end);
  const [nearest] = dates
    .filter((date) => covers(clause, date))
    .filter(({ from, to }) => daysBetween(from, to) <= WIDEST_DATE)
    .sort((one, other) => distance(one) - distance(other));
  return nearest ?? null;
}

/** "The one in Zawiya": the word that stands for what the sentence before names; null where there is none. */
function standsFor({ text, sentences }: IndexedParagraph, at: number, term: string): Token | null {
  const [before, own] = [sentences[at - 1], sentences[at]];
  if (own === undefined || before?.positions.has(term) !== true) return null;
  return (
    own.tokens.find(
      ({ word, start }) =>
        word === 'one' && /\b(?:the|that|this)(?:\s+other)?\s$/i.test(text.slice(own.range.start, start)),
    ) ?? null
  );
}

/**
 * Whether a sentence, or one beside it, has everything that the topic is narrowed down to; what one of them tells of "the one" in a
 * place is not told of the other's.
 */
function isAbout(
  paragraph: IndexedParagraph,
  at: number,
  narrowing: readonly QuestionTerm[],
  term: string,
): boolean {
  const { sentences } = paragraph;
  const before = standsFor(paragraph, at, term) === null ? sentences[at - 1] : undefined;
  const after = standsFor(paragraph, at + 1, term) === null ? sentences[at + 1] : undefined;
  const around = [sentences[at], before, after].filter((one) => one !== undefined);
  return narrowing.every((one) => around.some((sentence) => hasTerm(sentence, one)));
}

function hasTerm(sentence: IndexedSentence, { term, entities, standIns }: QuestionTerm): boolean {
  const { positions, named, referred } = sentence;
  return (
    positions.has(term) ||
    entities.some((entity) => named.has(entity) || referred.has(entity)) ||
    standIns.some((one) => one.sure && standsIn(one, sentence))
  );
}
