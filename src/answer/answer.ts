import type { ArticleHead } from '../corpus/article.js';
import type { DateMention } from '../language/dates/dates.js';
import type { QuestionLanguage } from '../language/question-language.js';
import type { Step } from '../language/steps/steps.js';
import type { TextRange } from '../language/text-range.js';
import { askedOnceMore, placeBefore } from './answer-before.js';
import { cite } from './cite.js';
import { find } from './find.js';
import { foreignLanguage } from './foreign-question.js';
import type { CorpusIndex } from './index-corpus.js';
import type { Inquiry, Kind, Previous } from './inquiry.js';
import { detectKind } from './kind.js';
import { citeLine } from './line.js';
import { inOrderOfTime } from './order-of-time.js';
import { isNothingAsked, parseQuestion } from './question.js';
import { MOST_EXCERPTS, selectExcerpts } from './select-excerpts.js';
import { subjectOf } from './subject.js';
import { suggestionsOf } from './suggest.js';
import type { Nobody } from './whom.js';

/**
 * `answered`: the first excerpt answers. `unsure`: it may, and the reply says so.
 * `unanswered`: the articles do not say. `help`: nothing was asked.
 */
export type Status = 'answered' | 'unsure' | 'unanswered' | 'help';

/** A verbatim piece of one paragraph, with what is needed to cite it. */
export type Excerpt = {
  readonly article: ArticleHead;
  /** From 1, as a reader counts. */
  readonly paragraph: number;
  /** The whole paragraph's. */
  readonly text: string;
  /** The excerpt: offsets into the paragraph. */
  readonly range: TextRange;
  /** The words that answer: offsets into the paragraph, inside `range`; null where none stand out. */
  readonly answer: TextRange | null;
  /** Dates said in the excerpt; offsets into the paragraph. */
  readonly dates: readonly DateMention[];
  readonly notes?: ExcerptNotes;
};

/** What is told beside an excerpt, out of the same article. */
export type ExcerptNotes = {
  /** Whether it is shown for words in the source's quotation marks, or for what an article says that somebody said. */
  readonly speech?: 'direct' | 'reported';
  /** Whom its words mean, where it does not name them: "he" for John Kerry. */
  readonly meant?: { readonly words: string; readonly name: string };
  /** What it tells of a topic. */
  readonly step?: Step;
  /** When that was, by its own words or else by its article's day; days, YYYY-MM-DD. */
  readonly happened?: { readonly from: string; readonly to: string };
};

/** What a line of a card tells. */
export type CardSection = 'roles' | 'quoted' | 'reported' | 'met' | 'where' | 'told';

export type CardLine = {
  readonly section: CardSection;
  readonly excerpt: Excerpt;
  /** The part of it that the card shows. */
  readonly shown: TextRange;
  /** Other places that say the same, newest first. */
  readonly same: readonly Excerpt[];
  /** Whether a line before it shows some of the same words: it is no excerpt of its own. */
  readonly repeats: boolean;
};

/** Who somebody is: the forms of the name, and what the articles tell, the best line of each section first. */
export type Card = {
  readonly names: readonly Excerpt[];
  readonly lines: readonly CardLine[];
  /** Whether there are more lines than these. */
  readonly more: boolean;
};

export type Answer = {
  readonly question: string;
  readonly kind: Kind;
  readonly status: Status;
  /** Probability, 0 to 1, that the first excerpt (or the nearest passage) answers. */
  readonly confidence: number;
  /**
   * The best first, at most 5; empty when unanswered or help. Where it was asked when, the others are in order of time, and of a
   * subject alone all of them (`inOrderOfTime`); steps of a topic are newest first.
   */
  readonly excerpts: readonly Excerpt[];
  /** How many excerpts behind the first are of earlier reports that say otherwise. */
  readonly earlier: number;
  /** The nearest passages when unanswered, at most 3; else empty. */
  readonly nearest: readonly Excerpt[];
  /** Whom or what the question is about, as shown to the reader: what a follow-up may refer back to. */
  readonly subject: string | null;
  /** What the question was taken to refer back to; null where it stands on its own. */
  readonly followUpOf: Previous | null;
  /** Whether there are sentences behind the excerpts, for whoever asks on. */
  readonly further: boolean;
  /** Words or names of the corpus that stood in for the asker's, as it writes them. */
  readonly suggestions: readonly string[];
  /** Day of the newest article, given when the question asks about a time after it; else null. */
  readonly corpusEnds: string | null;
  /** Given where the question names a person, a group or an office and asks nothing beside. */
  readonly card?: Card;
  /** Given where it names somebody whom the articles do not. */
  readonly nobody?: Nobody;
  /** The language that the question is in where that is not English; such a question is unanswered. */
  readonly language: QuestionLanguage | null;
};

/** The one road from a question to an answer. It invents nothing: whatever it shows is an offset range into an article. */
export async function answer(index: CorpusIndex, inquiry: Inquiry): Promise<Answer> {
  // A claim is compared by its names, dates and figures, in whatever language it is.
  const language = inquiry.kind === 'general' ? null : await foreignLanguage(index, inquiry.text);
  if (language !== null)
    return { ...nothingAsked(inquiry.text), kind: inquiry.kind ?? 'general', status: 'unanswered', language };
  const question = parseQuestion(index, inquiry);
  if (isNothingAsked(question)) return nothingAsked(inquiry.text);
  const again = askedOnceMore(question, inquiry);
  if (again !== null) {
    const followUpOf = question.reference?.previous ?? null;
    return { ...(await answer(index, again)), question: inquiry.text, followUpOf };
  }
  const before = await placeBefore(index, question, inquiry);
  const { ranked, earlier, listing, status, confidence } = await find(index, question, before);
  const offset = inquiry.offset ?? 0;
  const listed = listing === null || status === 'unanswered' ? null : listing.lines;
  const selected = listed === null ? selectExcerpts(question, ranked, offset) : [];
  const excerpts =
    listed === null
      ? selected.map((one) => cite(question, one))
      : listed.slice(offset, offset + MOST_EXCERPTS).map(citeLine);
  const earlierShown =
    status === 'unanswered' || offset > 0
      ? 0
      : selected.filter(({ candidate }) => earlier.has(candidate)).length;
  const isSubjectAlone = detectKind(question.form) === 'general';
  return {
    question: inquiry.text,
    kind: question.kind,
    status,
    confidence,
    excerpts:
      status === 'unanswered'
        ? []
        : inOrderOfTime({ kind: question.kind, earlier: earlierShown }, excerpts, isSubjectAlone),
    earlier: earlierShown,
    // What is near is no answer, so no words of it may stand out as one.
    nearest:
      status === 'unanswered'
        ? excerpts.slice(0, MOST_NEAREST).map((excerpt) => ({ ...excerpt, answer: null }))
        : [],
    subject:
      listing?.subject ?? subjectOf(index, question, status === 'unanswered' ? null : (ranked[0] ?? null)),
    followUpOf: question.reference?.previous ?? null,
    further:
      status !== 'unanswered' &&
      (listed === null
        ? selectExcerpts(question, ranked, offset + excerpts.length).length > 0
        : listed.length > offset + MOST_EXCERPTS),
    suggestions: [
      ...suggestionsOf(index, question.text, question.corrections),
      ...(listing?.nobody?.alike ?? []),
    ],
    corpusEnds:
      question.asksAboutNow && index.newest !== null && index.newest < inquiry.today ? index.newest : null,
    language: null,
    ...(listing?.card === undefined ? {} : { card: listing.card }),
    ...(listing?.nobody === undefined ? {} : { nobody: listing.nobody }),
  };
}

const MOST_NEAREST = 3;

/** What is said where nothing was asked: greetings, emoji, stop words alone, commands that look nothing up. */
export function nothingAsked(text: string): Answer {
  return {
    question: text,
    kind: 'help',
    status: 'help',
    confidence: 0,
    excerpts: [],
    earlier: 0,
    nearest: [],
    subject: null,
    followUpOf: null,
    further: false,
    suggestions: [],
    corpusEnds: null,
    language: null,
  };
}
