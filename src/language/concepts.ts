import { type Token, tokenize } from './tokens.js';

/** Words and phrases that mean the same. */
export type ConceptGroup = {
  readonly name: string;
  readonly phrases: readonly string[];
  /** Words of which one must stand in the same text, for phrases that mean it only then: a truce "holds", and rebels hold a town. */
  readonly beside?: readonly string[];
};

/** A concept said in a text: the tokens `first` to `last`, inclusive. */
export type ConceptMention = {
  readonly concept: string;
  readonly first: number;
  readonly last: number;
};

type Phrase = {
  readonly concept: string;
  readonly terms: readonly string[];
  /** Empty where it means the concept by itself. */
  readonly beside: ReadonlySet<string>;
};

/** Phrases by their first term. */
export type ConceptLexicon = ReadonlyMap<string, readonly Phrase[]>;

/** @returns a lexicon that `findConcepts` reads; concepts of the same name are one */
export function compileConcepts(groups: readonly ConceptGroup[]): ConceptLexicon {
  const lexicon = new Map<string, Phrase[]>();
  for (const { name, phrases, beside: words = [] } of groups) {
    const beside = new Set(words.flatMap((word) => tokenize(word).map(({ term }) => term)));
    for (const phrase of phrases) {
      const terms = tokenize(phrase).map((token) => token.term);
      const first = terms[0];
      if (first === undefined) continue;
      const known = lexicon.get(first) ?? [];
      known.push({ concept: name, terms, beside });
      lexicon.set(first, known);
    }
  }
  return lexicon;
}

/** Every concept that the tokens say, in order of its first token. */
export function findConcepts(lexicon: ConceptLexicon, tokens: readonly Token[]): ConceptMention[] {
  const mentions: ConceptMention[] = [];
  tokens.forEach((token, first) => {
    for (const { concept, terms, beside } of lexicon.get(token.term) ?? []) {
      const stands = terms.every((term, offset) => tokens[first + offset]?.term === term);
      if (stands && (beside.size === 0 || tokens.some(({ term }) => beside.has(term)))) {
        mentions.push({ concept, first, last: first + terms.length - 1 });
      }
    }
  });
  return mentions;
}

/** The form under which a concept stands among the terms of the index; no word begins with "~". */
export function conceptTerm(concept: string): string {
  return `~${concept}`;
}
