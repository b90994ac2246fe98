/** Which words news uses for one another, by the rows of the word vectors. Read-only once made. */
export type Thesaurus = {
  /** The number of each word's lemma, then a list for each lemma: how many follow, and each as the lemma's number times two, one more where it is a synonym. */
  readonly numbers: Uint16Array;
  /** How many words it has. */
  readonly words: number;
  /** Where the list of each lemma begins. */
  readonly starts: Uint32Array;
};

/**
 * How two words stand to each other: forms of one lemma; words for the same thing; or words of which one may well be said where the
 * other is asked for, as "shrapnel" may where somebody was wounded.
 */
export type WordRelation = 'inflected' | 'synonym' | 'associated';

/** @throws RangeError where the table does not describe as many words */
export function makeThesaurus(numbers: Uint16Array, words: number): Thesaurus {
  const starts: number[] = [];
  for (let at = words; at < numbers.length; at += 1 + (numbers[at] ?? 0)) starts.push(at);
  const lemmas = numbers.subarray(0, words).reduce((most, lemma) => Math.max(most, lemma + 1), 0);
  if (lemmas !== starts.length)
    throw new RangeError(
      `the thesaurus has lists of ${starts.length} lemmas, and ${words} words of ${lemmas}`,
    );
  return { numbers, words, starts: Uint32Array.from(starts) };
}

/** By the words' positions; of strangers null. */
type Relations = readonly (WordRelation | null)[];

/** Words with which others are compared: a question's, with every word that it meets. Most of these are strangers to all of them. */
export class RelatedWords {
  readonly #thesaurus: Thesaurus;
  /** By the lemma of the other word. */
  readonly #relations = new Map<number, (WordRelation | null)[]>();
  readonly #strangers: Relations;

  /** @param rows of the word vectors; what stands for a row that the table does not have is a stranger to all */
  constructor(thesaurus: Thesaurus, rows: readonly number[]) {
    const { numbers, starts } = thesaurus;
    this.#thesaurus = thesaurus;
    this.#strangers = rows.map(() => null);
    for (const [at, row] of rows.entries()) {
      const lemma = lemmaOf(thesaurus, row);
      if (lemma === null) continue;
      const start = starts[lemma] ?? 0;
      for (const related of numbers.subarray(start + 1, start + 1 + (numbers[start] ?? 0))) {
        this.#note(related >> 1, at, related % 2 === 1 ? 'synonym' : 'associated');
      }
      this.#note(lemma, at, 'inflected');
    }
  }

  #note(lemma: number, at: number, relation: WordRelation): void {
    const relations = this.#relations.get(lemma) ?? [...this.#strangers];
    relations[at] = relation;
    this.#relations.set(lemma, relations);
  }

  /** How a row's word stands to each of them; it is the same that they stand to it. */
  relationsWith(row: number): Relations {
    const lemma = lemmaOf(this.#thesaurus, row);
    return lemma === null ? this.#strangers : (this.#relations.get(lemma) ?? this.#strangers);
  }
}

/** Null for a row that the table does not have. */
function lemmaOf({ numbers, words }: Thesaurus, row: number): number | null {
  return row >= 0 && row < words ? (numbers[row] ?? null) : null;
}

/** An entry as it is written down: a word, those for the same thing and, behind a bar, those that are associated. */
export type ThesaurusEntry = {
  readonly head: string;
  readonly synonyms: readonly string[];
  readonly associated: readonly string[];
};

const ENTRY = /^([a-z]+):((?: [a-z]+,)* [a-z]+)?(?: \|((?: [a-z]+,)* [a-z]+))?$/;

/** @param file its name, for the message of a fault @throws Error where a line is no entry */
export function readThesaurus(text: string, file: string): ThesaurusEntry[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line, at) => {
      const [, head, synonyms, associated] = ENTRY.exec(line) ?? [];
      if (head === undefined || (synonyms ?? associated) === undefined)
        throw new Error(`${file}:${at + 1}: is not "word: synonyms | associated words", parted by ", "`);
      return { head, synonyms: listed(synonyms), associated: listed(associated) };
    });
}

function listed(words = ''): string[] {
  return words.trim() === '' ? [] : words.trim().split(', ');
}

/**
 * Entries as the table that `makeThesaurus` reads. A relation holds both ways, and for every form of the words; a word without a
 * vector is left out.
 * @param words those of the vectors, by their rows
 */
export function writeThesaurus(
  entries: readonly ThesaurusEntry[],
  words: readonly string[],
  lemmaOf: (word: string) => string,
): Uint16Array {
  const lemmas = new Map<string, number>();
  const rows = words.map((word) => {
    const lemma = lemmaOf(word);
    const number = lemmas.get(lemma) ?? lemmas.size;
    lemmas.set(lemma, number);
    return number;
  });
  const related = Array.from(lemmas, () => new Map<number, boolean>());
  const relate = (one: number | undefined, other: number | undefined, areSynonyms: boolean) => {
    if (one === undefined || other === undefined || one === other) return;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      related[from]?.set(to, areSynonyms || related[from]?.get(to) === true);
  };
  for (const { head, synonyms, associated } of entries) {
    const number = lemmas.get(lemmaOf(head));
    for (const word of synonyms) relate(number, lemmas.get(lemmaOf(word)), true);
    for (const word of associated) relate(number, lemmas.get(lemmaOf(word)), false);
  }
  const lists = related.flatMap((list) => [
    list.size,
    ...[...list].map(([lemma, areSynonyms]) => 2 * lemma + Number(areSynonyms)),
  ]);
  return Uint16Array.from([...rows, ...lists]);
}
