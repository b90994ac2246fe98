import { isFiniteVerb, isReportingVerb } from '../language/quotations/reporting-verbs.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import { placesOf } from './term-coverage.js';
import { type TermMatches, WORTH_OF_REFERENCE } from './term-match.js';

/** Begins with what the sentence before is about: "It covers", "Its terms", "The deal also". */
const GOES_ON = /^(?:it|its)\b/i;
/** What a sentence that begins with "it" is about is as good as said in it: the words before the verb of the sentence before. */
export function withMeantBefore(
  { terms }: Question,
  { text, sentences }: IndexedParagraph,
  position: number,
  matches: TermMatches,
): TermMatches {
  const sentence = sentences[position] as IndexedSentence;
  if (!goesOn(text, sentence)) return matches;
  let at = position - 1;
  while (at > 0 && goesOn(text, sentences[at] as IndexedSentence)) at -= 1;
  const before = sentences[at];
  if (before === undefined) return matches;
  const end = before.tokens.findIndex(
    ({ word }) => isFiniteVerb(word) || isReportingVerb(word) || word.endsWith('ed'),
  );
  return matches.map((match, term) =>
    match < WORTH_OF_REFERENCE &&
    placesOf(terms[term] as Question['terms'][number], before).some((place) => place < end)
      ? WORTH_OF_REFERENCE
      : match,
  );
}

function goesOn(text: string, { range }: IndexedSentence): boolean {
  return GOES_ON.test(text.slice(range.start, range.start + 5));
}
