/**
 * BM25's parameters as measured for this project on SQuAD: paragraphs are short, so a term's repetition tells little (k) and
 * length much (b); BM25+'s d lifts long paragraphs and is left out.
 */
export const BM25 = { k: 0.6, b: 0.9 };
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

/** How often a term stands in a field, and how many different terms do. */
export type SearchedField = { readonly count: (term: string) => number; readonly length: number };

/**
 * The score of a paragraph as MiniSearch computes it, which counts each different term once towards a field's length.
 * @param boosts terms that are searched for, with what each counts beside the others
 */
export function scoreBm25(
  boosts: ReadonlyMap<string, number>,
  { text, title }: { readonly text: SearchedField; readonly title: SearchedField },
  statistics: SearchStatistics,
): number {
  let score = 0;
  for (const [term, boost] of boosts) {
    const inText = weigh(term, text, statistics.text, statistics.paragraphs);
    const inTitle = weigh(term, title, statistics.title, statistics.paragraphs);
    score += boost * inText + boost * TITLE_BOOST * inTitle;
  }
  return score;
}

function weigh(term: string, field: SearchedField, statistics: FieldStatistics, paragraphs: number): number {
  const occurrences = field.count(term);
  if (occurrences === 0) return 0;
  const frequency = statistics.frequency.get(term) ?? 0;
  const rarity = inverseDocumentFrequency(frequency, paragraphs);
  const length = BM25.k * (1 - BM25.b + (BM25.b * field.length) / statistics.averageLength);
  return rarity * ((occurrences * (BM25.k + 1)) / (occurrences + length));
}

/** How much a term tells that stands in so many of the paragraphs, in nats (Robertson and Zaragoza 2009, without negative values). */
export function inverseDocumentFrequency(frequency: number, paragraphs: number): number {
  return Math.log(1 + (paragraphs - frequency + 0.5) / (frequency + 0.5));
}
