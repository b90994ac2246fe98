import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
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

type Contender = {
  readonly name: string;
  /** A script that prints what it measured as JSON. */
  readonly script: string;
  readonly args: (paragraphs: number) => readonly string[];
  /** More paragraphs it cannot hold in memory, or not index within the hour. */
  readonly mostParagraphs: number;
};

const LARGE = 1_000_000;
const HELD_IN_MEMORY = 200_000;

const parley: Contender = {
  name: 'Parley on MiniSearch',
  script: 'measure-parley.ts',
  args: (paragraphs) => [String(paragraphs), values.squad],
  mostParagraphs: HELD_IN_MEMORY,
};
const peers = PEERS.map(
  ({ name, inFiles = false }): Contender => ({
    name,
    script: 'measure-peer.ts',
    args: (paragraphs) => [name, String(paragraphs), values.squad],
    mostParagraphs: inFiles ? LARGE : HELD_IN_MEMORY,
  }),
);
if (!peersAreInstalled())
  console.log('\nTo set other search engines beside Parley, install them: npm ci --prefix tests/bench');
const contenders = [parley, ...(peersAreInstalled() ? peers : [])].filter(
  ({ name }) => values.only === undefined || name.includes(values.only),
);

const questions = existsSync(values.squad) ? "SQuAD's questions" : 'words of generated paragraphs';
console.log(`\n${questions}, seed ${SEED}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
const sizes = [...values.sizes.split(',').map(Number), ...(values.large ? [LARGE] : [])];
for (const paragraphs of sizes) {
  const rows = contenders
    .filter(({ mostParagraphs }) => paragraphs <= mostParagraphs)
    .map((contender) => [contender.name, ...figures(measure(contender, paragraphs))]);
  printTable(
    `${paragraphs} paragraphs`,
    ['build s', 'heap MB', 'start s', 'p50 ms', 'p99 ms', 'right first', 'asked', 'load'],
    rows,
  );
}
console.log(`
Parley's p50 and p99 are of whole answers, those of the others of finding ten paragraphs. "start" is, of Parley, from the start of
the program to its first answer, the folder of articles read and compared with the snapshot; of the others, reading their index and
searching once. "right first": the paragraph that the question was made of comes first. "load" is that of the last minute.`);

function measure({ name, script, args }: Contender, paragraphs: number): Measured {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=8192',
      '--import',
      'tsx',
      fileURLToPath(new URL(script, import.meta.url)),
      ...args(paragraphs),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`measuring ${name} over ${paragraphs} paragraphs failed: ${stderr}`);
  return JSON.parse(stdout);
}

function figures({ build, heapMegabytes, start, p50, p99, right, questions: asked }: Measured): string[] {
  return [
    build.toFixed(1),
    heapMegabytes.toFixed(0),
    start?.toFixed(2) ?? '–',
    p50.toFixed(1),
    p99.toFixed(1),
    `${(100 * right).toFixed(1)} %`,
    String(asked),
    (loadavg()[0] ?? 0).toFixed(1),
  ];
}
