import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import type { Article } from '../../src/corpus/article.js';
import { percentile } from '../eval/measure.js';

const PROGRAM = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const STARTS = 5;

/**
 * Seconds from the start of the built program to its first answer, at the median, where an earlier start has left a snapshot: the
 * whole folder is read, and a question waits at standard input.
 */
export async function timeStartFromSnapshot(articles: readonly Article[], question: string): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'parley-bench-'));
  try {
    const corpusDir = join(dir, 'corpus');
    await mkdir(corpusDir);
    for (const article of articles) await writeFile(join(corpusDir, article.file), asFile(article));
    const start = () => timeFirstAnswer({ CORPUS_DIR: corpusDir, CACHE_DIR: join(dir, 'cache') }, question);
    // The first start makes the snapshot, and ends when it is kept.
    await start();
    const times: number[] = [];
    for (let at = 0; at < STARTS; at += 1) times.push(await start());
    return percentile(times, 0.5);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function asFile({ id, title, publisher, date, paragraphs }: Article): string {
  return `---\n${stringify({ id, title, publisher, date })}---\n\n${paragraphs.join('\n\n')}\n`;
}

/** Resolves when the program has ended. */
async function timeFirstAnswer(env: Readonly<Record<string, string>>, question: string): Promise<number> {
  const { PATH = '' } = process.env;
  const started = performance.now();
  // Its settings are these alone: with a token in the environment it would log in.
  const program = spawn(process.execPath, [PROGRAM], {
    env: { PATH, LOG_LEVEL: 'silent', ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  program.stdin.end(`${question}\n`);
  let seconds: number | null = null;
  program.stdout.on('data', () => {
    seconds ??= (performance.now() - started) / 1_000;
  });
  const code = await new Promise((resolve) => program.on('close', resolve));
  if (code !== 0 || seconds === null) throw new Error(`the program ended with ${code} and without an answer`);
  return seconds;
}
