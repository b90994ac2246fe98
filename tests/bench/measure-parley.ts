import { readFileSync } from 'node:fs';
import { answer } from '../../src/answer/answer.js';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { loadWordVectors } from '../../src/language/word-vectors/load-word-vectors.js';
import { percentile } from '../eval/measure.js';
import { makeWorkload } from './workload.js';

export type Measured = {
  readonly paragraphs: number;
  /** Seconds of the clock, and of the processor: on a busy machine the former says little. */
  readonly build: number;
  readonly buildCpu: number;
  readonly heapMegabytes: number;
  /** Milliseconds for a whole answer. */
  readonly p50: number;
  readonly p99: number;
  /** Share of the questions, 0 to 1, whose paragraph comes first. */
  readonly right: number;
};

/** Run as a process of its own, so that the heap holds nothing of another size: `… PARAGRAPHS SQUAD_FILE` prints JSON. */
const [paragraphs = '2000', squadFile = ''] = process.argv.slice(2);
const WORDS = new URL('../../src/language/word-vectors/words.txt', import.meta.url);
/** Not counted: the first answers are slow until the engine has compiled what they run through. */
const WARM_UP = 200;

const words = readFileSync(WORDS, 'utf8').trimEnd().split('\n');
const { corpus, questions } = makeWorkload(Number(paragraphs), words, squadFile);
const vectors = loadWordVectors();

const heapBefore = heap();
const cpuBefore = process.cpuUsage();
const began = performance.now();
const index = indexCorpus(corpus, vectors);
const build = (performance.now() - began) / 1_000;
const buildCpu = process.cpuUsage(cpuBefore).user / 1_000_000;
const heapMegabytes = (heap() - heapBefore) / 1_000_000;

const ask = (text: string) => answer(index, { text, today: '2016-09-10' });
for (const { text } of questions.slice(0, WARM_UP)) await ask(text);
const times: number[] = [];
let right = 0;
for (const { text, articleId, paragraph } of questions) {
  const start = performance.now();
  const { excerpts, nearest } = await ask(text);
  times.push(performance.now() - start);
  const first = excerpts[0] ?? nearest[0];
  if (first?.article.id === articleId && first.paragraph === paragraph) right += 1;
}
const measured: Measured = {
  paragraphs: index.paragraphs.length,
  build,
  buildCpu,
  heapMegabytes,
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  right: right / questions.length,
};
console.log(JSON.stringify(measured));

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
