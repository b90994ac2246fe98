import type { Article } from '../corpus/article.js';
import type { Topic } from '../corpus/topics.js';
import type { DateMention } from '../language/dates.js';
import type { TextRange } from '../language/text-range.js';

/** What a question asks for. `general` is a question that names a subject but no kind of answer. */
export type Kind =
  | 'who' | 'when' | 'where' | 'what' | 'why' | 'howmany' | 'quote' | 'topic' | 'yesno' | 'general' | 'help';

/**
 * `answered`: the first excerpt answers. `unsure`: it may, and the reply says so.
 * `unanswered`: the articles do not say. `help`: nothing was asked.
 */
export type Status = 'answered' | 'unsure' | 'unanswered' | 'help';

/** A verbatim piece of one paragraph, with what is needed to cite it. */
export type Excerpt = {
  readonly article: Article;
  /** From 1, as a reader counts. */
  readonly paragraph: number;
  /** The excerpt: offsets into the paragraph. */
  readonly range: TextRange;
  /** The words that answer: offsets into the paragraph, inside `range`; null where none stand out. */
  readonly answer: TextRange | null;
  /** Dates said in the excerpt; offsets into the paragraph. */
  readonly dates: readonly DateMention[];
};

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

export type Answer = {
  readonly question: string;
  readonly kind: Kind;
  readonly status: Status;
  /** Probability, 0 to 1, that the first excerpt (or the nearest passage) answers. */
  readonly confidence: number;
  /** Best first, at most 5; empty when unanswered or help. */
  readonly excerpts: readonly Excerpt[];
  /** The nearest passages when unanswered, at most 3; else empty. */
  readonly nearest: readonly Excerpt[];
  /** Whom or what the question is about, as shown to the reader: what a follow-up may refer back to. */
  readonly subject: string | null;
  /** What the question was taken to refer back to; null where it stands on its own. */
  readonly followUpOf: Previous | null;
  /** "Did you mean": words or names of the corpus that stood in for the asker's. */
  readonly suggestions: readonly string[];
  /** Day of the newest article, given when the question asks about a time after it; else null. */
  readonly corpusEnds: string | null;
};
