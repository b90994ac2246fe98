import MiniSearch from 'minisearch';
import { answer } from '../../src/answer/answer.js';
import type { CorpusIndex } from '../../src/answer/index-corpus.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { splitSentences } from '../../src/language/sentences.js';

/** An excerpt as the evaluation sees it. */
export type Shown = {
  readonly articleId: string;
  readonly date: string | null;
  readonly paragraph: number;
  readonly start: number;
  readonly excerpt: string;
};

export type Response = {
  readonly answered: boolean;
  readonly confidence: number;
  /** Excerpts, or the nearest passages where there is no answer; best first. */
  readonly shown: readonly Shown[];
  readonly dates: readonly { readonly from: string; readonly to: string }[];
  readonly subject: string | null;
};

/** Something that answers questions: Parley, or the baseline beside it. `previous` makes the question a follow-up. */
export type Answerer = (
  question: string,
  previous: { question: string; subject: string | null } | null,
) => Promise<Response>;

/** @param askedOn the day on which the questions are asked, YYYY-MM-DD */
export function parley(index: CorpusIndex, askedOn: string): Answerer {
  return async (text, previous) => {
    const found = await answer(index, { text, previous, today: askedOn });
    const excerpts = found.status === 'unanswered' ? found.nearest : found.excerpts;
    return {
      answered: found.status === 'answered' || found.status === 'unsure',
      confidence: found.confidence,
      shown: excerpts.map(({ article, paragraph, text, range }) => ({
        articleId: article.id,
        date: article.date,
        paragraph,
        start: range.start,
        excerpt: text.slice(range.start, range.end),
      })),
      dates: excerpts[0]?.dates ?? [],
      subject: found.subject,
    };
  };
}

/** MiniSearch as it comes, showing the sentence of each paragraph that shares most words with the question. */
export function plainMiniSearch(corpus: Corpus): Answerer {
  const search = new MiniSearch({ fields: ['text'] });
  const paragraphs = corpus.articles.flatMap((article) =>
    article.paragraphs.map((text, at) => ({ article, paragraph: at + 1, text })),
  );
  search.addAll(paragraphs.map(({ text }, id) => ({ id, text })));
  return async (question) => {
    const hits = search.search(question).slice(0, 3);
    const words = new Set(question.toLowerCase().match(/\p{L}+|\d+/gu) ?? []);
    return {
      answered: hits.length > 0,
      confidence: hits.length > 0 ? 1 : 0,
      shown: hits.flatMap(({ id }) => {
        const found = paragraphs[id as number];
        if (found === undefined) return [];
        const { article, paragraph, text } = found;
        const range = bestOverlap(text, words);
        return [
          {
            articleId: article.id,
            date: article.date,
            paragraph,
            start: range.start,
            excerpt: text.slice(range.start, range.end),
          },
        ];
      }),
      dates: [],
      subject: null,
    };
  };
}

function bestOverlap(text: string, words: ReadonlySet<string>): { start: number; end: number } {
  let best = { start: 0, end: text.length };
  let most = -1;
  for (const range of splitSentences(text)) {
    const own = new Set(
      text
        .slice(range.start, range.end)
        .toLowerCase()
        .match(/\p{L}+|\d+/gu) ?? [],
    );
    const shared = [...own].filter((word) => words.has(word)).length;
    if (shared > most) {
      most = shared;
      best = range;
    }
  }
  return best;
}
