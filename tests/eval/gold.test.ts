import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { type Folder, goldWords, normalise, type QuestionSet, readGold } from './gold.js';

const SETS = ['tuning', 'held-out', 'other-talks', 'further-talks'] as const;
const SETS_OF: Readonly<Record<Folder, readonly QuestionSet[]>> = {
  corpus: ['tuning', 'held-out'],
  articles: ['tuning', 'held-out'],
  'other-talks': ['other-talks'],
  'further-talks': ['further-talks'],
};
const REPORTS = fileURLToPath(new URL('../../../shared/articles/', import.meta.url));

function misplaced(corpus: Corpus, folder: Folder): string[] {
  return SETS_OF[folder].flatMap(readGold).flatMap(({ id, gold }) =>
    (gold ?? []).flatMap((passage) => {
      const article = corpus.articles.find(({ date }) => date === passage.date);
      const paragraph = normalise(article?.paragraphs[passage.paragraph - 1] ?? '');
      return goldWords(passage, folder)
        .filter((words) => !paragraph.includes(normalise(words)))
        .map((words) => `${id}: ${words}`);
    }),
  );
}

describe('the gold questions', () => {
  it('have one id each, and either a passage or a reason why there is none', () => {
    const all = SETS.flatMap(readGold);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(
      all.filter(({ gold, unanswerable }) => (gold === undefined) === (unanswerable === undefined)),
    ).toEqual([]);
  });

  it('find their words in the shipped corpus', async () => {
    expect(
      misplaced(await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url))), 'corpus'),
    ).toEqual([]);
  });

  it.each(['other-talks', 'further-talks'] as const)(
    'find their words in the reports of %s',
    async (folder) => {
      const corpus = await loadCorpus(fileURLToPath(new URL(folder, import.meta.url)));
      expect(misplaced(corpus, folder)).toEqual([]);
    },
  );

  it.skipIf(!existsSync(REPORTS))(
    'find their words in the source reports, where these are at hand',
    async () => {
      expect(misplaced(await loadCorpus(REPORTS), 'articles')).toEqual([]);
    },
  );

  it('stand nowhere in the program', () => {
    const source = readdirSync(new URL('../../src/', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|txt)$/.test(file))
      .map((file) => normalise(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')))
      .join('\n');
    const long = SETS.flatMap(readGold).filter(({ question }) => question.length > 25);
    expect(long.filter(({ question }) => source.includes(normalise(question))).map(({ id }) => id)).toEqual(
      [],
    );
  });
});
