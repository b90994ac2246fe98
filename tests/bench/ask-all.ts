import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadLanguageDetector } from '../../src/language/question-language.js';
import { percentile } from '../eval/measure.js';
import type { KnownItem } from './workload.js';

export type Asked = {
  /** Milliseconds for a whole answer. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds for which nothing else had its turn, at the longest. */
  readonly held: number;
  /** Share of the questions, 0 to 1, whose paragraph comes first. */
  readonly right: number;
  /** How many there was time for. */
  readonly questions: number;
};

/** Not counted: the first answers are slow until the engine has compiled what they run through. */
const WARM_UP = 200;
/** What answers slowly is asked fewer questions, spread over all of them. In milliseconds, of the warming up half as much. */
const MOST_TIME = 60_000;
/** Milliseconds after which the timer fires that delays are measured by; nanoseconds in one. */
const TICK = 1;
const NANOSECONDS = 1e6;

/** Asks one question after the other. @param first finds the paragraph that comes first, whatever it takes */
export async function askAll(
  questions: readonly KnownItem[],
  first: (text: string) => Promise<Pick<KnownItem, 'articleId' | 'paragraph'> | null>,
): Promise<Asked> {
  const spread = inStrides(questions);
  // As programs do that go on answering.
  await loadLanguageDetector();
  const warm = performance.now();
  for (const { text } of spread.slice(0, WARM_UP)) {
    if (performance.now() - warm > MOST_TIME / 2) break;
    await first(text);
  }
  // Stalls of the warming up are told of when the timer fires next.
  await sleep(2 * TICK);
  const delay = monitorEventLoopDelay({ resolution: TICK });
  delay.enable();
  const times: number[] = [];
  let right = 0;
  const began = performance.now();
  for (const { text, articleId, paragraph } of spread) {
    if (performance.now() - began > MOST_TIME) break;
    const start = performance.now();
    const found = await first(text);
    times.push(performance.now() - start);
    if (found?.articleId === articleId && found.paragraph === paragraph) right += 1;
    // What never waits has no turns between which a delay could be measured.
    await sleep(0);
  }
  await sleep(2 * TICK);
  delay.disable();
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    held: Math.max(0, delay.max / NANOSECONDS - TICK),
    right: right / times.length,
    questions: times.length,
  };
}

const STRIDE = 97;

/** Neighbours ask about one article; every 97th stands beside the one before. */
function inStrides<Item>(items: readonly Item[]): Item[] {
  return Array.from({ length: STRIDE }, (_, from) => items.filter((__, at) => at % STRIDE === from)).flat();
}
