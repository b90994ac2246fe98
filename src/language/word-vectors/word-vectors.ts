/**
 * Word vectors: how alike two English words are in meaning. Read-only once made.
 * Origin and licence of the shipped table: README.md beside this file.
 */
export type WordVectors = {
  /** Row of each word in `table`; rows are in order of frequency, the commonest first. */
  readonly rows: ReadonlyMap<string, number>;
  /** The word of each row. */
  readonly words: readonly string[];
  /** `DIMENSIONS` bytes a row. */
  readonly table: Int8Array;
  /** Euclidean length of each row. */
  readonly lengths: Float32Array;
};

export const DIMENSIONS = 100;

/** @throws RangeError where the table does not hold one row for each word */
export function makeWordVectors(words: readonly string[], table: Int8Array): WordVectors {
  if (table.length !== words.length * DIMENSIONS) {
    throw new RangeError(
      `${words.length} words need ${words.length * DIMENSIONS} bytes of vectors, not ${table.length}`,
    );
  }
  const lengths = new Float32Array(words.length);
  for (let row = 0; row < words.length; row += 1) {
    lengths[row] = Math.sqrt(dotProduct(table, row, row));
  }
  return { rows: new Map(words.map((word, row) => [word, row])), words, table, lengths };
}

/** Cosine of two rows, -1 to 1. */
export function cosine(vectors: WordVectors, one: number, other: number): number {
  const lengths = (vectors.lengths[one] ?? 0) * (vectors.lengths[other] ?? 0);
  return over(dotProduct(vectors.table, one, other), lengths);
}

/** Weighted mean of the unit vectors of some rows; zeros where there are none. */
export function meanVector(
  vectors: WordVectors,
  items: readonly { readonly row: number; readonly weight: number }[],
): Float32Array {
  const mean = new Float32Array(DIMENSIONS);
  for (const { row, weight } of items) {
    const share = weight / (vectors.lengths[row] || 1);
    for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) {
      mean[dimension] =
        (mean[dimension] as number) + share * (vectors.table[row * DIMENSIONS + dimension] as number);
    }
  }
  return mean;
}

/** Euclidean length of the sum of some rows' unit vectors, in the precision of `meanVector`, of which none is made for it. */
export function lengthOfSum({ table, lengths }: WordVectors, rows: readonly number[]): number {
  const shares = rows.map((row) => 1 / (lengths[row] || 1));
  let sum = 0;
  for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) {
    let part = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const value = table[(rows[at] as number) * DIMENSIONS + dimension] as number;
      part = Math.fround(part + (shares[at] as number) * value);
    }
    sum += part * part;
  }
  return Math.sqrt(sum);
}

/** Euclidean length of a vector. */
export function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (const part of vector) sum += part * part;
  return Math.sqrt(sum);
}

/** Dot product of a row's unit vector with a vector of `DIMENSIONS` numbers. */
export function productWith(vectors: WordVectors, row: number, vector: Float32Array): number {
  let sum = 0;
  const from = row * DIMENSIONS;
  for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) {
    sum += (vectors.table[from + dimension] as number) * (vector[dimension] as number);
  }
  return sum / (vectors.lengths[row] || 1);
}

/**
 * Of whole numbers, so in any order: four sums beside one another, told to be integers, take half the time of one. A question is
 * compared with some thousand words.
 */
function dotProduct(table: Int8Array, one: number, other: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const from = one * DIMENSIONS;
  const against = other * DIMENSIONS;
  for (let at = 0; at < DIMENSIONS; at += 4) {
    first = (first + Math.imul(table[from + at] as number, table[against + at] as number)) | 0;
    second = (second + Math.imul(table[from + at + 1] as number, table[against + at + 1] as number)) | 0;
    third = (third + Math.imul(table[from + at + 2] as number, table[against + at + 2] as number)) | 0;
    fourth = (fourth + Math.imul(table[from + at + 3] as number, table[against + at + 3] as number)) | 0;
  }
  return first + second + third + fourth;
}

/** More than twice the sum of as many products as there are dimensions; the bits of a double are enough for two such sums. */
const UPPER = 2 ** 26;

/**
 * Words with which others are compared, two in one go: of each pair the numbers of one stand in the lower half of a double and those of
 * the other in the upper half, and so do the sums of their products. All are whole numbers, so that none is rounded. It takes
 * half the time of one cosine after the other.
 */
export class ComparedWords {
  readonly #vectors: WordVectors;
  /** Of each word, and of none where their number is odd. */
  readonly #lengths: Float32Array;
  readonly #pairs: readonly Float64Array[];
  readonly #cosines: Float64Array;

  constructor(vectors: WordVectors, rows: readonly number[]) {
    const pairs = Math.ceil(rows.length / 2);
    const numberAt = (row: number | undefined, dimension: number) =>
      row === undefined ? 0 : (vectors.table[row * DIMENSIONS + dimension] ?? 0);
    this.#vectors = vectors;
    this.#lengths = new Float32Array(2 * pairs);
    rows.forEach((row, at) => void this.#lengths.fill(vectors.lengths[row] ?? 0, at, at + 1));
    this.#pairs = Array.from({ length: pairs }, (_, pair) =>
      Float64Array.from(
        { length: DIMENSIONS },
        (__, at) => numberAt(rows[2 * pair], at) + UPPER * numberAt(rows[2 * pair + 1], at),
      ),
    );
    this.#cosines = new Float64Array(2 * pairs);
  }

  /** The cosine of a row with each of them, in their order; the list is the same each time. */
  cosinesWith(row: number): Float64Array {
    const { table, lengths } = this.#vectors;
    const length = lengths[row] ?? 0;
    for (let pair = 0; pair < this.#pairs.length; pair += 1) {
      const sum = productOf(this.#pairs[pair] as Float64Array, table, row * DIMENSIONS);
      const upper = Math.round(sum / UPPER);
      this.#cosines[2 * pair] = over(sum - UPPER * upper, (this.#lengths[2 * pair] as number) * length);
      this.#cosines[2 * pair + 1] = over(upper, (this.#lengths[2 * pair + 1] as number) * length);
    }
    return this.#cosines;
  }
}

function over(product: number, lengths: number): number {
  return lengths === 0 ? 0 : product / lengths;
}

function productOf(pair: Float64Array, table: Int8Array, from: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0; at < DIMENSIONS; at += 4) {
    first += (pair[at] as number) * (table[from + at] as number);
    second += (pair[at + 1] as number) * (table[from + at + 1] as number);
    third += (pair[at + 2] as number) * (table[from + at + 2] as number);
    fourth += (pair[at + 3] as number) * (table[from + at + 3] as number);
  }
  return first + second + third + fourth;
}
