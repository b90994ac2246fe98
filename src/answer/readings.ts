import type { Article } from '../corpus/article.js';
import type { Topic } from '../corpus/topics.js';
import {
  type ConceptLexicon,
  compileConcepts,
  conceptTerm,
  findConcepts,
  longestFirst,
} from '../language/concepts.js';
import type { English } from '../language/english.js';
import type { AnalysedParagraph } from '../language/names/entities.js';
import { findNames } from '../language/names/names.js';
import { findRoles } from '../language/names/roles.js';
import { divideClauses } from '../language/quotations/clauses.js';
import { findQuotations } from '../language/quotations/quotations.js';
import { splitSentences } from '../language/sentences.js';
import type { Steps } from '../language/steps.js';
import type { TextRange } from '../language/text-range.js';
import { tokenize } from '../language/tokens.js';
import { ParagraphReader, type ReadSentence } from './read-paragraph.js';

/** Names, roles and quotations of a paragraph, and what was asked about the corpus' words to find them. */
export type Analysis = Pick<AnalysedParagraph, 'names' | 'roles' | 'quotations'> & {
  readonly ordinary: ReadonlyMap<string, boolean>;
};

/** What was read out of an article's paragraphs. */
export type StoredReading = {
  readonly read: readonly (readonly ReadSentence[])[];
  readonly analyses: readonly Analysis[];
};

/**
 * What was read out of articles, for as long as they live: an index made after another reads only what is new. An article is
 * known by its identity; one whose file has changed is another article.
 */
export class Readings {
  readonly topicLexicon: ConceptLexicon;
  readonly english: English;
  readonly #topics: string;
  readonly #reader: ParagraphReader;
  readonly #read = new WeakMap<Article, readonly (readonly ReadSentence[])[]>();
  readonly #analysed = new WeakMap<Article, readonly Analysis[]>();
  readonly #titleTerms = new WeakMap<Article, readonly string[]>();

  readonly #stored: (article: Article) => StoredReading | null;
  readonly #keeps: boolean;

  /**
   * @param keeps whether what was read is kept; without, a corpus of any size can be read article by article
   * @param stored what was read in an earlier run of the program
   */
  constructor(
    topics: readonly Topic[],
    english: English,
    stored: (article: Article) => StoredReading | null = () => null,
    keeps = true,
  ) {
    this.#keeps = keeps;
    this.#stored = stored;
    this.#topics = JSON.stringify(topics);
    this.topicLexicon = topicLexiconOf(topics);
    this.english = english;
    this.#reader = new ParagraphReader(this.topicLexicon, english);
  }

  /** Whether they were made with these topics: other topics find other concepts in the same words. */
  serve(topics: readonly Topic[]): boolean {
    return JSON.stringify(topics) === this.#topics;
  }

  /** The sentences of each paragraph. */
  *read(article: Article): Steps<readonly (readonly ReadSentence[])[]> {
    const known = this.#read.get(article) ?? this.#restore(article)?.read;
    if (known !== undefined) return known;
    const read: ReadSentence[][] = [];
    for (const text of article.paragraphs) {
      read.push(this.#reader.read(text, article.date));
      yield;
    }
    if (this.#keeps) this.#read.set(article, read);
    return read;
  }

  /** The terms of its title, each as often as it stands there, and those of concepts. */
  titleTerms(article: Article): readonly string[] {
    const known = this.#titleTerms.get(article);
    if (known !== undefined) return known;
    const tokens = tokenize(article.title);
    const terms = [
      ...tokens.filter(({ stop }) => !stop).map(({ term }) => term),
      ...findConcepts(this.topicLexicon, tokens).map(({ concept }) => conceptTerm(concept)),
      ...longestFirst(findConcepts(this.english.concepts, tokens))
        .filter(({ loose }) => !loose)
        .map(({ concept }) => conceptTerm(concept)),
    ];
    this.#titleTerms.set(article, terms);
    return terms;
  }

  /** What `analyse` found, paragraph by paragraph; empty for an article that was not analysed. */
  analyses(article: Article): readonly Analysis[] {
    return this.#analysed.get(article) ?? this.#stored(article)?.analyses ?? [];
  }

  /** To read whole sentences twice would take longer than to divide paragraphs twice. */
  *#sentencesOf(article: Article): Steps<TextRange[][]> {
    if (!this.#keeps) return article.paragraphs.map((text) => splitSentences(text));
    return (yield* this.read(article)).map((sentences) => sentences.map(({ range }) => range));
  }

  #restore(article: Article): StoredReading | null {
    const stored = this.#stored(article);
    if (stored === null) return null;
    this.#read.set(article, stored.read);
    this.#analysed.set(article, stored.analyses);
    return stored;
  }

  /**
   * The paragraphs with their names, roles and quotations. A word's being ordinary depends on the whole corpus; where an answer
   * that a paragraph got has changed, its names are looked for again.
   *
   * @param number position of the article in the corpus
   */
  *analyse(
    article: Article,
    number: number,
    isOrdinaryWord: (word: string) => boolean,
  ): Steps<AnalysedParagraph[]> {
    const sentences = yield* this.#sentencesOf(article);
    const known = this.#analysed.get(article);
    const analyses: Analysis[] = [];
    for (const [at, text] of article.paragraphs.entries()) {
      const before = known?.[at];
      const stillHolds = before !== undefined && holds(before, isOrdinaryWord);
      analyses.push(stillHolds ? before : analyse(text, sentences[at] ?? [], isOrdinaryWord));
      yield;
    }
    if (this.#keeps) this.#analysed.set(article, analyses);
    return analyses.map(({ names, roles, quotations }, at) => ({
      text: article.paragraphs[at] ?? '',
      article: number,
      date: article.date,
      paragraph: at + 1,
      sentences: sentences[at] ?? [],
      names,
      roles,
      quotations,
    }));
  }
}

/** The topics of a corpus as concepts. */
export function topicLexiconOf(topics: readonly Topic[]): ConceptLexicon {
  return compileConcepts(topics.map((topic) => ({ name: `topic-${topic.name}`, phrases: topic.words })));
}

function holds({ ordinary }: Analysis, isOrdinaryWord: (word: string) => boolean): boolean {
  for (const [word, was] of ordinary) if (isOrdinaryWord(word) !== was) return false;
  return true;
}

function analyse(
  text: string,
  sentences: readonly TextRange[],
  isOrdinaryWord: (word: string) => boolean,
): Analysis {
  const ordinary = new Map<string, boolean>();
  const names = findNames(text, sentences, (word) => {
    const is = isOrdinaryWord(word);
    ordinary.set(word, is);
    return is;
  });
  const clauses = sentences.map((sentence) => divideClauses(text, sentence));
  return {
    names,
    roles: findRoles(text, sentences, names, clauses),
    quotations: findQuotations(text, sentences, names, clauses),
    ordinary,
  };
}
