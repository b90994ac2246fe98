import type { Article } from '../corpus/article.js';
import type { Corpus, CorpusOverview } from '../corpus/corpus.js';
import { findWithdrawn } from '../corpus/withdrawn.js';
import type { ConceptLexicon } from '../language/concepts.js';
import { finish, type Steps } from '../language/steps.js';
import type { WordVectors } from '../language/word-vectors/word-vectors.js';
import { EmbeddedRetriever, type Paragraphs } from './embedded-retriever.js';
import { EventCounter } from './events.js';
import { type IndexedParagraph, indexParagraphs } from './index-paragraphs.js';
import type { NameIndex } from './name-index.js';
import { ParagraphSearch } from './paragraph-search.js';
import { Readings } from './readings.js';
import type { Retriever } from './retriever.js';

/** What answers come from: what is known of the corpus as a whole, and where its paragraphs are. Made once, then only read. */
export type CorpusIndex = {
  readonly corpus: CorpusOverview;
  /** Holds what may be quoted: an article that was taken back or superseded is in the corpus alone. */
  readonly retriever: Retriever;
  /** In how many paragraphs a term, or a concept's term, stands. */
  readonly documentFrequency: ReadonlyMap<string, number>;
  /** In how many paragraphs an entity is named. */
  readonly nameFrequency: ReadonlyMap<string, number>;
  /** Every word, folded, with the term it is searched by. */
  readonly vocabulary: ReadonlyMap<string, string>;
  /** What news calls an event, a name before a topic's word ("Geneva talks"), with how often it stands in the paragraphs. */
  readonly events: ReadonlyMap<string, number>;
  readonly names: NameIndex;
  /** Lower-case words that the corpus uses as such. */
  readonly ordinary: ReadonlySet<string>;
  readonly lexicon: ConceptLexicon;
  readonly vectors: WordVectors;
  /** Day of the newest article, YYYY-MM-DD; null where none is dated. */
  readonly newest: string | null;
};

/** An index whose corpus is in the memory of this process, whole. */
export type EmbeddedIndex = Omit<CorpusIndex, 'corpus'> & {
  readonly corpus: Corpus;
  readonly paragraphs: Paragraphs;
  /** Over paragraphs, by their position in `paragraphs`. */
  readonly search: ParagraphSearch;
  /** What the next index need not read again. */
  readonly readings: Readings;
};

/** Derives the index. What the index before has read of the same articles is not read again. */
export function indexCorpus(corpus: Corpus, vectors: WordVectors, before?: EmbeddedIndex): EmbeddedIndex {
  return finish(indexInSteps(corpus, vectors, before));
}

/** The same in steps, most of them shorter than a millisecond, between which others may have their turn. */
export function* indexInSteps(
  corpus: Corpus,
  vectors: WordVectors,
  before?: EmbeddedIndex,
): Steps<EmbeddedIndex> {
  const readings =
    before?.readings.serve(corpus.topics) === true ? before.readings : new Readings(corpus.topics, vectors);
  const { lexicon } = readings;
  const articles = quotable(corpus);
  const { paragraphs, names, ordinary } = yield* indexParagraphs(articles, readings);
  const search = new ParagraphSearch();
  const documentFrequency = new Map<string, number>();
  const nameFrequency = new Map<string, number>();
  const vocabulary = new Map<string, string>();
  const events = new EventCounter(corpus.topics);
  for (const [id, paragraph] of paragraphs.entries()) {
    const terms = termsOf(paragraph);
    search.add({ id, text: terms.join(' '), title: paragraph.titleTerms.join(' ') });
    countEach(documentFrequency, new Set(terms));
    countEach(nameFrequency, new Set(paragraph.sentences.flatMap(({ named }) => [...named])));
    for (const { tokens } of paragraph.sentences)
      for (const { word, term } of tokens) vocabulary.set(word, term);
    events.add(paragraph);
    yield;
  }
  return {
    corpus,
    retriever: new EmbeddedRetriever(corpus.articles, paragraphs, search),
    paragraphs,
    search,
    documentFrequency,
    nameFrequency,
    vocabulary,
    events: events.counts,
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
