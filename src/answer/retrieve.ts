import { tokenize } from '../language/tokens.js';
import { cosine } from '../language/word-vectors/word-vectors.js';
import { askedDayTerms } from './day-terms.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import type { OpenPeriod } from './inquiry.js';
import type { Period, Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';
import type { Hit } from './retriever.js';

/** A paragraph whose sentences may answer. */
export type Retrieved = {
  readonly paragraph: IndexedParagraph;
  /** BM25 over its terms, relative to the best paragraph's: 0 to 1. */
  readonly score: number;
};

/** Paragraphs whose sentences are ranked. On SQuAD dev A the right sentence is in the first 30 for 98.4 % of the questions. */
const DEPTH = 30;

/** What a shared concept counts beside the same word. */
const CONCEPT_BOOST = 0.5;
/** The usual forms of a name. */
const MOST_FORMS = 3;
/** A word's nearest concepts. */
const MOST_CONCEPTS = 4;
/** A question's word that stands nowhere in the corpus, nor any concept of it, is searched by its nearest words there. */
const NEAREST_WORDS = { most: 3, leastCosine: 0.6 };
/** Each is compared with every word of the corpus. A question has a few such words, a text that is pasted in has hundreds. */
const MOST_COMPARED = 20;

/** The paragraphs nearest to the question by their words, best first. */
export async function retrieve(index: CorpusIndex, question: Question): Promise<Retrieved[]> {
  const days = new Map(question.periods.flatMap(askedDayTerms).map((term) => [term, 1]));
  // At the same time: a database takes hardly longer to answer both.
  const [nearest, said] = await Promise.all([
    find(index, question, queryTerms(index, question)),
    find(index, question, days),
  ]);
  const best = nearest[0]?.score || 1;
  return [
    ...nearest.map(({ paragraph, score }) => ({ paragraph, score: score / best })),
    ...(await ofPeriod(index, question, nearest, said)).map((paragraph) => ({ paragraph, score: 0 })),
  ];
}

async function find(
  { retriever }: CorpusIndex,
  { published }: Question,
  boosts: ReadonlyMap<string, number>,
): Promise<readonly Hit[]> {
  return boosts.size === 0 ? [] : retriever.nearest({ boosts, depth: DEPTH, published });
}

/**
 * Where the question names a period, what is said of its days and what was reported in it, although no word is shared: "what happened
 * in May?"
 */
async function ofPeriod(
  index: CorpusIndex,
  question: Question,
  found: readonly Hit[],
  said: readonly Hit[],
): Promise<IndexedParagraph[]> {
  if (question.periods.length === 0) return [];
  const known = new Set(found.map(({ paragraph }) => placeOf(paragraph)));
  const isNew = (paragraph: IndexedParagraph) => {
    const place = placeOf(paragraph);
    return !known.has(place) && known.add(place);
  };
  const periods = question.periods.map((period) => common(period, question.published));
  if (question.timeAlone && index.newest !== null) periods.push({ from: index.newest, to: index.newest });
  const reported = await index.retriever.publishedIn(periods, DEPTH + found.length + said.length);
  return [...said.map(({ paragraph }) => paragraph), ...reported].filter(isNew).slice(0, DEPTH);
}

function placeOf({ article, number }: IndexedParagraph): string {
  return `${article.id}#${number}`;
}

/** The days that belong to both. */
function common(one: Period, other: OpenPeriod | null): OpenPeriod {
  const [from, to] = [other?.from ?? one.from, other?.to ?? one.to];
  return { from: from > one.from ? from : one.from, to: to < one.to ? to : one.to };
}

/** Whether an article of that day belongs to the period; every article does where there is none. */
export function isPublishedIn(day: string | null, period: OpenPeriod | null): boolean {
  if (period === null || (period.from === null && period.to === null)) return true;
  return day !== null && day >= (period.from ?? day) && day <= (period.to ?? day);
}

/** What is searched for, with the boost of each. */
function queryTerms(index: CorpusIndex, question: Question): Map<string, number> {
  const boosts = new Map<string, number>();
  const add = (term: string, boost: number) => boosts.set(term, Math.max(boost, boosts.get(term) ?? 0));
  let compared = 0;
  for (const term of question.terms) {
    add(term.term, 1);
    // "ISIS" where the articles write "Islamic State".
    if (!index.documentFrequency.has(term.term)) for (const word of wordsOfNames(index, term)) add(word, 1);
    const concepts = term.standIns.filter(({ sure, searched }) => sure && searched).slice(0, MOST_CONCEPTS);
    for (const concept of concepts) add(concept.term, CONCEPT_BOOST);
    if (concepts.length > 0 || index.documentFrequency.has(term.term) || compared === MOST_COMPARED) continue;
    compared += 1;
    for (const { word, likeness } of nearestWords(index, term)) add(word, likeness * CONCEPT_BOOST);
  }
  return boosts;
}

/** The words of the names that the corpus has for those whom a term names. */
function wordsOfNames({ names }: CorpusIndex, { entities }: QuestionTerm): string[] {
  return entities
    .flatMap((entity) => names.entities.get(entity)?.forms.slice(0, MOST_FORMS) ?? [])
    .flatMap((form) => tokenize(form).flatMap(({ term, stop }) => (stop ? [] : term)));
}

/** Words of the corpus that are nearest in meaning, as the index has them. */
function nearestWords(
  { vocabulary, documentFrequency, english: { vectors } }: CorpusIndex,
  { row }: QuestionTerm,
): { word: string; likeness: number }[] {
  if (row === null) return [];
  const found: { word: string; likeness: number }[] = [];
  // A corpus of three articles has some hundred words, a large one more than there are vectors.
  for (const own of vocabulary.size < vectors.rows.size ? vocabulary.keys() : vectors.rows.keys()) {
    const [word, other] = [vocabulary.get(own), vectors.rows.get(own)];
    if (word === undefined || other === undefined || !documentFrequency.has(word)) continue;
    const likeness = cosine(vectors, row, other);
    if (likeness >= NEAREST_WORDS.leastCosine) found.push({ word, likeness });
  }
  return found.sort((one, other) => other.likeness - one.likeness).slice(0, NEAREST_WORDS.most);
}
