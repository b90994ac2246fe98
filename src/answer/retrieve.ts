import { conceptTerm } from '../language/concepts.js';
import { cosine } from '../language/word-vectors/word-vectors.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import type { OpenPeriod } from './inquiry.js';
import type { Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';

/** A paragraph that shares terms with the question. */
export type Retrieved = {
  readonly paragraph: IndexedParagraph;
  /** Position in the index' `paragraphs`. */
  readonly id: number;
  /** BM25 over its terms, relative to the best paragraph's: 0 to 1. */
  readonly score: number;
};

/** Paragraphs whose sentences are ranked. On SQuAD dev A the right sentence is in the first 30 for 98.4 % of the questions. */
const DEPTH = 30;

/** What a shared concept counts beside the same word. */
const CONCEPT_BOOST = 0.5;
/** A question's word that stands nowhere in the corpus is searched by its nearest words there. */
const STAND_INS = { most: 3, leastCosine: 0.6 };

/** The paragraphs nearest to the question by their words, best first. */
export function retrieve(index: CorpusIndex, question: Question): Retrieved[] {
  const nearest = nearestByWords(index, question);
  const hits = [...nearest, ...ofPeriod(index, question, nearest)];
  const best = hits[0]?.score || 1;
  return hits.flatMap(({ id, score }) => {
    const paragraph = index.paragraphs.at(id);
    return paragraph === undefined ? [] : [{ paragraph, id, score: score / best }];
  });
}

function nearestByWords(index: CorpusIndex, question: Question): readonly Hit[] {
  const boosts = queryTerms(index, question);
  const nearest = new Nearest(DEPTH);
  if (boosts.size === 0) return nearest.hits;
  index.search.search([...boosts.keys()].join(' '), {
    boostTerm: (term) => boosts.get(term) ?? 1,
    // Taken here rather than from the result, which would be a sorted list of every paragraph that shares a word.
    filter: ({ id, score, queryTerms }) => {
      const day = index.paragraphs.at(id as number)?.article.date ?? null;
      // MiniSearch multiplies a score by the number of terms matched; without that, short and long questions rank alike.
      if (isPublishedIn(day, question.published)) nearest.add(id as number, score / queryTerms.length);
      return false;
    },
  });
  return nearest.hits;
}

/** Where the question names a period, what was reported in it although no word is shared: "what happened in May?" */
function ofPeriod(index: CorpusIndex, question: Question, found: readonly Hit[]): Hit[] {
  if (question.periods.length === 0 || found.length >= DEPTH) return [];
  const known = new Set(found.map(({ id }) => id));
  const hits: Hit[] = [];
  for (let id = 0; id < index.paragraphs.length && hits.length < DEPTH; id += 1) {
    const day = index.paragraphs.at(id)?.article.date ?? null;
    const inPeriod = day !== null && question.periods.some(({ from, to }) => from <= day && day <= to);
    if (inPeriod && !known.has(id) && isPublishedIn(day, question.published)) hits.push({ id, score: 0 });
  }
  return hits;
}

/** Whether an article of that day belongs to the period; every article does where there is none. */
export function isPublishedIn(day: string | null, period: OpenPeriod | null): boolean {
  if (period === null || (period.from === null && period.to === null)) return true;
  return day !== null && day >= (period.from ?? day) && day <= (period.to ?? day);
}

type Hit = { readonly id: number; readonly score: number };

/** The best of many hits, best first; of equals the one that stands first in the corpus. */
class Nearest {
  readonly hits: Hit[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(id: number, score: number): void {
    const worst = this.hits[this.#most - 1];
    if (worst !== undefined && !isBefore({ id, score }, worst)) return;
    let at = this.hits.length;
    while (at > 0 && isBefore({ id, score }, this.hits[at - 1] as Hit)) at -= 1;
    this.hits.splice(at, 0, { id, score });
    if (this.hits.length > this.#most) this.hits.pop();
  }
}

function isBefore(one: Hit, other: Hit): boolean {
  return one.score > other.score || (one.score === other.score && one.id < other.id);
}

/** What is searched for, with the boost of each. */
function queryTerms(index: CorpusIndex, question: Question): Map<string, number> {
  const boosts = new Map<string, number>();
  const add = (term: string, boost: number) => boosts.set(term, Math.max(boost, boosts.get(term) ?? 0));
  for (const term of question.terms) {
    add(term.term, 1);
    for (const concept of term.concepts) add(conceptTerm(concept), CONCEPT_BOOST);
    if (!index.documentFrequency.has(term.term)) {
      for (const { standIn, likeness } of standIns(index, term)) add(standIn, likeness * CONCEPT_BOOST);
    }
  }
  return boosts;
}

function standIns(index: CorpusIndex, { row }: QuestionTerm): { standIn: string; likeness: number }[] {
  if (row === null) return [];
  const found: { standIn: string; likeness: number }[] = [];
  for (const [word, standIn] of index.vocabulary) {
    const other = index.vectors.rows.get(word);
    const likeness =
      other === undefined || !index.documentFrequency.has(standIn) ? 0 : cosine(index.vectors, row, other);
    if (likeness >= STAND_INS.leastCosine) found.push({ standIn, likeness });
  }
  return found.sort((one, other) => other.likeness - one.likeness).slice(0, STAND_INS.most);
}
