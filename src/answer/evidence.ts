import type { Steps } from '../language/steps.js';
import type { TextRange } from '../language/text-range.js';
import { nearness, type Place } from './answer-place.js';
import { withNextRound } from './asked-next-round.js';
import { answersHow, asksHow, tellsState } from './asked-state.js';
import { expectedRanges } from './expected-answer.js';
import { asksForAll, countsAll, withFate } from './fate-match.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Kind } from './inquiry.js';
import { withMeantBefore } from './meant-before.js';
import type { Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';
import type { Retrieved } from './retrieve.js';
import {
  coverage,
  PRESENT,
  predicateCoverage,
  sharedOrder,
  sharedRoles,
  strongest,
} from './term-coverage.js';
import { TermMatcher, type TermMatches } from './term-match.js';
import { isOnlyWished } from './wish.js';

/** What speaks for a sentence as the answer, or against it, each from 0 to 1. The weights in weights.ts stand under the same names. */
export const EVIDENCE = [
  'sameMeaning',
  'inParagraph',
  'inNeighbours',
  'inTitle',
  'gist',
  'predicate',
  'predicateNearby',
  'mostWords',
  'wordOrder',
  'roles',
  'retrieval',
  'names',
  'who',
  'when',
  'where',
  'howmany',
  'why',
  'quote',
  'what',
  'period',
  'opensParagraph',
  'opensArticle',
  'brief',
  'onlyWished',
] as const;

export type EvidenceName = (typeof EVIDENCE)[number];
export type Evidence = Readonly<Record<EvidenceName, number>>;

/** A sentence that may be the answer. */
export type Candidate = {
  readonly paragraph: IndexedParagraph;
  /** Position of the sentence in its paragraph. */
  readonly position: number;
  readonly sentence: IndexedSentence;
  readonly matches: TermMatches;
  readonly evidence: Evidence;
};

/** As many words as a sentence of news has at the median. */
const TYPICAL_SENTENCE = 24;
/** A report's day tells less than a date in the sentence itself. */
const PUBLISHED_IN_PERIOD = 0.6;

/**
 * Every sentence of the retrieved paragraphs with its evidence, in the order of retrieval.
 * @param before where the question that this one follows was answered; null where it follows none
 */
export function gatherEvidence(
  index: CorpusIndex,
  question: Question,
  retrieved: readonly Retrieved[],
  before: Place | null,
): Promise<Candidate[]> {
  return index.inSteps(evidenceOf(index, question, retrieved, before));
}

/** A paragraph out of a database is read when its sentences are first asked for, which takes as long as to weigh them. */
function* evidenceOf(
  index: CorpusIndex,
  question: Question,
  retrieved: readonly Retrieved[],
  before: Place | null,
): Steps<Candidate[]> {
  const matcher = new TermMatcher(question.terms, index);
  const candidates: Candidate[] = [];
  for (const { paragraph, score } of retrieved) {
    const near = before === null ? 0 : nearness(before, paragraph);
    const matched = paragraph.sentences.map((sentence, position) => {
      // What "it" means may be what is told in other words; of those only `withFate` takes something off, so that it goes before the rest.
      const meant = withMeantBefore(question, paragraph, position, matcher.match(sentence));
      const counted = () => expectedRanges(question, sentence, paragraph);
      const said = withFate(question, meant, sentence, paragraph, counted);
      const next = withNextRound(question, said, sentence, paragraph);
      return withState(question, withReference(question, next, near), sentence, paragraph);
    });
    const shared = {
      retrieval: score,
      inParagraph: coverage(question.terms, strongest(matched, question.terms.length)),
      inTitle: titleCoverage(question, paragraph),
      opensArticle: paragraph.number === 1 ? 1 : 0,
    };
    for (const [position, sentence] of paragraph.sentences.entries()) {
      const matches = matched[position] ?? [];
      const words = ofWords(question, matcher, sentence, matches);
      const names = ofNames(question, sentence);
      const kind = ofKind(question, sentence, paragraph);
      const around = [matches, matched[position - 1] ?? [], matched[position + 1] ?? []];
      candidates.push({
        paragraph,
        position,
        sentence,
        matches,
        // Written out, since to spread a dozen objects for each of a hundred sentences takes longer than all the rest.
        evidence: {
          retrieval: shared.retrieval,
          inParagraph: shared.inParagraph,
          inTitle: shared.inTitle,
          opensArticle: shared.opensArticle,
          sameMeaning: words.sameMeaning,
          gist: words.gist,
          predicate: words.predicate,
          mostWords: words.mostWords,
          wordOrder: words.wordOrder,
          roles: words.roles,
          names: names.names,
          who: kind.who,
          when: kind.when,
          where: kind.where,
          howmany: kind.howmany,
          why: kind.why,
          quote: kind.quote,
          what: kind.what,
          inNeighbours: coverage(question.terms, strongest(around, question.terms.length)),
          predicateNearby: predicateCoverage(question.terms, strongest(around, question.terms.length)),
          period: inPeriod(question, sentence, paragraph.article.date),
          opensParagraph: position === 0 ? 1 : 0,
          brief: TYPICAL_SENTENCE / (TYPICAL_SENTENCE + sentence.tokenCount),
          onlyWished: isOnlyWished(question, sentence, paragraph) ? 1 : 0,
        },
      });
    }
    yield;
  }
  return candidates;
}

/** What a pronoun stands for is meant around the answer that it points back to, whether or not it is named there. */
function withReference({ terms }: Question, matches: TermMatches, near: number): TermMatches {
  return near === 0
    ? matches
    : matches.map((match, at) => (terms[at]?.takenBy === 'pronoun' ? Math.max(match, near) : match));
}

/** Whatever tells how things stand answers to the word that asks it: a truce "in shreds" to "holding". */
function withState(
  { state, terms }: Question,
  matches: TermMatches,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): TermMatches {
  if (state === null) return matches;
  const told = tellsState(state, paragraph, sentence);
  return matches.map((match, at) =>
    asksHow(state, terms[at] as QuestionTerm) ? answersHow(told, match) : match,
  );
}

function ofWords(question: Question, matcher: TermMatcher, sentence: IndexedSentence, matches: TermMatches) {
  return {
    sameMeaning: coverage(question.terms, matches),
    gist: matcher.gist(sentence),
    predicate: predicateCoverage(question.terms, matches),
    mostWords: shareOf(matches, (match) => match >= PRESENT),
    wordOrder: sharedOrder(question.terms, sentence),
    roles: sharedRoles(question.terms, sentence),
  };
}

/** Share of those named in the question whom the sentence names, or means by a pronoun or an office. */
function ofNames(question: Question, sentence: IndexedSentence) {
  return {
    names: shareOf(question.names, (name) => sentence.named.has(name) || sentence.referred.has(name)),
  };
}

/** Whether the sentence holds words of the kind that is asked for. */
function ofKind(question: Question, sentence: IndexedSentence, paragraph: IndexedParagraph) {
  const held = heldOf(question, paragraph.text, expectedRanges(question, sentence, paragraph));
  const of = (kind: Kind) => (question.kind === kind ? held : 0);
  return {
    who: of('who'),
    when: of('when'),
    where: of('where'),
    howmany: of('howmany'),
    why: of('why'),
    quote: of('quote'),
    what: of('what'),
  };
}

/** "Nine aid workers" are some of those who were killed. */
const SOME = 0.5;

function heldOf(question: Question, text: string, ranges: readonly TextRange[]): number {
  if (ranges.length === 0) return 0;
  return asksForAll(question) && !countsAll(text, ranges) ? SOME : 1;
}

/** How well the period that the question names fits: the sentence's own dates, or else the article's day; 0 where none is named. */
export function inPeriod(question: Question, sentence: IndexedSentence, published: string | null): number {
  if (question.periods.length === 0) return 0;
  const overlaps = ({ from, to }: { from: string; to: string }) =>
    question.periods.some((period) => from <= period.to && to >= period.from);
  if (sentence.dates.some(overlaps)) return 1;
  return published !== null && overlaps({ from: published, to: published }) ? PUBLISHED_IN_PERIOD : 0;
}

/**
 * Whether neither the sentence's dates nor its article's day fall in the period that is asked about. Undated articles may tell of
 * any, and a follow-up need not keep to the period of the question before it.
 */
export function isOfAnotherTime(
  { periods, periodsTakenOver }: Question,
  { evidence, paragraph }: Candidate,
): boolean {
  return periods.length > 0 && !periodsTakenOver && evidence.period === 0 && paragraph.article.date !== null;
}

function titleCoverage(question: Question, { titleTerms }: IndexedParagraph): number {
  return coverage(
    question.terms,
    question.terms.map(({ term }) => (titleTerms.includes(term) ? 1 : 0)),
  );
}

/** Share of the items for which the test holds; 0 where there are none. */
function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
