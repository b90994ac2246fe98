import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printTable } from '../eval/table.js';
import type { Measured } from './measure-parley.js';
import { SEED } from './workload.js';

/**
 * Measures whole answers over corpora of growing size: `npm run bench -- [--sizes 2000,20000] [--squad FILE]`. With SQuAD's file
 * its questions are asked; without, words of generated paragraphs. The corpus is the same in each run.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2000,20000' },
    squad: {
      type: 'string',
      default: fileURLToPath(new URL('../../../shared/data/squad-dev-a.json', import.meta.url)),
    },
  },
});

const measured = values.sizes.split(',').map((paragraphs): Measured => {
  const script = fileURLToPath(new URL('measure-parley.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=4096', '--import', 'tsx', script, paragraphs, values.squad],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`measuring ${paragraphs} paragraphs failed: ${stderr}`);
  return JSON.parse(stdout);
});

const row = (label: string, figure: (one: Measured) => string) => [label, ...measured.map(figure)];
const questions = existsSync(values.squad) ? "SQuAD's questions" : 'words of generated paragraphs';
printTable(
  `Parley, ${questions}, seed ${SEED}`,
  measured.map(({ paragraphs }) => `${paragraphs} paragraphs`),
  [
    row('build s', ({ build }) => build.toFixed(1)),
    row('build s of processor', ({ buildCpu }) => buildCpu.toFixed(1)),
    row('heap MB', ({ heapMegabytes }) => heapMegabytes.toFixed(0)),
    row('whole answer, p50 ms', ({ p50 }) => p50.toFixed(1)),
    row('whole answer, p99 ms', ({ p99 }) => p99.toFixed(1)),
    row('right paragraph first', ({ right }) => `${(100 * right).toFixed(1)} %`),
  ],
);
console.log(
  `\nNode ${process.version}; load of the machine over the last minute ${loadavg()[0]?.toFixed(1)}`,
);
