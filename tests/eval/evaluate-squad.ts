import { type CorpusIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import type { English } from '../../src/language/english.js';
import { type Answerer, parley, plainMiniSearch, type Response } from './answerer.js';
import { inTurn, percentile, share } from './measure.js';
import { readSquad, type SquadQuestion } from './squad.js';
import { printTable } from './table.js';

/** SQuAD's articles have no dates, by which this day would matter. */
const ASKED_ON = '2016-09-10';
/** Share of the questions, the surest first, on which precision is told. */
const SUREST = 0.7;

/**
 * Prints, for Parley and the baseline, how often the right paragraph and an excerpt with the gold answer come first.
 *
 * @param fold the parity of the articles that are asked about; null for all. All are in the corpus either way
 */
export async function evaluateSquad(path: string, english: English, fold: number | null): Promise<void> {
  const { corpus, questions: all } = readSquad(path);
  const questions = all.filter(({ article }) => fold === null || article % 2 === fold);
  const index = indexCorpus(corpus, english);
  const columns = await inTurn([parley(index, ASKED_ON), plainMiniSearch(corpus)], (answerer) =>
    inTurn(questions, (question) => askSquad(answerer, index, question)),
  );
  const row = (label: string, figure: (outcomes: readonly SquadOutcome[]) => string) => [
    label,
    ...columns.map(figure),
  ];
  printTable(
    `SQuAD (${questions.length} questions, ${index.retriever.paragraphs} paragraphs)`,
    ['Parley', 'MiniSearch'],
    [
      row('right paragraph first', (all) => share(all.map(({ paragraph }) => paragraph))),
      row('excerpt holds the answer', (all) => share(all.map(({ excerpt }) => excerpt))),
      row(`the same among the surest ${SUREST * 100} %`, (all) =>
        share(
          all
            .toSorted((one, other) => other.response.confidence - one.response.confidence)
            .slice(0, Math.round(all.length * SUREST))
            .map(({ excerpt }) => excerpt),
        ),
      ),
      row('answered', (all) => share(all.map(({ response }) => response.answered))),
      row('words an excerpt', (all) => {
        const words = all.map(({ response }) => response.shown[0]?.excerpt.split(/\s+/).length ?? 0);
        return (words.reduce((sum, one) => sum + one, 0) / words.length).toFixed(1);
      }),
      row('p50 / p99 ms', (all) => {
        const times = all.map(({ milliseconds }) => milliseconds);
        return `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.99).toFixed(2)}`;
      }),
    ],
  );
}

type SquadOutcome = {
  readonly paragraph: boolean;
  readonly excerpt: boolean;
  readonly response: Response;
  readonly milliseconds: number;
};

async function askSquad(
  answerer: Answerer,
  index: CorpusIndex,
  question: SquadQuestion,
): Promise<SquadOutcome> {
  const start = performance.now();
  const response = await answerer(question.question, null);
  const milliseconds = performance.now() - start;
  const first = response.shown[0];
  const article = index.corpus.articles[question.article];
  const paragraph =
    first !== undefined && first.articleId === article?.id && first.paragraph === question.paragraph;
  return {
    paragraph,
    excerpt:
      paragraph &&
      question.answers.some(
        ({ start, end }) => start >= first.start && end <= first.start + first.excerpt.length,
      ),
    response,
    milliseconds,
  };
}
