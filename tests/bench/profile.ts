import { readFileSync } from 'node:fs';
import { answer } from '../../src/answer/answer.js';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { loadWordVectors } from '../../src/language/word-vectors/load-word-vectors.js';
import { percentile } from '../eval/measure.js';
import { makeWorkload } from './workload.js';

const n = Number(process.argv[2] ?? 2000);
const words = readFileSync(new URL('../../src/language/word-vectors/words.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const { corpus, questions } = makeWorkload(n, words, '../shared/data/squad-dev-a.json');
const vectors = loadWordVectors();
globalThis.gc?.();
const h0 = process.memoryUsage().heapUsed;
const t0 = performance.now();
const c0 = process.cpuUsage();
const index = indexCorpus(corpus, vectors);
const t1 = performance.now();
const cpu = process.cpuUsage(c0).user / 1e6;
globalThis.gc?.();
const h1 = process.memoryUsage().heapUsed;
console.log(
  `${index.paragraphs.length} paragraphs, vocabulary ${index.vocabulary.size}, entities ${index.names.entities.size}, build ${((t1 - t0) / 1000).toFixed(2)} s (cpu ${cpu.toFixed(2)}), heap ${((h1 - h0) / 1e6).toFixed(0)} MB`,
);
const times: number[] = [];
let right = 0;
const c2 = process.cpuUsage();
const asked = questions.slice(0, Number(process.argv[3] ?? 2000));
for (const q of asked.slice(0, 100)) answer(index, { text: q.text, today: '2016-09-10' });
for (const q of asked) {
  const t = performance.now();
  const a = answer(index, { text: q.text, today: '2016-09-10' });
  times.push(performance.now() - t);
  const e = a.excerpts[0] ?? a.nearest[0];
  if (e?.article.id === q.articleId && e.paragraph === q.paragraph) right += 1;
}
console.log(
  `cpu ms each ${(process.cpuUsage(c2).user / 1000 / (asked.length + 100)).toFixed(2)} p50 ${percentile(times, 0.5).toFixed(2)} p99 ${percentile(times, 0.99).toFixed(2)} max ${Math.max(...times).toFixed(1)} right ${((100 * right) / asked.length).toFixed(1)} %`,
);
if (process.env.HASH) {
  const { createHash } = await import('node:crypto');
  const h = createHash('sha256');
  for (const q of asked) {
    const a = answer(index, { text: q.text, today: '2016-09-10' });
    const strip = (e: (typeof a.excerpts)[number]) => [e.article.id, e.paragraph, e.range, e.answer, e.dates];
    h.update(
      JSON.stringify([
        a.status,
        a.confidence.toFixed(4),
        a.kind,
        a.subject,
        a.suggestions,
        a.excerpts.map(strip),
        a.nearest.map(strip),
      ]),
    );
  }
  console.log('hash', h.digest('hex'));
}
