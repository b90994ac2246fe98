import type { Article } from '../corpus/article.js';
import type { Corpus } from '../corpus/corpus.js';
import { type ConceptLexicon, conceptTerm, findConcepts } from '../language/concepts.js';
import { type DateMention, findDates } from '../language/dates/dates.js';
import { type Figure, findFigures } from '../language/figures/figures.js';
import {
  type AnalysedParagraph,
  buildEntities,
  type Entity,
  type EntityKind,
} from '../language/names/entities.js';
import { indexEntities } from '../language/names/entity-lexicon.js';
import { collectOrdinaryWords, findNames } from '../language/names/names.js';
import { type ParagraphReferences, resolveReferences } from '../language/names/references.js';
import { findRoles } from '../language/names/roles.js';
import { findQuotations, type Quotation } from '../language/quotations/quotations.js';
import { splitSentences } from '../language/sentences.js';
import type { TextRange } from '../language/text-range.js';
import { type Token, tokenize } from '../language/tokens.js';
import { lengthOf, meanVector, type WordVectors } from '../language/word-vectors/word-vectors.js';
import { indexNames, type NameIndex } from './name-index.js';

/** An entity named in a sentence; offsets into the paragraph. */
export type NamedEntity = TextRange & {
  readonly entity: string;
  readonly kind: EntityKind;
  /** Named by an adjective or a noun for its people: "Russian" for Russia. */
  readonly demonym: boolean;
};

/** What a name, or a word in quotation marks, is said to be; the range is that of the role or the definition. */
export type Definition = TextRange & { readonly subject: TextRange; readonly entity: string | null };

/** What somebody says in a sentence. */
export type AttributedQuotation = Quotation & {
  /** The speaker, where the corpus knows him by name; else null. */
  readonly by: string | null;
};

/** A sentence with all that is derived from it; every offset counts from the start of its paragraph. */
export type IndexedSentence = {
  readonly range: TextRange;
  readonly tokens: readonly Token[];
  /** Positions in `tokens` of each term that is no stop word, and of each concept at its first token. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Rows of the word vectors of its terms, without repetition. */
  readonly rows: readonly number[];
  /** Length of the sum of these rows' unit vectors, by which the sentence's gist is told. */
  readonly meanLength: number;
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly quotations: readonly AttributedQuotation[];
  readonly names: readonly NamedEntity[];
  /** Ids of the entities that it names. */
  readonly named: ReadonlySet<string>;
  /** Ids of those whom it means by a pronoun or by their office alone. */
  readonly referred: ReadonlySet<string>;
  /** What it says that somebody or something is. */
  readonly definitions: readonly Definition[];
};

export type IndexedParagraph = {
  readonly article: Article;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly sentences: readonly IndexedSentence[];
};

/** Every paragraph of the corpus with what its sentences say, and whom they name under which forms. */
export function indexParagraphs(
  corpus: Corpus,
  lexicon: ConceptLexicon,
  vectors: WordVectors,
): { paragraphs: IndexedParagraph[]; names: NameIndex } {
  const ordinary = collectOrdinaryWords(corpus.articles.flatMap(({ paragraphs }) => paragraphs));
  const isOrdinaryWord = (word: string) => ordinary.has(word);
  const analysed = corpus.articles.flatMap(({ paragraphs, date }, article) =>
    paragraphs.map((text, at) => analyse(text, article, date, at + 1, isOrdinaryWord)),
  );
  const entities = buildEntities(analysed, isOrdinaryWord);
  const references = resolveReferences(analysed, entities);
  const named = namesByParagraph(entities);
  const paragraphs = analysed.flatMap((paragraph, at) => {
    const article = corpus.articles[paragraph.article];
    const meant = references[at];
    if (article === undefined || meant === undefined) return [];
    const names = named.get(paragraph.article)?.get(paragraph.paragraph) ?? [];
    return [
      {
        article,
        number: paragraph.paragraph,
        text: paragraph.text,
        sentences: indexSentences(paragraph, meant, names, lexicon, vectors),
      },
    ];
  });
  return { paragraphs, names: indexNames(entities, indexEntities(entities, isOrdinaryWord)) };
}

function analyse(
  text: string,
  article: number,
  date: string | null,
  paragraph: number,
  isOrdinaryWord: (word: string) => boolean,
): AnalysedParagraph {
  const sentences = splitSentences(text);
  const names = findNames(text, sentences, isOrdinaryWord);
  return {
    text,
    article,
    date,
    paragraph,
    sentences,
    names,
    roles: findRoles(text, sentences, names),
    quotations: findQuotations(text, sentences, names),
  };
}

type Mention = Omit<NamedEntity, 'demonym'>;

/** By article, then by paragraph. */
function namesByParagraph(entities: readonly Entity[]): ReadonlyMap<number, ReadonlyMap<number, Mention[]>> {
  const named = new Map<number, Map<number, Mention[]>>();
  for (const { id, kind, mentions } of entities) {
    for (const { article, paragraph, start, end } of mentions) {
      const inArticle = named.get(article) ?? new Map<number, Mention[]>();
      named.set(article, inArticle);
      inArticle.set(paragraph, [...(inArticle.get(paragraph) ?? []), { start, end, entity: id, kind }]);
    }
  }
  return named;
}

function indexSentences(
  { text, date, sentences, names, roles, quotations }: AnalysedParagraph,
  references: ParagraphReferences,
  mentions: readonly Mention[],
  lexicon: ConceptLexicon,
  vectors: WordVectors,
): IndexedSentence[] {
  const tokens = tokenize(text);
  const dates = findDates(text, date);
  const figures = findFigures(text, date === null ? undefined : dates);
  const demonyms = new Set(names.filter(({ kind }) => kind === 'demonym').map(({ start }) => start));
  const attributed = quotations.map((quotation, at) => ({
    ...quotation,
    start: quotation.range.start,
    by: references.speakers[at] ?? null,
  }));
  return sentences.map((range, at) => {
    const inside = <T extends { readonly start: number }>(found: readonly T[]) =>
      found.filter(({ start }) => start >= range.start && start < range.end);
    const own = inside(mentions)
      .map((mention) => ({ ...mention, demonym: demonyms.has(mention.start) }))
      .toSorted((one, other) => one.start - other.start);
    const definitions = inside(roles).flatMap(({ start, end, subject }) => {
      const entity = own.find((name) => name.start === subject?.start)?.entity ?? null;
      return subject === null ? [] : [{ start, end, subject, entity }];
    });
    const words = inside(tokens);
    const { positions, rows, meanLength } = findTerms(words, lexicon, vectors);
    return {
      range,
      tokens: words,
      positions,
      rows,
      meanLength,
      dates: inside(dates),
      figures: inside(figures),
      quotations: inside(attributed),
      names: own,
      named: new Set(references.sentences[at]?.named),
      referred: new Set(references.sentences[at]?.referred),
      definitions,
    };
  });
}

function findTerms(
  tokens: readonly Token[],
  lexicon: ConceptLexicon,
  vectors: WordVectors,
): Pick<IndexedSentence, 'positions' | 'rows' | 'meanLength'> {
  const positions = new Map<string, number[]>();
  const note = (term: string, position: number) => {
    const known = positions.get(term);
    if (known === undefined) positions.set(term, [position]);
    else known.push(position);
  };
  const rows = new Set<number>();
  tokens.forEach(({ word, term, stop }, position) => {
    if (stop) return;
    note(term, position);
    const row = vectors.rows.get(word);
    if (row !== undefined) rows.add(row);
  });
  for (const { concept, first } of findConcepts(lexicon, tokens)) note(conceptTerm(concept), first);
  const mean = meanVector(
    vectors,
    [...rows].map((row) => ({ row, weight: 1 })),
  );
  return { positions, rows: [...rows], meanLength: lengthOf(mean) };
}
