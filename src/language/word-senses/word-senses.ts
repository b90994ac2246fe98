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
  const own = starts[first] ?? 0;
  const derived = own + 1 + (numbers[own] ?? 0);
  const wider = derived + 1 + (numbers[derived] ?? 0);
  const otherOwn = starts[second] ?? 0;
  const otherDerived = otherOwn + 1 + (numbers[otherOwn] ?? 0);
  const otherWider = otherDerived + 1 + (numbers[otherDerived] ?? 0);
  if (meet(numbers, own, otherOwn)) return 'synonym';
  if (meet(numbers, own, otherDerived) || meet(numbers, derived, otherOwn)) return 'derived';
  if (meet(numbers, own, otherWider)) return 'wider';
  return meet(numbers, wider, otherOwn) ? 'narrower' : null;
}

/** Whether two lists, each told by where its length stands, share a number. */
function meet(numbers: Uint32Array, one: number, other: number): boolean {
  const end = one + (numbers[one] ?? 0);
  const otherEnd = other + (numbers[other] ?? 0);
  for (let at = one + 1; at <= end; at += 1) {
    for (let against = other + 1; against <= otherEnd; against += 1) {
      if (numbers[at] === numbers[against]) return true;
    }
  }
  return false;
}
