import { existsSync } from 'node:fs';
import type { Article } from '../../src/corpus/article.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { tokenize } from '../../src/language/tokens.js';
import { readSquad } from '../eval/squad.js';
import { generateArticles } from './generate-corpus.js';
import { pick, seededRandom } from './random.js';
import { Vocabulary } from './vocabulary.js';

/** A question and the paragraph that it was made of. */
export type KnownItem = { readonly text: string; readonly articleId: string; readonly paragraph: number };

export type Workload = { readonly corpus: Corpus; readonly questions: readonly KnownItem[] };

export const SEED = 20_160_726;
/** As many as give a steady 99th percentile. */
const MOST_QUESTIONS = 2_000;

/**
 * A corpus of so many paragraphs with questions. With SQuAD's file, its articles stand first, their questions are asked, and
 * what is generated to fill the corpus goes on with their vocabulary; without, the questions are words of generated sentences.
 *
 * @param words English words, the commonest first
 */
export function makeWorkload(paragraphs: number, words: readonly string[], squadFile: string): Workload {
  const random = seededRandom(SEED);
  const squad = existsSync(squadFile) ? readSquad(squadFile) : null;
  const real = squad?.corpus.articles ?? [];
  const history = real.flatMap((article) => article.paragraphs.flatMap(contentWords));
  const vocabulary = new Vocabulary(
    random,
    words.filter((word) => contentWords(word).length > 0),
    history,
  );
  const filling = paragraphs - real.reduce((sum, article) => sum + article.paragraphs.length, 0);
  const articles = [...real, ...generateArticles(Math.max(0, filling), random, vocabulary)];
  const questions =
    squad === null
      ? Array.from({ length: MOST_QUESTIONS }, () => questionOf(random, pick(random, articles)))
      : squad.questions
          .filter((_, at) => at % Math.ceil(squad.questions.length / MOST_QUESTIONS) === 0)
          .map(({ question, article, paragraph }) => ({
            text: question,
            articleId: real[article]?.id ?? '',
            paragraph,
          }));
  return { corpus: { articles, topics: [], notices: [] }, questions };
}

function contentWords(text: string): string[] {
  return tokenize(text)
    .filter(({ stop, word }) => !stop && /^\p{L}+$/u.test(word))
    .map(({ word }) => word);
}

/** Five to eight words of one paragraph, asked after. */
function questionOf(random: () => number, article: Article): KnownItem {
  const at = Math.floor(random() * article.paragraphs.length);
  const all = [...new Set(contentWords(article.paragraphs[at] ?? ''))];
  const from = Math.floor(random() * Math.max(1, all.length - 8));
  const asked = all.slice(from, from + 5 + Math.floor(random() * 4));
  return {
    text: `${pick(random, ['Who', 'When', 'Where', 'What', 'Why'])} was the ${asked.join(' ')}?`,
    articleId: article.id,
    paragraph: at + 1,
  };
}
