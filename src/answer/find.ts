import type { Place } from './answer-place.js';
import { type Decision, decide } from './decide.js';
import { gatherEvidence } from './evidence.js';
import type { CorpusIndex } from './index-corpus.js';
import { type Listing, list } from './listing.js';
import { type Ordered, order } from './order.js';
import type { Question } from './question.js';
import { retrieve } from './retrieve.js';

/** What the articles have for a question: its candidates in order, what is listed in their place, and whether that answers. */
export type Found = Ordered & Decision & { readonly listing: Listing | null };

/** @param before where the question that this one follows was answered; null where it follows none */
export async function find(index: CorpusIndex, question: Question, before: Place | null): Promise<Found> {
  const candidates = await gatherEvidence(index, question, await retrieve(index, question), before);
  const ordered = order(question, candidates, before);
  const listing = await list(index, question, ordered.judged, before);
  const { status, confidence } = listing ?? decide(question, ordered.judged);
  return { ...ordered, listing, status, confidence };
}
