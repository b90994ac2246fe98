import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { converse } from '../../src/chat/converse.js';
import type { English } from '../../src/language/english.js';
import { LivingChat } from '../../src/living-chat.js';

const QUESTION = 'how many swans were counted';

/** @returns milliseconds from each of so many changes to an article of a copy of the folder to the first answer out of it */
export async function timeChanges(corpusDir: string, changes: number, english: English): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  cpSync(corpusDir, join(folder, 'corpus'), { recursive: true });
  const living = await LivingChat.open({
    corpusDir: join(folder, 'corpus'),
    cacheDir: join(folder, 'cache'),
    english,
    today: () => '2016-09-10',
    onRebuild: () => {},
    onFault: (fault) => {
      throw fault;
    },
  });
  await living.watch();
  const times: number[] = [];
  for (let change = 1; change <= changes; change += 1) {
    const seen = `${change} swans were counted on the lake.`;
    const started = performance.now();
    writeFileSync(join(folder, 'corpus', 'swans.md'), `---\ntitle: Swans\ndate: 2016-09-09\n---\n${seen}\n`);
    while (!(await shown(living)).includes(seen)) await new Promise((resolve) => setTimeout(resolve, 10));
    times.push(performance.now() - started);
  }
  await living.stop();
  await living.stored();
  rmSync(folder, { recursive: true });
  return times;
}

async function shown({ chat }: LivingChat): Promise<string> {
  const { answer } = await converse({ type: 'text', text: QUESTION, previous: null }, chat);
  const [excerpt] = answer?.excerpts ?? [];
  return excerpt?.text ?? '';
}
