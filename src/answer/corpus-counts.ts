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
    this.#text.addUnsearched(saidIn(paragraph, this.#concepts, false));
    this.#title.add(paragraph.titleTerms);
    const named = new Set<string>();
    for (const sentence of paragraph.sentences) {
      for (const entity of sentence.named) named.add(entity);
      for (const { word, term } of sentence.tokens) {
        if (!this.vocabulary.has(word)) this.vocabulary.set(word, term);
      }
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

/** In how many paragraphs a term stands, and the last of them: a paragraph that has it twice counts once. */
type Counter = { count: number; last: number };

class FieldCounts {
  /** Counters that are raised in place: a term is looked up once each time that it is said. */
  readonly #counters = new Map<string, Counter>();
  #paragraph = 0;
  length = 0;

  get frequency(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.#counters, ([term, { count }]) => [term, count]));
  }

  /** @param terms those of the next paragraph, each as often as it stands there */
  add(terms: readonly string[]): void {
    this.#paragraph += 1;
    this.length += this.#count(terms);
  }

  /** Counts what the paragraph that was added last says and is not searched by. */
  addUnsearched(terms: readonly string[]): void {
    this.#count(terms);
  }

  /** @returns how many of the terms the paragraph had not said before */
  #count(terms: readonly string[]): number {
    let different = 0;
    for (const term of terms) {
      const counter = this.#counters.get(term);
      if (counter === undefined) this.#counters.set(term, { count: 1, last: this.#paragraph });
      else if (counter.last === this.#paragraph) continue;
      else {
        counter.count += 1;
        counter.last = this.#paragraph;
      }
      different += 1;
    }
    return different;
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
