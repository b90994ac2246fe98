import { type Token, tokenize } from './tokens.js';

/** Words and phrases that mean the same; `…` in a phrase stands for up to three other words: "keep … alive". */
export type ConceptGroup = {
  readonly name: string;
  /** What says it as a rule, in any inflection that is regular. */
  readonly phrases: readonly string[];
  /** What may say it: looser words, figures of speech, words that mean other things as well. */
  readonly looser?: readonly string[];
  /** Words of which one must stand in the same text, for phrases that mean it only then: a truce "holds", and rebels hold a town. */
  readonly beside?: readonly string[];
};

/** A concept said in a text: the tokens `first` to `last`, inclusive. */
export type ConceptMention = {
  readonly concept: string;
  readonly first: number;
  readonly last: number;
  /** Whether its words only may say it. */
  readonly loose: boolean;
  /** Which tokens from `first` on are its own, a bit each, the lowest for `first`: those in a phrase's gap are not. */
  readonly own: number;
  /** Place of its term among the lexicon's forms: an even number for sure, the next one loosely. */
  readonly form: number;
};

export type ConceptLexicon = {
  readonly phrases: Phrases;
  /** Of each concept the term by which it is known where it is said for sure, and the one where it is said loosely. */
  readonly forms: readonly string[];
  /** The forms that are rare enough to find a paragraph by: what half of them say is left out of an index. */
  readonly searched: ReadonlySet<number>;
};

/** What a phrase says; it says so by itself where `beside` is null, as nearly all do. */
type Saying = Pick<ConceptMention, 'concept' | 'loose' | 'form'> & {
  readonly beside: ReadonlySet<string> | null;
};

/** Phrases as a tree of words without their inflection, one level a word. */
export type Branch = {
  next: Map<string, Branch> | null;
  /** Where a phrase goes on behind up to three other words. */
  gap: Branch | null;
  /** What the phrases say that end here; null where none does, as of most branches. */
  said: Saying[] | null;
};

const WIDEST_GAP = 3;

/** @returns a lexicon that `findConcepts` reads; concepts of the same name are one */
export function compileConcepts(groups: readonly ConceptGroup[]): ConceptLexicon {
  return readLexicon(writeLexicon(groups, () => false));
}

/**
 * Concepts as a text that is quickly read. First a line for each way of saying one: its name, "?" where it is loose or "*" where it
 * is common, and the words beside it; then, behind an empty line, one for each word that phrases begin with: that word and, for each of them, what
 * stands behind it and the number of the line of what it says. Words are without their inflection.
 * @param isCommon whether most texts say a concept of that name
 */
export function writeLexicon(groups: readonly ConceptGroup[], isCommon: (name: string) => boolean): string {
  const sayings: string[] = [];
  const phrases = new Map<string, string[]>();
  for (const { name, phrases: sure, looser = [], beside = [] } of groups) {
    for (const [mark, said] of [
      [isCommon(name) ? '*' : '', sure],
      ['?', looser],
    ] as const) {
      for (const phrase of said) {
        const [first, ...rest] = phrase.split(/(…)/).flatMap((part) => (part === '…' ? part : keysOf(part)));
        if (first === undefined) continue;
        const known = phrases.get(first) ?? [];
        phrases.set(first, known);
        known.push(`${rest.join(' ')}:${sayings.length}`);
      }
      if (said.length > 0) sayings.push([name, mark, beside.flatMap(keysOf).join(' ')].join('\t'));
    }
  }
  const lines = [...phrases].map(([first, rest]) => [first, ...rest].join('\t'));
  return [...sayings, '', ...lines].join('\n');
}

/** The lexicon that `writeLexicon` wrote. */
export function readLexicon(text: string): ConceptLexicon {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const names = new Map<string, number>();
  const searched = new Set<number>();
  const sayings = (end === 0 ? [] : text.slice(0, end).split('\n')).map((line): Saying => {
    const [concept = '', mark, beside = ''] = line.split('\t');
    const number = names.get(concept) ?? names.size;
    names.set(concept, number);
    const loose = mark === '?';
    if (mark === '') searched.add(2 * number);
    const words = beside === '' ? null : new Set(beside.split(' '));
    return { concept, loose, form: 2 * number + (loose ? 1 : 0), beside: words };
  });
  return {
    phrases: new Phrases(text.slice(end).trim().split('\n'), sayings),
    forms: [...names.keys()].flatMap((name) => [conceptTerm(name), conceptTerm(name, true)]),
    searched,
  };
}

/** Phrases by their first word. A tree is made of those of one word when that word is first met: all at once take their time. */
class Phrases {
  readonly #lines = new Map<string, string>();
  readonly #sayings: readonly Saying[];
  readonly #trees = new Map<string, Branch>();

  constructor(lines: readonly string[], sayings: readonly Saying[]) {
    this.#sayings = sayings;
    for (const line of lines) this.#lines.set(line.slice(0, line.indexOf('\t')), line);
  }

  get isEmpty(): boolean {
    return this.#sayings.length === 0;
  }

  /** What the phrases that begin with a word without its inflection have behind it; null where none does. */
  begunBy(bare: string): Branch | null {
    const known = this.#trees.get(bare);
    if (known !== undefined) return known;
    const line = this.#lines.get(bare);
    if (line === undefined) return null;
    const tree = newBranch();
    for (const phrase of line.split('\t').slice(1)) this.#grow(tree, phrase);
    this.#trees.set(bare, tree);
    return tree;
  }

  #grow(tree: Branch, phrase: string): void {
    const [words = '', saying] = phrase.split(':');
    let branch = tree;
    for (const word of words === '' ? [] : words.split(' ')) {
      if (word === '…') {
        branch.gap ??= newBranch();
        branch = branch.gap;
        continue;
      }
      branch.next ??= new Map();
      const next = branch.next.get(word) ?? newBranch();
      branch.next.set(word, next);
      branch = next;
    }
    branch.said ??= [];
    branch.said.push(this.#sayings[Number(saying)] as Saying);
  }
}

function newBranch(): Branch {
  return { next: null, gap: null, said: null };
}

function keysOf(phrase: string): string[] {
  return tokenize(phrase).map(({ bare }) => bare);
}

/** Every concept that the tokens say, in order of its first token. */
export function findConcepts({ phrases }: ConceptLexicon, tokens: readonly Token[]): ConceptMention[] {
  return phrases.isEmpty ? [] : followPhrases(tokens, ({ bare }) => phrases.begunBy(bare));
}

/** The same, where the phrases that begin with a token's word are known already. */
export function followPhrases<One extends Token>(
  tokens: readonly One[],
  begunBy: (token: One) => Branch | null,
): ConceptMention[] {
  const search = new Search(tokens);
  for (let first = 0; first < tokens.length; first += 1) {
    const branch = begunBy(tokens[first] as One);
    if (branch !== null) search.follow(branch, first, first + 1);
  }
  return search.mentions;
}

/** Goes through the words of one text along the branches of a lexicon. */
class Search {
  readonly mentions: ConceptMention[] = [];
  readonly #tokens: readonly Token[];
  #besides: Map<ReadonlySet<string>, boolean> | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  follow(branch: Branch, first: number, at: number, own = 1): void {
    const { said, next, gap } = branch;
    if (said !== null) {
      for (const { concept, loose, form, beside } of said) {
        if (beside === null || this.#standsBeside(beside))
          this.mentions.push({ concept, first, last: at - 1, own, loose, form });
      }
    }
    if (next !== null) this.#step(next, first, at, own);
    if (gap === null || gap.next === null) return;
    for (let skipped = 0; skipped <= WIDEST_GAP; skipped += 1) this.#step(gap.next, first, at + skipped, own);
  }

  #step(next: ReadonlyMap<string, Branch>, first: number, at: number, own: number): void {
    if (at >= this.#tokens.length) return;
    const branch = next.get((this.#tokens[at] as Token).bare);
    if (branch !== undefined) this.follow(branch, first, at + 1, own | (1 << (at - first)));
  }

  #standsBeside(words: ReadonlySet<string>): boolean {
    this.#besides ??= new Map();
    const known = this.#besides.get(words);
    if (known !== undefined) return known;
    const stands = this.#tokens.some(({ bare }) => words.has(bare));
    this.#besides.set(words, stands);
    return stands;
  }
}

/** Whether a token is one of the words that say a concept. */
export function isOwnToken({ first, last, own }: ConceptMention, at: number): boolean {
  return first <= at && at <= last && ((own >> (at - first)) & 1) === 1;
}

/** The same, but loose where they lie in a longer one: who "storms out" storms nothing. */
export function longestFirst(mentions: readonly ConceptMention[]): readonly ConceptMention[] {
  // One word holds no other, and most mentions are one.
  const longer = mentions.filter(({ first, last }) => last > first);
  if (longer.length === 0) return mentions;
  return mentions.map((mention) => {
    const { first, last, loose, form } = mention;
    const isPart = longer.some(
      (other) => other.first <= first && last <= other.last && other.last - other.first > last - first,
    );
    return isPart && !loose ? { ...mention, loose: true, form: form + 1 } : mention;
  });
}

/** The form under which a concept stands among the terms of the index, for sure or loosely; no word begins with "~". */
export function conceptTerm(concept: string, loose = false): string {
  return loose ? `~${concept}?` : `~${concept}`;
}
