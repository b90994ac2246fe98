import { readFileSync } from 'node:fs';
import { answer } from '../../src/answer/answer.js';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { tuneGarbageCollection } from '../../src/garbage-collection.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { askAll } from './ask-all.js';
import { type Measured, megabytesInUse } from './measured.js';
import { timeStartFromSnapshot } from './start.js';
import { makeWorkload } from './workload.js';

/** Run as a process of its own, so that the heap holds nothing of another: `… PARAGRAPHS SQUAD_FILE` prints JSON. */
const [paragraphs = '2000', squadFile = ''] = process.argv.slice(2);
const WORDS = new URL('../../src/language/word-vectors/words.txt', import.meta.url);
const TODAY = '2016-09-10';

const words = readFileSync(WORDS, 'utf8').trimEnd().split('\n');
const { corpus, questions } = makeWorkload(Number(paragraphs), words, squadFile);
const english = loadEnglish();

const before = megabytesInUse();
const began = performance.now();
const index = indexCorpus(corpus, english);
const build = (performance.now() - began) / 1_000;
const heapMegabytes = megabytesInUse() - before;
// As the bot does once it has its index.
tuneGarbageCollection();
const asked = await askAll(questions, async (text) => {
  const { excerpts, nearest } = await answer(index, { text, today: TODAY });
  const first = excerpts[0] ?? nearest[0];
  return first === undefined ? null : { articleId: first.article.id, paragraph: first.paragraph };
});
const start = await timeStartFromSnapshot(corpus.articles, questions[0]?.text ?? '');
const measured: Measured = {
  ...asked,
  paragraphs: index.paragraphs.length,
  build,
  heapMegabytes,
  start,
};
console.log(JSON.stringify(measured));
