import { type ConceptMention, conceptTerm } from '../language/concepts.js';
import { inverseDocumentFrequency } from './bm25.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedSentence } from './index-paragraphs.js';

/** A concept that may stand in a sentence for a question's word. */
export type StandIn = {
  /** As the index has it. */
  readonly term: string;
  /** The form under which sentences keep it; null for a topic, which stands among their terms. */
  readonly form: number | null;
  /** Whether both the question and the sentence say it for sure. */
  readonly sure: boolean;
  /** Whether paragraphs are found by it. */
  readonly searched: boolean;
  /** What it is worth beside the word itself, 0 to 1. */
  readonly worth: number;
};

/** A concept as it stands in the corpus. */
export type Form = StandIn & {
  /** In how many paragraphs it stands. */
  readonly frequency: number;
  /** In nats. */
  readonly information: number;
};

/** What it is worth that both the question and the sentence say a concept for sure, that one of them says it loosely, or both. */
const WORTH = { sure: 0.95, loose: 0.7, bothLoose: 0.3 };

/**
 * The concepts that a question's words say, in the forms in which the corpus says them, those that tell most first.
 * @param topics that they name
 * @param concepts of all news that they say
 */
export function formsOf(
  index: CorpusIndex,
  topics: readonly ConceptMention[],
  concepts: readonly ConceptMention[],
): Form[] {
  const forms = new Map<string, Form>();
  const note = (concept: string, loose: boolean, worth: number, form: number | null) => {
    const term = conceptTerm(concept, loose);
    const frequency = index.documentFrequency.get(term) ?? 0;
    if (frequency === 0 || (forms.get(term)?.worth ?? 0) >= worth) return;
    const information = inverseDocumentFrequency(frequency, index.retriever.paragraphs);
    const searched = form === null || index.english.concepts.searched.has(form);
    forms.set(term, { term, form, sure: worth === WORTH.sure, searched, worth, frequency, information });
  };
  for (const { concept } of topics) note(concept, false, WORTH.sure, null);
  for (const { concept, loose, form } of concepts) {
    const sure = loose ? form - 1 : form;
    note(concept, false, loose ? WORTH.loose : WORTH.sure, sure);
    note(concept, true, loose ? WORTH.bothLoose : WORTH.loose, sure + 1);
  }
  return [...forms.values()].sort(
    (one, other) => other.worth * other.information - one.worth * one.information,
  );
}

/**
 * What each form is worth for a word: less where it tells less than the word does, since what half of all sentences say is
 * no sign of anything. Best first.
 * @param information of the word, in nats
 */
export function standInsOf(forms: readonly Form[], information: number): StandIn[] {
  return forms
    .map(({ term, form, sure, searched, worth, information: own }) => ({
      term,
      form,
      sure,
      searched,
      worth: worth * Math.min(1, own / information),
    }))
    .sort((one, other) => other.worth - one.worth);
}

export function standsIn({ term, form }: StandIn, { positions, concepts }: IndexedSentence): boolean {
  return form === null ? positions.has(term) : concepts.includes(form);
}
