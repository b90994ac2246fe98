import { type Token, tokenize } from './tokens.js';

/** Words and phrases that mean the same. */
export type ConceptGroup = {
  readonly name: string;
  readonly phrases: readonly string[];
};

/** A concept said in a text: the tokens `first` to `last`, inclusive. */
export type ConceptMention = {
  readonly concept: string;
  readonly first: number;
  readonly last: number;
};

/** Phrases by their first term, each as its terms. */
export type ConceptLexicon = ReadonlyMap<
  string,
  readonly { readonly concept: string; readonly terms: readonly string[] }[]
>;

/** @returns a lexicon that `findConcepts` reads; concepts of the same name are one */
export function compileConcepts(groups: readonly ConceptGroup[]): ConceptLexicon {
  const lexicon = new Map<string, { concept: string; terms: string[] }[]>();
  for (const { name, phrases } of groups) {
    for (const phrase of phrases) {
      const terms = tokenize(phrase).map((token) => token.term);
      const first = terms[0];
      if (first === undefined) continue;
      const known = lexicon.get(first) ?? [];
      known.push({ concept: name, terms });
      lexicon.set(first, known);
    }
  }
  return lexicon;
}

/** Every concept that the tokens say, in order of its first token. */
export function findConcepts(lexicon: ConceptLexicon, tokens: readonly Token[]): ConceptMention[] {
  const mentions: ConceptMention[] = [];
  tokens.forEach((token, first) => {
    for (const { concept, terms } of lexicon.get(token.term) ?? []) {
      if (terms.every((term, offset) => tokens[first + offset]?.term === term)) {
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
