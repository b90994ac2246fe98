import type { ConceptGroup } from '../concepts.js';

/** A paragraph of news has some hundred words, of which the word of rank r is about every 10 r-th (Zipf's law). */
const OCCURRENCES = 10;
/** What is said in more than one paragraph of fifty is no sign of any of them. */
const MOST_OCCURRENCES = 0.02;

/** Tells the concepts of which one word or another stands in many texts. @param words English words, the commonest first */
export function commonConcepts(
  groups: readonly ConceptGroup[],
  words: readonly string[],
): (name: string) => boolean {
  const ranks = new Map(words.map((word, at) => [word, at + 1]));
  const occurrences = new Map<string, number>();
  for (const { name, phrases, beside = [] } of groups) {
    // Words that mean it only beside others are rarer than they are.
    if (beside.length > 0) continue;
    for (const phrase of phrases) {
      const rank = ranks.get(phrase);
      if (rank !== undefined) occurrences.set(name, (occurrences.get(name) ?? 0) + OCCURRENCES / rank);
    }
  }
  return (name) => (occurrences.get(name) ?? 0) > MOST_OCCURRENCES;
}
