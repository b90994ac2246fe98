import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { explain } from '../../src/answer/explain.js';
import { type EmbeddedIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import { findArticle } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { readGold } from '../eval/gold.js';

const today = '2016-09-10';
let index: EmbeddedIndex;
beforeAll(async () => {
  const corpus = await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
  index = indexCorpus(corpus, loadEnglish());
});

describe('explain', () => {
  it('comes to the decision that the answer came to, and marks the candidate that it shows first', async () => {
    for (const { question } of readGold('tuning').slice(0, 60)) {
      const given = await answer(index, { text: question, today });
      if (given.status === 'help') continue;
      const { decision, candidates } = await explain(index, { text: question, today });
      expect(decision, question).toMatchObject({ status: given.status, confidence: given.confidence });
      const [shown] = [...given.excerpts, ...given.nearest];
      const first = candidates.find(({ shownAs }) => shownAs === 1);
      expect(first, question).toMatchObject({ article: shown?.article.id, paragraph: shown?.paragraph });
    }
  });

  it('gives evidence that adds up to the score of each candidate', async () => {
    const { candidates } = await explain(index, { text: 'when do the talks resume', today });
    expect(candidates.length).toBeGreaterThan(1);
    for (const { score, evidence } of candidates) {
      expect(evidence.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(score, 9);
    }
  });

  it('quotes candidates as they stand in their paragraphs', async () => {
    for (const candidate of (await explain(index, { text: 'who met in Geneva', today })).candidates) {
      const text = findArticle(index.corpus, candidate.article)?.paragraphs[candidate.paragraph - 1];
      expect(text?.slice(candidate.range.start, candidate.range.end)).toBe(candidate.text);
    }
  });

  it('says what is known of each word of the question, and what was mended', async () => {
    const { question } = await explain(index, { text: 'when will the ceasefier zyxwvut', today });
    expect(question.corrections).toContainEqual({ from: 'ceasefier', to: 'ceasefire' });
    expect(question.terms.find(({ word }) => word === 'ceasefire')?.known).toBe(true);
    expect(question.terms.find(({ word }) => word === 'zyxwvut')?.known).toBe(false);
  });

  it('has no decision where nothing was asked', async () => {
    expect(await explain(index, { text: '👋', today })).toMatchObject({ candidates: [], decision: null });
  });

  it('survives JSON', async () => {
    const explanation = await explain(index, { text: 'where did Kerry meet Lavrov', today });
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });
});
