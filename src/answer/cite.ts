import type { Article } from '../corpus/article.js';
import type { TextRange } from '../language/text-range.js';
import type { Excerpt } from './answer.js';
import { expectedRanges } from './expected-answer.js';
import type { CorpusIndex } from './index-corpus.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import type { Selected } from './select-excerpts.js';

/** The excerpts that are shown for the selected sentences, as offsets into their paragraphs. */
export async function cite(
  index: CorpusIndex,
  question: Question,
  selected: readonly Selected[],
): Promise<Excerpt[]> {
  const articles = await index.retriever.articles(
    selected.map(({ candidate }) => candidate.paragraph.article.id),
  );
  return selected.flatMap((one) => {
    const article = articles.get(one.candidate.paragraph.article.id);
    return article === undefined ? [] : [citeFrom(article, question, one)];
  });
}

function citeFrom(article: Article, question: Question, { candidate, range }: Selected): Excerpt {
  const { paragraph, sentence } = candidate;
  const shown = paragraph.sentences.filter(
    (one) => range.start <= one.range.start && one.range.end <= range.end,
  );
  const others = shown.filter((one) => one !== sentence);
  return {
    article,
    paragraph: paragraph.number,
    range,
    answer: [sentence, ...others].reduce<TextRange | null>(
      (found, one) => found ?? answeringWords(question, one, paragraph),
      null,
    ),
    dates: shown.flatMap(({ dates }) => dates).filter(({ end }) => end <= range.end),
  };
}

/** Of the words of the expected kind, those nearest to the question's own; null where none are there. */
export function answeringWords(
  question: Question,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): TextRange | null {
  const own = question.terms.flatMap(({ term }) => sentence.positions.get(term) ?? []);
  let nearest: TextRange | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const range of expectedRanges(question, sentence, paragraph)) {
    const distances = own.map((at) => distance(range, sentence.tokens[at] ?? range));
    const sum = distances.reduce((total, one) => total + one, 0);
    if (nearest === null || sum < least) {
      nearest = { start: range.start, end: range.end };
      least = sum;
    }
  }
  return nearest;
}

/** Characters between two ranges. */
function distance(one: TextRange, other: TextRange): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}
