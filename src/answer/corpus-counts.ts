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

  add(paragraph: OwnParagraph): void {
    this.#paragraphs += 1;
    this.#text.add(searchTerms(paragraph, this.#concepts));
    this.#text.count(new Set(saidIn(paragraph, this.#concepts, false)));
    this.#title.add(paragraph.titleTerms);
    countEach(this.nameFrequency, new Set(paragraph.sentences.flatMap(({ named }) => [...named])));
    for (const { tokens } of paragraph.sentences) {
      for (const { word, term } of tokens) this.vocabulary.set(word, term);
    }
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
  readonly frequency = new Map<string, number>();
  length = 0;

  add(terms: readonly string[]): void {
    const different = new Set(terms);
    this.length += different.size;
    this.count(different);
  }

  /** Counts what a paragraph says and is not searched by. */
  count(different: ReadonlySet<string>): void {
    countEach(this.frequency, different);
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
  return sentences.flatMap(({ concepts }) =>
    concepts
      .filter((form) => lexicon.searched.has(form) === searched)
      .flatMap((form) => lexicon.forms[form] ?? []),
  );
}

function countEach(counts: Map<string, number>, items: ReadonlySet<string>): void {
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
}
