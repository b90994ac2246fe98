import type { Topic } from '../corpus/topics.js';

/** What a question asks for. `general` is a question that names a subject but no kind of answer. */
export type Kind =
  | 'who'
  | 'when'
  | 'where'
  | 'what'
  | 'why'
  | 'howmany'
  | 'quote'
  | 'topic'
  | 'yesno'
  | 'general'
  | 'help';

/** What a follow-up refers back to. Both parts can be read from a message that Parley sent. */
export type Previous = {
  /** As it was shown to the reader; a command with its name and its options. */
  readonly question: string;
  /** Whom or what that question was about, as shown to the reader. */
  readonly subject: string | null;
  /** What that question followed itself, where it is known. */
  readonly followUpOf?: Previous | null;
  /** What it asked, where it was a command; left out where the words that were shown are the question. */
  readonly asked?: AskedBefore;
};

/** What a question asked that another follows: what a command said with its name and its options is no part of the words. */
export type AskedBefore = Pick<Inquiry, 'text' | 'kind' | 'topic' | 'period'>;

/** Days of publication, YYYY-MM-DD and inclusive; null where that side is open. */
export type OpenPeriod = { readonly from: string | null; readonly to: string | null };

/** A question as a host hands it to the road. */
export type Inquiry = {
  readonly text: string;
  /** Set by a slash command; otherwise understood from the text. */
  readonly kind?: Kind;
  /** Set by a topic's slash command. */
  readonly topic?: Topic;
  /** The question and subject that this one may refer back to. */
  readonly previous?: Previous | null;
  /** Only articles that were published in it; undated ones never were. */
  readonly period?: OpenPeriod | null;
  /** How many of the best excerpts to pass over, for a reader who has seen them; none where it is left out. */
  readonly offset?: number;
  /** The day on which it is asked, YYYY-MM-DD. */
  readonly today: string;
};

export function askedBefore({ asked, question }: Previous): AskedBefore {
  return asked ?? { text: question };
}
