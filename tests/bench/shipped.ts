import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { parley } from '../eval/answerer.js';
import { readGold } from '../eval/gold.js';
import { inTurn, percentile } from '../eval/measure.js';
import { printTable } from '../eval/table.js';
import { timeFirstAnswer } from './first-answer.js';
import { timeChanges } from './living.js';

/**
 * Prints how long things take: `npm run bench`. Nothing is asserted, since a figure says as much of the machine as of Parley.
 */
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
/** Each question is asked so often; the first round, with nothing compiled yet, is told apart. */
const ROUNDS = 10;
const INDEXINGS = 10;
const STARTS = 3;
const CHANGES = 5;
const MEGABYTE = 2 ** 20;

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);

const [english, vectorsTook] = timed(loadEnglish);
const loadingStarted = performance.now();
const corpus = await loadCorpus(CORPUS);
const corpusTook = performance.now() - loadingStarted;
const [index, firstIndexing] = timed(() => indexCorpus(corpus, english));
const indexings = Array.from({ length: INDEXINGS }, () => timed(() => indexCorpus(corpus, english))[1]);
printTable(
  'getting ready, ms',
  ['first', 'median'],
  [
    ['load the word vectors', inMs(vectorsTook), ''],
    ['load the corpus', inMs(corpusTook), ''],
    [
      `index it (${index.paragraphs.length} paragraphs)`,
      inMs(firstIndexing),
      inMs(percentile(indexings, 0.5)),
    ],
  ],
);

const ask = parley(index, '2016-09-10');
const questions = readGold('tuning').map(({ question }) => question);
const rounds = await inTurn(Array.from({ length: ROUNDS }), () =>
  inTurn(questions, async (question) => {
    const started = performance.now();
    await ask(question, null);
    return performance.now() - started;
  }),
);
const [firstRound = [], ...laterRounds] = rounds;
printTable(
  `an answer, ms (${questions.length} questions)`,
  ['median', 'p99', 'longest'],
  [
    ['first round', ...summary(firstRound)],
    [`rounds 2 to ${ROUNDS}`, ...summary(laterRounds.flat())],
  ],
);

const changes = await timeChanges(CORPUS, CHANGES, english);
printTable(
  'a changed article under a running bot, ms',
  ['median', 'longest'],
  [['to the first answer out of it', inMs(percentile(changes, 0.5)), inMs(Math.max(...changes))]],
);

const starts = [];
for (let start = 0; start < STARTS; start += 1) starts.push(await timeFirstAnswer());
printTable(
  `the bot on a loopback Discord, from its start, ms`,
  starts.map((_, at) => `start ${at + 1}`),
  [
    ['commands registered', ...starts.map(({ registeredMs }) => inMs(registeredMs))],
    ['first command answered', ...starts.map(({ answeredMs }) => inMs(answeredMs))],
    ['resident memory then, MB', ...starts.map(({ residentBytes }) => inMegabytes(residentBytes))],
  ],
);

function timed<Result>(work: () => Result): [Result, number] {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
}

function summary(times: readonly number[]): string[] {
  return [percentile(times, 0.5), percentile(times, 0.99), Math.max(...times)].map(inMs);
}

function inMs(milliseconds: number): string {
  return milliseconds.toFixed(2);
}

function inMegabytes(bytes: number | null): string {
  return bytes === null ? 'unknown' : (bytes / MEGABYTE).toFixed(0);
}
