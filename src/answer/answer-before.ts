import type { Place } from './answer-place.js';
import { find } from './find.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph } from './index-paragraphs.js';
import { askedBefore, type Inquiry, type Previous } from './inquiry.js';
import { sentencesIn } from './line.js';
import { isNothingAsked, parseQuestion, type Question } from './question.js';

/**
 * Where the question that this one follows was answered; null where it follows none, or that one had no answer, or a card. It is answered once
 * more rather than remembered, so that nothing depends on the memory of the process.
 */
export async function placeBefore(
  index: CorpusIndex,
  { reference }: Question,
  asking: Inquiry,
): Promise<Place | null> {
  if (reference === null) return null;
  const { previous } = reference;
  const inquiry = inquiryBefore(previous, asking);
  const before = parseQuestion(index, inquiry);
  if (isNothingAsked(before)) return null;
  const { status, listing, ranked } = await find(
    index,
    before,
    previous.followUpOf == null ? null : await placeBefore(index, before, inquiry),
  );
  // A card tells of somebody from everywhere, and its first line is no place that anything else stands around.
  if (status === 'unanswered' || listing?.card !== undefined) return null;
  const [line] = listing?.lines ?? [];
  if (line !== undefined) {
    const [first] = sentencesIn(line.paragraph, line.range);
    return placeOf(line.paragraph, first === undefined ? 0 : line.paragraph.sentences.indexOf(first));
  }
  const [best] = ranked;
  return best === undefined ? null : placeOf(best.paragraph, best.position);
}

function placeOf({ article, number }: IndexedParagraph, position: number): Place {
  return { article: article.id, paragraph: number, position };
}

/** "Source?" asks the question before once more; null where something else is asked. */
export function askedOnceMore({ reference }: Question, inquiry: Inquiry): Inquiry | null {
  if (reference === null || !reference.again || reference.kind === null) return null;
  return { ...inquiryBefore(reference.previous, inquiry), offset: inquiry.offset ?? 0 };
}

/** Asked again of newer articles, a follow-up looks around what these answer to the question before. */
function inquiryBefore(previous: Previous, { today, period }: Inquiry): Inquiry {
  const asked = askedBefore(previous);
  return { ...asked, previous: whatItReferredTo(previous), today, period: period ?? asked.period ?? null };
}

/**
 * The question before may itself have leaned on one; where that is not known, "how many were killed?" was about the subject
 * that its answer showed.
 */
function whatItReferredTo({ question, subject, followUpOf }: Previous): Previous | null {
  if (followUpOf != null) return followUpOf;
  return subject === null || subject === question ? null : { question: subject, subject };
}
