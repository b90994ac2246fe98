import type { Topic } from '../corpus/topics.js';
import type { ConceptLexicon } from '../language/concepts.js';
import type { FieldStatistics, SearchStatistics } from './bm25.js';
import type { OwnParagraph } from './embedded-retriever.js';
import { EventCounter } from './events.js';
import type { IndexedParagraph } from './index-paragraphs.js';

/** Counts what the paragraphs of a corpus have, one paragraph after the other. */
export class CorpusCounts {
  /** In how many paragraphs an entity is named. */
  readonly nameFrequency = new Map<string, number>();
  /** Every word, folded, with the term it is searched by. */
  readonly vocabulary = new Map<string, string>();
  readonly #events: EventCounter;
  readonly #text = new FieldCounts();
  readonly #title = new FieldCounts();
  #paragraphs = 0;

  readonly #concepts: ConceptLexicon;

  /** @param concepts of all news */
  constructor(topics: readonly Topic[], concepts: ConceptLexicon) {
    this.#concepts = concepts;
    this.#events = new EventCounter(topics);
  }

  /** @param terms those by which its text is found, as `searchTerms` gives them */
  add(paragraph: OwnParagraph, terms: readonly string[]): void {
    this.#paragraphs += 1;
    this.#text.add(terms);
    this.#text.count(new Set(saidIn(paragraph, this.#concepts, false)));
    this.#title.add(paragraph.titleTerms);
    const named = new Set<string>();
    for (const sentence of paragraph.sentences) {
      for (const entity of sentence.named) named.add(entity);
      for (const { word, term } of sentence.tokens) this.vocabulary.set(word, term);
    }
    for (const entity of named) this.nameFrequency.set(entity, (this.nameFrequency.get(entity) ?? 0) + 1);
    this.#events.add(paragraph);
  }

  /** In how many paragraphs a term, or a concept's term, stands. */
  get documentFrequency(): ReadonlyMap<string, number> {
    return this.#text.frequency;
  }

  /** What news calls events, with how often they stand in the paragraphs. */
  get events(): ReadonlyMap<string, number> {
    return this.#events.counts;
  }

  /** What a search must know of the fields of all paragraphs. */
  get statistics(): SearchStatistics {
    const field = ({ frequency, length }: FieldCounts): FieldStatistics => ({
      frequency,
      averageLength: length / Math.max(1, this.#paragraphs),
    });
    return { paragraphs: this.#paragraphs, text: field(this.#text), title: field(this.#title) };
  }
}

class FieldCounts {
  /** Counters that are raised in place: each term of each paragraph is looked up once. */
  readonly #counters = new Map<string, { count: number }>();
  length = 0;

  get frequency(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.#counters, ([term, { count }]) => [term, count]));
  }

  add(terms: readonly string[]): void {
    const different = new Set(terms);
    this.length += different.size;
    this.count(different);
  }

  /** Counts what a paragraph says and is not searched by. */
  count(different: ReadonlySet<string>): void {
    for (const term of different) {
      const counter = this.#counters.get(term);
      if (counter === undefined) this.#counters.set(term, { count: 1 });
      else counter.count += 1;
    }
  }
}

/**
 * The terms by which a paragraph's text is found, each as often as it stands there; of the concepts those that are searched for.
 * @param concepts of all news
 */
export function searchTerms(paragraph: IndexedParagraph, concepts: ConceptLexicon): string[] {
  const terms: string[] = [];
  for (const { positions } of paragraph.sentences) {
    for (const [term, places] of positions) for (let at = 0; at < places.length; at += 1) terms.push(term);
  }
  terms.push(...saidIn(paragraph, concepts, true));
  return terms;
}

/** Terms of the concepts that a paragraph says. @param searched whether those that are searched for, or the others */
function saidIn({ sentences }: IndexedParagraph, lexicon: ConceptLexicon, searched: boolean): string[] {
  const terms: string[] = [];
  for (const { concepts } of sentences) {
    for (const form of concepts) {
      if (lexicon.searched.has(form) === searched) terms.push(lexicon.forms[form] as string);
    }
  }
  return terms;
}
