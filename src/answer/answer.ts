import type { Article } from '../corpus/article.js';
import type { DateMention } from '../language/dates.js';
import type { TextRange } from '../language/text-range.js';
import type { CorpusIndex } from './index-corpus.js';
import type { Inquiry, Kind, Previous } from './inquiry.js';

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

export function answer(index: CorpusIndex, inquiry: Inquiry): Answer {
  const hits = index.search.search(inquiry.text).slice(0, 3);
  const excerpts = hits.map((hit): Excerpt => {
    const [articleIndex, paragraph] = String(hit.id).split('#').map(Number) as [number, number];
    const article = index.corpus.articles[articleIndex] as (typeof index.corpus.articles)[number];
    const text = article.paragraphs[paragraph - 1] ?? '';
    return { article, paragraph, range: { start: 0, end: text.length }, answer: null, dates: [] };
  });
  const asked = /[a-z]{3}/i.test(inquiry.text) || inquiry.topic !== undefined;
  const status: Status = !asked ? 'help' : excerpts.length > 0 ? 'answered' : 'unanswered';
  return {
    question: inquiry.text,
    kind: inquiry.kind ?? 'general',
    status,
    confidence: 0.5,
    excerpts: status === 'answered' ? excerpts : [],
    nearest: [],
    subject: null,
    followUpOf: null,
    suggestions: [],
    corpusEnds: null,
  };
}
