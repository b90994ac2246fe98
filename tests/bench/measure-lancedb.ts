import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { answer } from '../../src/answer/answer.js';
import { loadWordVectors } from '../../src/language/word-vectors/load-word-vectors.js';
import { percentile } from '../eval/measure.js';
import { buildOnLanceDb, openOnLanceDb } from './lancedb.js';
import { type KnownItem, makeWorkload } from './workload.js';

/**
 * Measures whole answers on LanceDB: `… build PARAGRAPHS SQUAD_FILE [FOLDER]` writes a database, `… ask FOLDER` opens it and asks.
 * Two processes, since one that answers holds no corpus.
 */
const [step = '', ...rest] = process.argv.slice(2);
const WORDS = new URL('../../src/language/word-vectors/words.txt', import.meta.url);
/** Not counted: the first answers are slow until the engine has compiled what they run through. */
const WARM_UP = 200;
const QUESTIONS = 'questions.json';

const vectors = loadWordVectors();
if (step === 'build') await build(rest);
else await ask(rest);

async function build([paragraphs = '2000', squadFile = '', given]: readonly string[]): Promise<void> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'parley-lancedb-'));
  const words = readFileSync(WORDS, 'utf8').trimEnd().split('\n');
  const { corpus, questions } = makeWorkload(Number(paragraphs), words, squadFile);
  const began = performance.now();
  await buildOnLanceDb(corpus, join(folder, 'db'), vectors);
  const seconds = (performance.now() - began) / 1_000;
  writeFileSync(join(folder, QUESTIONS), JSON.stringify(questions));
  const { user } = process.cpuUsage();
  const { rss } =
    process.resourceUsage().maxRSS > 0 ? { rss: process.resourceUsage().maxRSS / 1_000 } : { rss: 0 };
  console.log(JSON.stringify({ folder, build: seconds, buildCpu: user / 1_000_000, mostMegabytes: rss }));
}

async function ask([folder = '']: readonly string[]): Promise<void> {
  if (!existsSync(join(folder, QUESTIONS))) throw new Error(`${folder} was not built`);
  const questions = JSON.parse(readFileSync(join(folder, QUESTIONS), 'utf8')) as KnownItem[];
  const began = performance.now();
  const index = await openOnLanceDb(join(folder, 'db'), vectors);
  const start = (performance.now() - began) / 1_000;
  const asking = (text: string) => answer(index, { text, today: '2016-09-10' });
  for (const { text } of questions.slice(0, WARM_UP)) await asking(text);
  globalThis.gc?.();
  await sleep(100);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const times: number[] = [];
  let right = 0;
  const cpuBefore = process.cpuUsage();
  for (const { text, articleId, paragraph } of questions) {
    const asked = performance.now();
    const { excerpts, nearest } = await asking(text);
    times.push(performance.now() - asked);
    const first = excerpts[0] ?? nearest[0];
    if (first?.article.id === articleId && first.paragraph === paragraph) right += 1;
    // An event loop that is never idle has no delay to tell of.
    await sleep(0);
  }
  delay.disable();
  const { user, system } = process.cpuUsage(cpuBefore);
  console.log(
    JSON.stringify({
      paragraphs: index.retriever.paragraphs,
      start,
      heapMegabytes: process.memoryUsage().heapUsed / 1_000_000,
      residentMegabytes: process.memoryUsage().rss / 1_000_000,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
      longest: Math.max(...times),
      // On a busy machine the clock says little.
      processorMs: (user + system) / 1_000 / questions.length,
      right: right / questions.length,
      // The timer itself fires every millisecond.
      heldMs: { p99: delay.percentile(99) / 1e6 - 1, most: delay.max / 1e6 - 1 },
    }),
  );
}
