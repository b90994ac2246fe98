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
  readonly question: string;
  /** Whom or what that question was about, as shown to the reader. */
  readonly subject: string | null;
};

/** A question as a host hands it to the road. */
export type Inquiry = {
  readonly text: string;
  /** Set by a slash command; otherwise understood from the text. */
  readonly kind?: Kind;
  /** Set by a topic's slash command. */
  readonly topic?: Topic;
  /** The question and subject that this one may refer back to. */
  readonly previous?: Previous | null;
  /** The day on which it is asked, YYYY-MM-DD. */
  readonly today: string;
};
