import MiniSearch from 'minisearch';
import type { Article } from '../corpus/article.js';
import type { Corpus } from '../corpus/corpus.js';
import {
  type ConceptLexicon,
  compileConcepts,
  conceptTerm,
  findConcepts,
  NEWS_CONCEPTS,
} from '../language/concepts.js';
import { type DateMention, findDates } from '../language/dates.js';
import { type Figure, findFigures } from '../language/figures.js';
import type { Quotation } from '../language/quotations.js';
import { splitSentences } from '../language/sentences.js';
import type { TextRange } from '../language/text-range.js';
import { isStopWord, type Token, tokenize } from '../language/tokens.js';
import type { WordVectors } from '../language/word-vectors/word-vectors.js';
import { type NamedEntity, type NameIndex, NO_NAMES } from './name-index.js';

/** A sentence with all that is derived from it; every offset counts from the start of its paragraph. */
export type IndexedSentence = {
  readonly range: TextRange;
  readonly tokens: readonly Token[];
  /** Positions in `tokens` of each term that is no stop word, and of each concept at its first token. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Rows of the word vectors of its terms, without repetition. */
  readonly rows: readonly number[];
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly quotations: readonly Quotation[];
  /** Whom and what it names. */
  readonly names: readonly NamedEntity[];
  /** Those it speaks of by a pronoun or by their office alone. */
  readonly referred: ReadonlySet<string>;
  /** Those to whom it gives a role or a definition. */
  readonly defined: ReadonlySet<string>;
};

export type IndexedParagraph = {
  readonly article: Article;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly sentences: readonly IndexedSentence[];
};

/** Everything that is derived from a corpus: made once, then only read. */
export type CorpusIndex = {
  readonly corpus: Corpus;
  readonly paragraphs: readonly IndexedParagraph[];
  /** Over paragraphs, by their position in `paragraphs`. */
  readonly search: MiniSearch;
  /** In how many paragraphs a term, or a concept's term, stands. */
  readonly documentFrequency: ReadonlyMap<string, number>;
  /** Every word, folded, with the term it is searched by. */
  readonly vocabulary: ReadonlyMap<string, string>;
  readonly titleTerms: ReadonlyMap<Article, ReadonlySet<string>>;
  readonly names: NameIndex;
  readonly lexicon: ConceptLexicon;
  readonly vectors: WordVectors;
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

/** Derives the index. Takes about 0.3 ms a paragraph. */
export function indexCorpus(corpus: Corpus, vectors: WordVectors): CorpusIndex {
  const lexicon = compileConcepts([
    ...NEWS_CONCEPTS,
    ...corpus.topics.map((topic) => ({ name: `topic-${topic.name}`, phrases: topic.words })),
  ]);
  const paragraphs = corpus.articles.flatMap((article) =>
    article.paragraphs.map((text, position) => indexParagraph(article, position + 1, text, lexicon, vectors)),
  );
  const search = new MiniSearch({
    fields: ['text', 'title'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { bm25: BM25, boost: { title: TITLE_BOOST } },
  });
  const titleTerms = new Map(
    corpus.articles.map((article) => [article, searchTerms(tokenize(article.title), lexicon)]),
  );
  const documentFrequency = new Map<string, number>();
  const vocabulary = new Map<string, string>();
  paragraphs.forEach((paragraph, id) => {
    const terms = paragraph.sentences.flatMap((sentence) =>
      [...sentence.positions].flatMap(([term, at]) => at.map(() => term)),
    );
    search.add({ id, text: terms.join(' '), title: (titleTerms.get(paragraph.article) ?? []).join(' ') });
    for (const term of new Set(terms)) documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
    for (const { tokens } of paragraph.sentences) {
      for (const { word, term } of tokens) vocabulary.set(word, term);
    }
  });
  return {
    corpus,
    paragraphs,
    search,
    documentFrequency,
    vocabulary,
    titleTerms: new Map([...titleTerms].map(([article, terms]) => [article, new Set(terms)])),
    names: NO_NAMES,
    lexicon,
    vectors,
    newest: corpus.articles.reduce<string | null>(
      (newest, { date }) => (date !== null && date > (newest ?? '') ? date : newest),
      null,
    ),
  };
}

function searchTerms(tokens: readonly Token[], lexicon: ConceptLexicon): string[] {
  return [
    ...tokens.filter(({ word }) => !isStopWord(word)).map(({ term }) => term),
    ...findConcepts(lexicon, tokens).map(({ concept }) => conceptTerm(concept)),
  ];
}

function indexParagraph(
  article: Article,
  number: number,
  text: string,
  lexicon: ConceptLexicon,
  vectors: WordVectors,
): IndexedParagraph {
  const tokens = tokenize(text);
  const dates = findDates(text, article.date);
  const figures = findFigures(text);
  const sentences = splitSentences(text).map((range) => {
    const within = <T extends TextRange>(mentions: readonly T[]) =>
      mentions.filter(({ start }) => start >= range.start && start < range.end);
    return indexSentence(range, within(tokens), within(dates), within(figures), lexicon, vectors);
  });
  return { article, number, text, sentences };
}

function indexSentence(
  range: TextRange,
  tokens: readonly Token[],
  dates: readonly DateMention[],
  figures: readonly Figure[],
  lexicon: ConceptLexicon,
  vectors: WordVectors,
): IndexedSentence {
  const positions = new Map<string, number[]>();
  const note = (term: string, position: number) => {
    const known = positions.get(term);
    if (known === undefined) positions.set(term, [position]);
    else known.push(position);
  };
  const rows = new Set<number>();
  tokens.forEach(({ word, term }, position) => {
    if (isStopWord(word)) return;
    note(term, position);
    const row = vectors.rows.get(word);
    if (row !== undefined) rows.add(row);
  });
  for (const { concept, first } of findConcepts(lexicon, tokens)) note(conceptTerm(concept), first);
  return {
    range,
    tokens,
    positions,
    rows: [...rows],
    dates,
    figures,
    quotations: [],
    names: [],
    referred: new Set(),
    defined: new Set(),
  };
}
