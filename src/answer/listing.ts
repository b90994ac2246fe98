import type { Topic } from '../corpus/topics.js';
import { isJudgingVerb } from '../language/quotations/judgements.js';
import { overlap } from '../language/text-range.js';
import type { Card, Status } from './answer.js';
import type { Place } from './answer-place.js';
import { citeCard, draftCard } from './card.js';
import { decide } from './decide.js';
import { inPeriod } from './evidence.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import { type Line, newestFirst, sentencesIn, withoutRepetition } from './line.js';
import { paragraphsWith, termsOfNames } from './paragraphs-with.js';
import type { Question } from './question.js';
import type { Ranked } from './rank.js';
import { LONGEST_ODDS } from './select-excerpts.js';
import { findSpeaker, type Speaker } from './speaker.js';
import { directFirst, findSpeech } from './speech.js';
import { topicSteps, topicTerm } from './topic-steps.js';
import { findWhom, type Nobody } from './whom.js';

/** What answers by listing what there is, in an order of its own, rather than by the best match of words. */
export type Listing = {
  readonly status: Exclude<Status, 'help'>;
  readonly confidence: number;
  /** All there is, best first; empty where there is no answer. */
  readonly lines: readonly Line[];
  /** Whom it is about, where the question's words do not tell. */
  readonly subject?: string;
  readonly card?: Card;
  readonly nobody?: Nobody;
};

/**
 * How sure a listing is, since no model has learned it: a role, or words, found under the very name that was asked for are right but
 * for a slip in reading the text; a card without a role tells something, not who it is.
 */
const CONFIDENCE = { found: 0.95, toldOf: 0.4, nothing: 0.05 };

const NOTHING: Listing = { status: 'unanswered', confidence: CONFIDENCE.nothing, lines: [] };

/**
 * @param before where the question that this one follows was answered
 * @returns null where the question is answered by ranking alone
 */
export async function list(
  index: CorpusIndex,
  question: Question,
  ranked: readonly Ranked[],
  before: Place | null,
): Promise<Listing | null> {
  if (question.kind === 'who') return listWho(index, question);
  if (question.kind === 'quote') return listSpeech(index, question, ranked, before);
  return question.topic === null ? null : listSteps(index, question, question.topic);
}

async function listWho(index: CorpusIndex, question: Question): Promise<Listing | null> {
  const whom = findWhom(index, question);
  if (whom === null) return null;
  if (whom.kind === 'nobody') {
    return { ...NOTHING, nobody: whom };
  }
  const known = whom.entities.flatMap((id) => index.names.entities.get(id) ?? []);
  const names = known.flatMap(({ forms }) => forms);
  const paragraphs = await paragraphsWith(index, question, termsOfNames(names));
  const draft = await index.inSteps(draftCard(index, whom, paragraphs));
  if (draft.lines.length === 0) return null;
  const isRoleTold = draft.lines[0]?.section === 'roles';
  return {
    status: isRoleTold ? 'answered' : 'unsure',
    confidence: isRoleTold ? CONFIDENCE.found : CONFIDENCE.toldOf,
    lines: draft.lines.filter(({ repeats }) => !repeats),
    subject: known.map(({ name }) => name).join(' and '),
    card: citeCard(draft),
  };
}

async function listSpeech(
  index: CorpusIndex,
  question: Question,
  ranked: readonly Ranked[],
  before: Place | null,
): Promise<Listing | null> {
  const speaker = findSpeaker(index, question);
  if (speaker === null) return null;
  const about = speaker.isAll ? null : listSpeechAbout(index, question, ranked, speaker);
  if (about !== null) return about;
  const names = speaker.entities.flatMap((id) => index.names.entities.get(id)?.forms ?? []);
  const terms = names.length > 0 ? termsOfNames(names) : question.terms.map(({ term }) => term);
  const paragraphs = await paragraphsWith(index, question, terms);
  const speech = findSpeech(index, paragraphs, speaker.said);
  if (!speaker.isAll) {
    return speech.length === 0 && isSilent(speaker, paragraphs) ? NOTHING : null;
  }
  const lines = withoutRepetition(speech.filter((line) => isOfPeriod(question, line)).sort(newestFirst));
  if (lines.length > 0) {
    return {
      status: 'answered',
      confidence: CONFIDENCE.found,
      lines: ofReportFirst(before, directFirst(lines)),
    };
  }
  return speaker.isCertain ? NOTHING : null;
}

/** Whether somebody is known by name, of whose words nothing is told, nor even that he praised or condemned anything. */
function isSilent({ entities, isCertain }: Speaker, paragraphs: readonly IndexedParagraph[]): boolean {
  return (
    isCertain &&
    entities.length > 0 &&
    !paragraphs.some(({ sentences }) =>
      sentences.some(
        (sentence) => isOf(sentence, entities) && sentence.tokens.some(({ word }) => isJudgingVerb(word)),
      ),
    )
  );
}

/** Whoever asks on asks for what was said of the same: words of the report that answered before stand first. */
function ofReportFirst(before: Place | null, lines: readonly Line[]): Line[] {
  const isOfReport = ({ paragraph }: Line) => paragraph.article.id === before?.article;
  return [...lines.filter(isOfReport), ...lines.filter((line) => !isOfReport(line))];
}

/** A sentence that is none of the speaker's words answers better than all of them from these odds on (e to the power of it). */
const FAR_BETTER = 1.5;

/** What somebody said about something: their words alone, in the order in which they fit the question. */
function listSpeechAbout(
  index: CorpusIndex,
  question: Question,
  ranked: readonly Ranked[],
  speaker: Speaker,
): Listing | null {
  const paragraphs = new Set(ranked.map(({ paragraph }) => paragraph));
  const lines = findSpeech(index, paragraphs, speaker.said).filter((line) => isOfPeriod(question, line));
  const saidBy = ranked.flatMap((candidate) => {
    const line = lines.find((one) => shows(one, candidate));
    return line === undefined ? [] : [{ candidate, line }];
  });
  const best = saidBy[0]?.candidate.score ?? ranked[0]?.score ?? 0;
  if ((ranked[0]?.score ?? 0) - best > FAR_BETTER) return null;
  const near = saidBy.filter(({ candidate }) => best - candidate.score <= LONGEST_ODDS);
  const about = question.names.filter((name) => !speaker.entities.includes(name));
  const namesIt = ({ candidate: { sentence } }: (typeof near)[number]) => isOf(sentence, about);
  const inOrder = [
    ...new Set([...near.filter(namesIt), ...near.filter((one) => !namesIt(one))].map(({ line }) => line)),
  ];
  if (inOrder.length === 0) return speaker.isCertain && speaker.entities.length === 0 ? NOTHING : null;
  const reports = new Set(inOrder.map(({ paragraph }) => paragraph.article.id));
  const isElsewhere =
    about.length > 0 &&
    !ranked.some(
      ({ paragraph, sentence }) =>
        reports.has(paragraph.article.id) && isOf(sentence, [...about, ...kinOf(question, about)]),
    );
  if (speaker.isAboutNames && near.some(namesIt)) {
    return { status: 'answered', confidence: CONFIDENCE.found, lines: withoutRepetition(inOrder) };
  }
  if (isElsewhere) return NOTHING;
  // Their words are an answer if they fit, and also if what fits best does, which they come near to.
  const own = decide(
    question,
    [...near.filter(namesIt), ...saidBy].map(({ candidate }) => candidate),
  );
  const any = decide(question, ranked);
  return { ...(own.confidence >= any.confidence ? own : any), lines: withoutRepetition(inOrder) };
}

/** Who stands near to those whom a question names: a state for its capital. */
function kinOf({ terms }: Question, names: readonly string[]): string[] {
  return terms
    .filter(({ entities }) => entities.some((name) => names.includes(name)))
    .flatMap(({ kin }) => kin);
}

function isOf({ named, referred }: IndexedSentence, entities: readonly string[]): boolean {
  return entities.some((entity) => named.has(entity) || referred.has(entity));
}

function isOfPeriod(question: Question, { paragraph, range }: Line): boolean {
  const day = paragraph.article.date;
  return (
    question.periods.length === 0 ||
    sentencesIn(paragraph, range).some((sentence) => inPeriod(question, sentence, day) > 0)
  );
}

function shows({ paragraph, range }: Line, candidate: Ranked): boolean {
  return paragraph === candidate.paragraph && overlap(range, candidate.sentence.range);
}

async function listSteps(index: CorpusIndex, question: Question, topic: Topic): Promise<Listing> {
  const lines = topicSteps(index, question, topic, await paragraphsWith(index, question, [topicTerm(topic)]));
  return lines.length > 0 ? { status: 'answered', confidence: CONFIDENCE.found, lines } : NOTHING;
}
