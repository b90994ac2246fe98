import MiniSearch, { type Options } from 'minisearch';
import type { Article } from '../corpus/article.js';
import type { Corpus } from '../corpus/corpus.js';
import { findWithdrawn } from '../corpus/withdrawn.js';
import { type ConceptLexicon, conceptTerm, findConcepts } from '../language/concepts.js';
import { type Token, tokenize } from '../language/tokens.js';
import type { WordVectors } from '../language/word-vectors/word-vectors.js';
import { type IndexedParagraph, indexParagraphs } from './index-paragraphs.js';
import type { NameIndex } from './name-index.js';
import { Readings } from './readings.js';

/** An array, or something that makes each when it is asked for. */
export type Paragraphs = Iterable<IndexedParagraph> & {
  readonly length: number;
  /** By position, from 0. */
  at(id: number): IndexedParagraph | undefined;
};

/** Everything that is derived from a corpus: made once, then only read. */
export type CorpusIndex = {
  readonly corpus: Corpus;
  /** Those that may be quoted: an article that was taken back or superseded is in the corpus alone. */
  readonly paragraphs: Paragraphs;
  /** Over paragraphs, by their position in `paragraphs`. */
  readonly search: MiniSearch;
  /** In how many paragraphs a term, or a concept's term, stands. */
  readonly documentFrequency: ReadonlyMap<string, number>;
  /** In how many paragraphs an entity is named. */
  readonly nameFrequency: ReadonlyMap<string, number>;
  /** Every word, folded, with the term it is searched by. */
  readonly vocabulary: ReadonlyMap<string, string>;
  readonly titleTerms: ReadonlyMap<Article, ReadonlySet<string>>;
  readonly names: NameIndex;
  /** Lower-case words that the corpus uses as such. */
  readonly ordinary: ReadonlySet<string>;
  readonly lexicon: ConceptLexicon;
  readonly vectors: WordVectors;
  /** What the next index need not read again. */
  readonly readings: Readings;
  /** Day of the newest article, YYYY-MM-DD; null where none is dated. */
  readonly newest: string | null;
};

/**
 * BM25's parameters as measured for this project on SQuAD: paragraphs are short, so a term's repetition tells little (k) and
 * length much (b); BM25+'s d lifts long paragraphs and is left out.
 */
const BM25 = { k: 0.6, b: 0.9, d: 0 };
/** What a term in the title counts beside one in the text. */
const TITLE_BOOST = 0.3;

/** Fields hold terms, ready made, with a space between them. */
export const SEARCH: Options = {
  fields: ['text', 'title'],
  tokenize: (terms) => terms.split(' '),
  processTerm: (term) => term,
  searchOptions: { bm25: BM25, boost: { title: TITLE_BOOST } },
};

/** Derives the index. What the index before has read of the same articles is not read again. */
export function indexCorpus(corpus: Corpus, vectors: WordVectors, before?: CorpusIndex): CorpusIndex {
  const steps = indexInSteps(corpus, vectors, before);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, most of them shorter than a millisecond, between which others may have their turn. */
export function* indexInSteps(
  corpus: Corpus,
  vectors: WordVectors,
  before?: CorpusIndex,
): Generator<undefined, CorpusIndex> {
  const readings =
    before?.readings.serve(corpus.topics) === true ? before.readings : new Readings(corpus.topics, vectors);
  const { lexicon } = readings;
  const articles = quotable(corpus);
  const { paragraphs, names, ordinary } = yield* indexParagraphs(articles, readings);
  const search = new MiniSearch(SEARCH);
  const titleTerms = termsOfTitles(articles, lexicon);
  const documentFrequency = new Map<string, number>();
  const nameFrequency = new Map<string, number>();
  const vocabulary = new Map<string, string>();
  for (const [id, paragraph] of paragraphs.entries()) {
    const terms = termsOf(paragraph);
    search.add({ id, text: terms.join(' '), title: (titleTerms.get(paragraph.article) ?? []).join(' ') });
    countEach(documentFrequency, new Set(terms));
    countEach(nameFrequency, new Set(paragraph.sentences.flatMap(({ named }) => [...named])));
    for (const { tokens } of paragraph.sentences)
      for (const { word, term } of tokens) vocabulary.set(word, term);
    yield;
  }
  return {
    corpus,
    paragraphs,
    search,
    documentFrequency,
    nameFrequency,
    vocabulary,
    titleTerms: asSets(titleTerms),
    names,
    ordinary,
    lexicon,
    vectors,
    readings,
    newest: newestOf(articles),
  };
}

/** Those of a corpus that may be quoted, in its order. */
export function quotable(corpus: Corpus): Article[] {
  const withdrawn = findWithdrawn(corpus.articles).articles;
  return corpus.articles.filter((article) => !withdrawn.has(article));
}

export function newestOf(articles: readonly Article[]): string | null {
  return articles.reduce<string | null>(
    (newest, { date }) => (date !== null && date > (newest ?? '') ? date : newest),
    null,
  );
}

type TitleTerms = ReadonlyMap<Article, readonly string[]>;

export function termsOfTitles(articles: readonly Article[], lexicon: ConceptLexicon): TitleTerms {
  return new Map(articles.map((article) => [article, searchTerms(tokenize(article.title), lexicon)]));
}

export function asSets(titleTerms: TitleTerms): ReadonlyMap<Article, ReadonlySet<string>> {
  return new Map([...titleTerms].map(([article, terms]) => [article, new Set(terms)]));
}

/** Each term as often as it stands in the paragraph. */
function termsOf({ sentences }: IndexedParagraph): string[] {
  const terms: string[] = [];
  for (const { positions } of sentences) {
    for (const [term, places] of positions) for (let at = 0; at < places.length; at += 1) terms.push(term);
  }
  return terms;
}

function countEach(counts: Map<string, number>, items: ReadonlySet<string>): void {
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
}

function searchTerms(tokens: readonly Token[], lexicon: ConceptLexicon): string[] {
  return [
    ...tokens.filter(({ stop }) => !stop).map(({ term }) => term),
    ...findConcepts(lexicon, tokens).map(({ concept }) => conceptTerm(concept)),
  ];
}
