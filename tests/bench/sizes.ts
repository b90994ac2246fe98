import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLanceDb } from '../../src/lancedb/lancedb-package.js';
import { printTable } from '../eval/table.js';
import type { Measured } from './measured.js';
import { PEERS, peersAreInstalled } from './peers.js';
import { SEED } from './workload.js';

/**
 * Measures whole answers over corpora of growing size, and other search engines over the same texts:
 * `npm run bench -- [--sizes 2000,20000] [--large] [--only NAME] [--squad FILE]`. With SQuAD's file its questions are asked;
 * without, words of generated paragraphs. The corpus is the same in each run.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2000,20000,100000' },
    /** A million paragraphs as well, for those that take them. */
    large: { type: 'boolean', default: false },
    only: { type: 'string' },
    squad: {
      type: 'string',
      default: fileURLToPath(new URL('../../../shared/data/squad-dev-a.json', import.meta.url)),
    },
  },
});

if (!/^[1-9]\d*(,[1-9]\d*)*$/.test(values.sizes)) {
  console.error(
    `--sizes ${JSON.stringify(values.sizes)} is no list of numbers of paragraphs; write one such as 2000,20000`,
  );
  process.exit(2);
}

type Contender = {
  readonly name: string;
  readonly measure: (paragraphs: number) => Measured;
  /** More paragraphs it cannot hold in memory, or not index within the hour. */
  readonly mostParagraphs: number;
};

const LARGE = 1_000_000;
const sizes = [...values.sizes.split(',').map(Number), ...(values.large ? [LARGE] : [])];
const HELD_IN_MEMORY = 200_000;
const AS_BUILT = new URL('as-built.ts', import.meta.url).href;

const parley: Contender = {
  name: 'Parley on MiniSearch',
  measure: (paragraphs) => run('measure-parley.ts', [String(paragraphs), values.squad]),
  mostParagraphs: HELD_IN_MEMORY,
};
const onLanceDb: Contender = {
  name: 'Parley on LanceDB',
  measure: (paragraphs) => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-lancedb-'));
    try {
      const script = 'measure-lancedb.ts';
      const built: Pick<Measured, 'build'> = run(script, ['build', folder, String(paragraphs), values.squad]);
      const asked: Omit<Measured, 'build'> = run(script, ['ask', folder]);
      return { ...asked, ...built };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  mostParagraphs: LARGE,
};
const peers = PEERS.map(
  ({ name, inFiles = false }): Contender => ({
    name,
    measure: (paragraphs) => run('measure-peer.ts', [name, String(paragraphs), values.squad]),
    mostParagraphs: inFiles ? LARGE : HELD_IN_MEMORY,
  }),
);
if (!peersAreInstalled())
  console.log('\nTo set other search engines beside Parley, install them: npm ci --prefix tests/bench');
const lanceDbFault = await loadLanceDb().then(
  () => null,
  (fault: Error) => fault.message,
);
if (lanceDbFault !== null) console.log(`\nParley on LanceDB is left out: ${lanceDbFault}`);
const contenders = [
  parley,
  ...(lanceDbFault === null ? [onLanceDb] : []),
  ...(peersAreInstalled() ? peers : []),
].filter(({ name }) => values.only === undefined || name.includes(values.only));

const questions = existsSync(values.squad) ? "SQuAD's questions" : 'words of generated paragraphs';
console.log(`\n${questions}, seed ${SEED}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
for (const paragraphs of sizes) {
  const rows = contenders
    .filter(({ mostParagraphs }) => paragraphs <= mostParagraphs)
    .map((contender) => [contender.name, ...figures(contender.measure(paragraphs))]);
  printTable(
    `${paragraphs} paragraphs`,
    ['build s', 'heap MB', 'start s', 'p50 ms', 'p99 ms', 'held ms', 'right first', 'asked', 'load'],
    rows,
  );
}
console.log(`
Parley's p50 and p99 are of whole answers, those of the others of finding ten paragraphs. "start" is, of Parley, from the start of
the program to its first answer, the folder of articles read and compared with the snapshot; of the others and of LanceDB, reading
the index and searching once. "heap" leaves out what LanceDB holds outside of JavaScript. "held": the longest time for which nothing
else had its turn. "right first": the paragraph that the question was made of comes first. "load" is that of the last minute.`);

/** What a script prints as JSON. It runs in a process of its own, so that the heap holds nothing of another. */
function run<Printed>(script: string, args: readonly string[]): Printed {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=8192',
      '--import',
      'tsx',
      '--import',
      AS_BUILT,
      fileURLToPath(new URL(script, import.meta.url)),
      ...args,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed: ${stderr}`);
  return JSON.parse(stdout);
}

function figures({
  build,
  heapMegabytes,
  start,
  p50,
  p99,
  held,
  right,
  questions: asked,
}: Measured): string[] {
  return [
    build.toFixed(1),
    heapMegabytes.toFixed(0),
    start?.toFixed(2) ?? '–',
    p50.toFixed(1),
    p99.toFixed(1),
    held.toFixed(0),
    `${(100 * right).toFixed(1)} %`,
    String(asked),
    (loadavg()[0] ?? 0).toFixed(1),
  ];
}
