import type { Article } from '../corpus/article.js';
import type { Corpus, CorpusOverview } from '../corpus/corpus.js';
import { findWithdrawn } from '../corpus/withdrawn.js';
import type { ConceptLexicon } from '../language/concepts.js';
import type { English } from '../language/english.js';
import { atOnce, finish, type InSteps, type Steps } from '../language/steps.js';
import { CorpusCounts, searchTerms } from './corpus-counts.js';
import { EmbeddedRetriever, type Paragraphs } from './embedded-retriever.js';
import { indexParagraphs } from './index-paragraphs.js';
import type { NameIndex } from './name-index.js';
import { type ParagraphSearch, SearchBuilder } from './paragraph-search.js';
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
  /** The words of its topics. */
  readonly topicLexicon: ConceptLexicon;
  readonly english: English;
  /** Day of the newest article, YYYY-MM-DD; null where none is dated. */
  readonly newest: string | null;
  /** How an answer's work is done. In slices where waiting for a database lets others in anyway; else at once. */
  readonly inSteps: InSteps;
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
export function indexCorpus(corpus: Corpus, english: English, before?: EmbeddedIndex): EmbeddedIndex {
  return finish(indexInSteps(corpus, english, before));
}

/** The same in steps, most of them shorter than a millisecond, between which others may have their turn. */
export function* indexInSteps(
  corpus: Corpus,
  english: English,
  before?: EmbeddedIndex,
): Steps<EmbeddedIndex> {
  const readings =
    before?.readings.serve(corpus.topics) === true ? before.readings : new Readings(corpus.topics, english);
  const { topicLexicon } = readings;
  const articles = quotable(corpus);
  const { paragraphs, names, ordinary } = yield* indexParagraphs(articles, readings);
  const builder = new SearchBuilder();
  const counts = new CorpusCounts(corpus.topics, english.concepts);
  for (const [id, paragraph] of paragraphs.entries()) {
    const terms = searchTerms(paragraph, english.concepts);
    builder.add({ id, text: terms, title: paragraph.titleTerms });
    counts.add(paragraph, terms);
    yield;
  }
  const search = yield* builder.build();
  return {
    corpus,
    retriever: new EmbeddedRetriever(corpus.articles, paragraphs, search),
    paragraphs,
    search,
    documentFrequency: counts.documentFrequency,
    nameFrequency: counts.nameFrequency,
    vocabulary: counts.vocabulary,
    events: counts.events,
    names,
    ordinary,
    topicLexicon,
    english,
    readings,
    newest: newestOf(articles),
    inSteps: atOnce,
  };
}

/** Those of a corpus that may be quoted, in its order. */
export function quotable(corpus: Corpus): Article[] {
  const withdrawn = findWithdrawn(corpus.articles).articles;
  return corpus.articles.filter((article) => !withdrawn.has(article));
}

export function newestOf(articles: readonly Pick<Article, 'date'>[]): string | null {
  return articles.reduce<string | null>(
    (newest, { date }) => (date !== null && date > (newest ?? '') ? date : newest),
    null,
  );
}
