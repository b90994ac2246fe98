import { readFileSync } from 'node:fs';
import type { Article } from '../../src/corpus/article.js';
import type { Corpus } from '../../src/corpus/corpus.js';

/** The parts of a SQuAD v1.1 file that are read here (Rajpurkar et al. 2016). */
type SquadFile = {
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly question: string;
        readonly answers: readonly { readonly text: string; readonly answer_start: number }[];
      }[];
    }[];
  }[];
};

export type SquadQuestion = {
  readonly question: string;
  readonly article: number;
  readonly paragraph: number;
  readonly answers: readonly { readonly start: number; readonly end: number }[];
};

/** The file's articles as a corpus without dates, and its questions. */
export function readSquad(path: string): { corpus: Corpus; questions: SquadQuestion[] } {
  const { data } = JSON.parse(readFileSync(path, 'utf8')) as SquadFile;
  const articles = data.map(
    ({ title, paragraphs }): Article => ({
      id: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      file: `${title}.md`,
      title: title.replaceAll('_', ' '),
      publisher: 'Wikipedia',
      author: null,
      date: null,
      url: null,
      language: 'en',
      paragraphs: paragraphs.map(({ context }) => context),
      leftOut: [],
    }),
  );
  const questions = data.flatMap(({ paragraphs }, article) =>
    paragraphs.flatMap(({ qas }, at) =>
      qas.map(({ question, answers }) => ({
        question,
        article,
        paragraph: at + 1,
        answers: answers.map(({ text, answer_start }) => ({
          start: answer_start,
          end: answer_start + text.length,
        })),
      })),
    ),
  );
  return { corpus: { articles, topics: [], notices: [] }, questions };
}
