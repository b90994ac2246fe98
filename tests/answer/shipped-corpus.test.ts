import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';

const corpus = await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)));
const index = indexCorpus(corpus, loadEnglish());
const ask = (text: string) => answer(index, { text, today: '2016-09-10' });

describe('what people ask first of the shipped corpus', () => {
  it.each([
    ['who is the UN envoy', 'kerry-lavrov-geneva#5'],
    // an older report says that talks are to resume on no certain date; a newer one, towards the end of the next month
    ['when will talks resume', 'hope-for-august#6'],
    ['how many people have been killed', 'kerry-lavrov-geneva#5'],
    ['where did kerry meet lavrov', 'hope-for-august#12'],
    // the sentence that has a day, though another says "meeting"
    ['when did Kerry meet Lavrov', 'hope-for-august#14'],
  ])('%s is answered', async (question, place) => {
    const { status, excerpts } = await ask(question);
    expect(status).toBe('answered');
    expect(`${excerpts[0]?.article.id}#${excerpts[0]?.paragraph}`).toBe(place);
  });

  it.each(['what is the capital of France', 'who won the world cup in 1998'])(
    '%s is not',
    async (question) => {
      expect((await ask(question)).status).toBe('unanswered');
    },
  );

  it('is never answered for certain by words that only may mean the same', async () => {
    expect((await ask('who let the dogs out')).status).not.toBe('answered');
  });
});
