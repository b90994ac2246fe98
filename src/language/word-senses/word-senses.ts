/** What words can mean: WordNet's senses, by the rows of the word vectors. Read-only once made. */
export type WordSenses = {
  /** Three lists of synset numbers a word: own senses, derived ones, wider ones; the length stands before each list. */
  readonly numbers: Uint32Array;
  /** Where each word's lists begin. */
  readonly starts: Uint32Array;
};

/** How the meaning of one word stands to another's: the same, of the same root, or the one `wider` or `narrower` than the other. */
export type SenseRelation = 'synonym' | 'derived' | 'wider' | 'narrower';

/**
 * @param words how many words the table describes
 * @throws RangeError where it describes fewer or more
 */
export function makeWordSenses(numbers: Uint32Array, words: number): WordSenses {
  const starts = new Uint32Array(words);
  let at = 0;
  for (let word = 0; word < words; word += 1) {
    starts[word] = at;
    for (let list = 0; list < 3; list += 1) at += 1 + (numbers[at] ?? 0);
  }
  if (at !== numbers.length)
    throw new RangeError(`the senses of ${words} words take ${at} numbers, not ${numbers.length}`);
  return { numbers, starts };
}

/** @returns how the first word's meaning stands to the second's; null for strangers */
export function relateSenses(
  { numbers, starts }: WordSenses,
  first: number,
  second: number,
): SenseRelation | null {
  const [own, derived, wider] = lists(numbers, starts[first] ?? 0);
  const [otherOwn, otherDerived, otherWider] = lists(numbers, starts[second] ?? 0);
  if (meet(own, otherOwn)) return 'synonym';
  if (meet(own, otherDerived) || meet(derived, otherOwn)) return 'derived';
  if (meet(own, otherWider)) return 'wider';
  return meet(wider, otherOwn) ? 'narrower' : null;
}

type Lists = readonly [Uint32Array, Uint32Array, Uint32Array];

function lists(numbers: Uint32Array, start: number): Lists {
  let at = start;
  const next = () => {
    const list = numbers.subarray(at + 1, at + 1 + (numbers[at] ?? 0));
    at += 1 + list.length;
    return list;
  };
  return [next(), next(), next()];
}

function meet(one: Uint32Array, other: Uint32Array): boolean {
  return one.some((number) => other.includes(number));
}
