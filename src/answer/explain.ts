import { overlap, type TextRange } from '../language/text-range.js';
import type { Status } from './answer.js';
import { askedOnceMore, placeBefore } from './answer-before.js';
import { DECISION_EVIDENCE, type Decision, decide, decisionEvidence } from './decide.js';
import { EVIDENCE, gatherEvidence } from './evidence.js';
import type { CorpusIndex } from './index-corpus.js';
import type { Inquiry, Kind } from './inquiry.js';
import type { Line } from './line.js';
import { list } from './listing.js';
import { displayName } from './name-index.js';
import { order } from './order.js';
import { isNothingAsked, parseQuestion, type Question } from './question.js';
import type { Ranked } from './rank.js';
import { retrieve } from './retrieve.js';
import { MOST_EXCERPTS, selectExcerpts } from './select-excerpts.js';
import { DECISION_WEIGHTS, RANKING_WEIGHTS, THRESHOLDS } from './weights.js';

/** One piece of evidence and what it adds: its value times its weight. */
export type WeighedEvidence = {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
};

/** How a question was understood; names are as shown to a reader. */
export type ExplainedQuestion = {
  readonly text: string;
  readonly kind: Kind;
  readonly terms: readonly {
    readonly word: string;
    readonly weight: number;
    /** Whether it, or a word that means the same, stands anywhere in the corpus. */
    readonly known: boolean;
    readonly concepts: readonly string[];
    readonly names: readonly string[];
  }[];
  readonly names: readonly string[];
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Words taken over from the question before; null where it stands on its own. */
  readonly takenOver: string | null;
  readonly asksAboutNow: boolean;
};

/** A sentence that was weighed as the answer. */
export type ExplainedCandidate = {
  readonly article: string;
  readonly title: string;
  /** From 1. */
  readonly paragraph: number;
  /** The sentence: offsets into the paragraph. */
  readonly range: TextRange;
  readonly text: string;
  readonly score: number;
  /** Its number among the excerpts that are shown, from 1; null where it is not shown. */
  readonly shownAs: number | null;
  /** What there is of it, weightiest first. */
  readonly evidence: readonly WeighedEvidence[];
};

export type ExplainedDecision = {
  readonly status: Exclude<Status, 'help'>;
  /** Probability, 0 to 1. */
  readonly confidence: number;
  readonly thresholds: typeof THRESHOLDS;
  /** What there is of it, weightiest first. */
  readonly evidence: readonly WeighedEvidence[];
};

/** Why a question was answered as it was. It can be written as JSON. */
export type Explanation = {
  readonly question: ExplainedQuestion;
  readonly paragraphsRetrieved: number;
  readonly sentencesWeighed: number;
  /** Best first: ten, and those further down that are shown. */
  readonly candidates: readonly ExplainedCandidate[];
  /** Null where nothing was asked. */
  readonly decision: ExplainedDecision | null;
};

/** Those further down score far below and only lengthen the list. */
const MOST_CANDIDATES = 10;

/** Goes the road of `answer()` once more and keeps what it passes on the way. */
export async function explain(index: CorpusIndex, inquiry: Inquiry): Promise<Explanation> {
  const question = parseQuestion(index, inquiry);
  const again = askedOnceMore(question, inquiry);
  if (again !== null) return explain(index, again);
  const nothingAsked = isNothingAsked(question);
  const retrieved = nothingAsked ? [] : await retrieve(index, question);
  const before = await placeBefore(index, question, inquiry);
  const candidates = await gatherEvidence(index, question, retrieved, before);
  const { ranked, judged } = order(question, candidates, before);
  const listing = nothingAsked ? null : await list(index, question, judged, before);
  const decision = listing ?? decide(question, judged);
  const shown =
    listing === null || decision.status === 'unanswered'
      ? selectExcerpts(question, ranked, inquiry.offset).map(({ candidate }) => candidate)
      : listedCandidates(listing.lines, ranked, inquiry.offset ?? 0);
  const isListed = (candidate: Ranked, at: number) => at < MOST_CANDIDATES || shown.includes(candidate);
  return {
    question: explainQuestion(index, question),
    paragraphsRetrieved: retrieved.length,
    sentencesWeighed: ranked.length,
    candidates: ranked.filter(isListed).map((candidate) => explainCandidate(candidate, shown)),
    decision: nothingAsked ? null : explainDecision(question, judged, decision),
  };
}

/** The best candidate in each of the lines that are shown; one in a paragraph that was not retrieved was not weighed. */
function listedCandidates(lines: readonly Line[], ranked: readonly Ranked[], offset: number): Ranked[] {
  return lines
    .slice(offset, offset + MOST_EXCERPTS)
    .flatMap(
      ({ paragraph, range }) =>
        ranked.find(
          (one) =>
            one.paragraph.article.id === paragraph.article.id &&
            one.paragraph.number === paragraph.number &&
            overlap(one.sentence.range, range),
        ) ?? [],
    );
}

function explainQuestion(index: CorpusIndex, question: Question): ExplainedQuestion {
  const nameOf = (entity: string) => displayName(index.names, entity);
  return {
    text: question.text,
    kind: question.kind,
    terms: question.terms.map(({ word, weight, known, concepts, entities }) => ({
      word,
      weight,
      known,
      concepts,
      names: entities.map(nameOf),
    })),
    names: question.names.map(nameOf),
    periods: question.periods.map(({ from, to }) => ({ from, to })),
    corrections: question.corrections.map(({ from, to }) => ({ from, to })),
    takenOver: question.reference?.words.trim() ?? null,
    asksAboutNow: question.asksAboutNow,
  };
}

function explainCandidate(candidate: Ranked, shown: readonly Ranked[]): ExplainedCandidate {
  const { paragraph, sentence, evidence, score } = candidate;
  const at = shown.indexOf(candidate);
  return {
    article: paragraph.article.id,
    title: paragraph.article.title,
    paragraph: paragraph.number,
    range: sentence.range,
    text: paragraph.text.slice(sentence.range.start, sentence.range.end),
    score,
    shownAs: at === -1 ? null : at + 1,
    evidence: weigh(EVIDENCE, evidence, RANKING_WEIGHTS),
  };
}

function explainDecision(
  question: Question,
  ranked: readonly Ranked[],
  { status, confidence }: Decision,
): ExplainedDecision {
  const evidence = decisionEvidence(question, ranked);
  return {
    status,
    confidence,
    thresholds: THRESHOLDS,
    evidence: evidence === null ? [] : weigh(DECISION_EVIDENCE, evidence, DECISION_WEIGHTS),
  };
}

function weigh<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name, number>>,
): WeighedEvidence[] {
  return names
    .map((name) => ({ name, value: values[name], weight: weights[name] }))
    .filter(({ value, weight }) => value * weight !== 0)
    .sort((one, other) => Math.abs(other.value * other.weight) - Math.abs(one.value * one.weight));
}
