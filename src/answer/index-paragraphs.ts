import type { Article, ArticleHead } from '../corpus/article.js';
import {
  type AnalysedParagraph,
  buildEntities,
  type EntityKind,
  type KnownEntity,
} from '../language/names/entities.js';
import { indexEntities } from '../language/names/entity-lexicon.js';
import { placeMentions, type Said } from '../language/names/mention-places.js';
import { OrdinaryWordCounter } from '../language/names/ordinary-words.js';
import { type ParagraphReferences, referenceResolver } from '../language/names/references.js';
import type { Quotation } from '../language/quotations/quotations.js';
import type { Steps } from '../language/steps.js';
import type { TextRange } from '../language/text-range.js';
import type { OwnParagraph } from './embedded-retriever.js';
import { indexNames, type NameIndex } from './name-index.js';
import { type ReadSentence, startingInEach } from './read-paragraph.js';
import type { Readings } from './readings.js';

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

/** A sentence with all that is derived from it and from what the corpus tells of its names. */
export type IndexedSentence = ReadSentence & {
  readonly quotations: readonly AttributedQuotation[];
  readonly names: readonly NamedEntity[];
  /** Ids of the entities that it names. */
  readonly named: ReadonlySet<string>;
  /** Ids of those whom it means by a pronoun or by their office alone. */
  readonly referred: ReadonlySet<string>;
  /** Ids of the states that it names, or else of those that its report is about. */
  readonly setting: readonly string[];
  /** What it says that somebody or something is. */
  readonly definitions: readonly Definition[];
};

export type IndexedParagraph = {
  readonly article: ArticleHead;
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** The terms of the article's title, each as often as it stands there. */
  readonly titleTerms: readonly string[];
  readonly sentences: readonly IndexedSentence[];
};

/** What must be known of all articles before the paragraphs of any can be indexed. */
export type Survey = {
  readonly ordinary: ReadonlySet<string>;
  readonly entities: readonly KnownEntity[];
  readonly names: NameIndex;
  /**
   * The paragraphs of an article with what their sentences say; once for each, since what they are made of is let go: of a million
   * paragraphs it takes gigabytes, which V8 would go over again and again.
   * @param at position of the article
   */
  readonly paragraphsOf: (at: number) => Steps<OwnParagraph[]>;
};

/**
 * Every paragraph of the articles with what its sentences say, and whom they name under which forms.
 *
 * In steps, between which others may have their turn: paragraphs are read one by one, and those that the readings know are not
 * read again. Who is who is found out over the whole corpus each time, since one article may tell of another's names.
 */
export function* indexParagraphs(
  articles: readonly Article[],
  readings: Readings,
): Steps<{ paragraphs: OwnParagraph[]; names: NameIndex; ordinary: ReadonlySet<string> }> {
  const { names, ordinary, paragraphsOf } = yield* surveyCorpus(articles, readings);
  const paragraphs: OwnParagraph[] = [];
  for (const at of articles.keys()) paragraphs.push(...(yield* paragraphsOf(at)));
  return { paragraphs, names, ordinary };
}

/** Finds out who is who. Of a paragraph it keeps names, roles and quotations, not what its sentences say. */
export function* surveyCorpus(articles: readonly Article[], readings: Readings): Steps<Survey> {
  const counter = new OrdinaryWordCounter();
  for (const { paragraphs } of articles) {
    for (const text of paragraphs) {
      counter.add(text);
      yield;
    }
  }
  const ordinary = counter.words();
  const isOrdinaryWord = (word: string) => ordinary.has(word);
  const analysed: (AnalysedParagraph[] | null)[] = [];
  for (const [number, article] of articles.entries()) {
    analysed.push(yield* readings.analyse(article, number, isOrdinaryWord));
  }
  const places = yield* placeMentions(
    yield* buildEntities(
      analysed.flatMap((own) => own ?? []),
      isOrdinaryWord,
    ),
  );
  const { entities } = places;
  const resolve = referenceResolver(places);
  function* paragraphsOf(at: number): Steps<OwnParagraph[]> {
    const article = articles[at];
    const own = analysed[at];
    if (article === undefined || own === undefined || own === null) return [];
    analysed[at] = null;
    const references = yield* resolve(own);
    const read = yield* readings.read(article);
    const paragraphs: OwnParagraph[] = [];
    const titleTerms = readings.titleTerms(article);
    const namedHere = places.in(at);
    for (const [position, paragraph] of own.entries()) {
      const meant = references[position];
      if (meant === undefined) continue;
      const { paragraph: number, text } = paragraph;
      const names = namedHere.get(number) ?? [];
      const sentences = indexSentences(read[position] ?? [], paragraph, meant, names);
      paragraphs.push({ article, number, text, titleTerms, sentences });
      yield;
    }
    return paragraphs;
  }
  const lexicon = yield* indexEntities(entities, isOrdinaryWord);
  return { ordinary, entities, names: indexNames(entities, lexicon), paragraphsOf };
}

function indexSentences(
  read: readonly ReadSentence[],
  { names, roles, quotations }: AnalysedParagraph,
  references: ParagraphReferences,
  mentions: readonly Said[],
): IndexedSentence[] {
  const demonyms = new Set(names.filter(({ kind }) => kind === 'demonym').map(({ start }) => start));
  const attributed = quotations.map((quotation, at) => ({
    ...quotation,
    start: quotation.range.start,
    by: references.speakers[at] ?? null,
  }));
  const sentences = read.map(({ range }) => range);
  const mentionsIn = startingInEach(sentences, mentions);
  const rolesIn = startingInEach(sentences, roles);
  const quotationsIn = startingInEach(sentences, attributed);
  return read.map(
    ({ range, tokens, positions, concepts, conceptPlaces, rows, meanLength, dates, figures }, at) => {
      const own = (mentionsIn[at] ?? [])
        .map(({ start, end, entity: { id, kind } }) => ({
          start,
          end,
          entity: id,
          kind,
          demonym: demonyms.has(start),
        }))
        .sort((one, other) => one.start - other.start);
      const definitions = (rolesIn[at] ?? []).flatMap(({ start, end, subject }) => {
        const entity = own.find((name) => name.start === subject?.start)?.entity ?? null;
        return subject === null ? [] : [{ start, end, subject, entity }];
      });
      return {
        range,
        tokens,
        tokenCount: tokens.length,
        positions,
        concepts,
        conceptPlaces,
        rows,
        meanLength,
        dates,
        figures,
        quotations: quotationsIn[at] ?? [],
        names: own,
        named: new Set(references.sentences[at]?.named),
        referred: new Set(references.sentences[at]?.referred),
        setting: references.sentences[at]?.setting ?? [],
        definitions,
      };
    },
  );
}
