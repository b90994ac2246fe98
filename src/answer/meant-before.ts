import { meansNothing } from '../language/names/group-references.js';
import { isFiniteVerb, isReportingVerb } from '../language/quotations/reporting-verbs.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import { placesOf } from './term-coverage.js';
import { type TermMatches, WORTH_OF_REFERENCE } from './term-match.js';

/** Begins with what the sentence before is about: "It covers", "Its terms". */
const GOES_ON = /^its?\b/i;
/** So many sentences in a row may begin with it; what more of them are about, nobody could tell. */
const LONGEST_CHAIN = 5;

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
  const first = Math.max(0, position - LONGEST_CHAIN);
  while (at > first && goesOn(text, sentences[at] as IndexedSentence)) at -= 1;
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
  const sentence = text.slice(range.start, range.end);
  return GOES_ON.test(sentence) && !meansNothing(sentence);
}
