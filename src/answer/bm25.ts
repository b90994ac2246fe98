/**
 * BM25's parameters as measured for this project on SQuAD: paragraphs are short, so a term's repetition tells little (k) and
 * length much (b); BM25+'s d lifts long paragraphs and is left out.
 */
export const BM25 = { k: 0.6, b: 0.9, d: 0 };
/** What a term in the title counts beside one in the text. */
export const TITLE_BOOST = 0.3;

/** What BM25 must know of one field of all paragraphs. */
export type FieldStatistics = {
  /** In how many paragraphs a term stands in this field. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Different terms in it, at the mean. */
  readonly averageLength: number;
};

export type SearchStatistics = {
  readonly paragraphs: number;
  readonly text: FieldStatistics;
  readonly title: FieldStatistics;
};

/** Terms of each field, as often as they stand there. */
export type SearchedFields = { readonly text: readonly string[]; readonly title: readonly string[] };

/**
 * The score of a paragraph as MiniSearch computes it, which counts each different term once towards a field's length.
 * @param boosts terms that are searched for, with what each counts beside the others
 */
export function scoreBm25(
  boosts: ReadonlyMap<string, number>,
  { text, title }: SearchedFields,
  statistics: SearchStatistics,
): number {
  const fields = [
    { counts: countTerms(text), boost: 1, of: statistics.text },
    { counts: countTerms(title), boost: TITLE_BOOST, of: statistics.title },
  ];
  let score = 0;
  for (const [term, boost] of boosts) {
    let own = 0;
    for (const { counts, boost: fieldBoost, of } of fields) {
      const occurrences = counts.get(term) ?? 0;
      if (occurrences === 0) continue;
      const frequency = of.frequency.get(term) ?? 0;
      const rarity = Math.log(1 + (statistics.paragraphs - frequency + 0.5) / (frequency + 0.5));
      const length = BM25.k * (1 - BM25.b + (BM25.b * counts.size) / of.averageLength);
      own += boost * fieldBoost * rarity * ((occurrences * (BM25.k + 1)) / (occurrences + length));
    }
    score += own;
  }
  return score;
}

function countTerms(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
