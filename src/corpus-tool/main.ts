import { SHIPPED_CORPUS } from '../corpus/shipped-corpus.js';
import { addEnvFile } from '../env-file.js';
import { addToCorpus } from './add.js';
import { readArguments, USAGE } from './arguments.js';
import { checkCorpus } from './check.js';
import { indexFolder } from './index-folder.js';
import { describeCorpus } from './stats.js';

const EXIT_UNUSABLE = 2;

const envFault = addEnvFile();
// Whoever stops reading (`| head -1`) has read enough, but what was to be added still is.
process.stdout.on('error', () => {});
process.exitCode = envFault === null ? await main(process.argv.slice(2)) : refuse(envFault);

async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if ('fault' in read) {
    return refuse(`${read.fault}\n${USAGE}`);
  }
  const dir = read.corpus ?? (process.env.CORPUS_DIR || SHIPPED_CORPUS);
  const report = { tell: (line: string) => write(process.stdout, line), today };
  switch (read.command) {
    case 'add':
      return addToCorpus(dir, read, { ...report, input: process.stdin });
    case 'check':
      return checkCorpus(dir, read.strict, report);
    case 'stats':
      return describeCorpus(dir, { ...report, columns: process.stdout.columns });
    case 'index':
      return indexFolder(dir, process.env.LANCEDB_URI || null, read.watch, report);
  }
}

function refuse(fault: string): number {
  process.stderr.write(`corpus: ${fault}\n`);
  return EXIT_UNUSABLE;
}

/** Text from files may hold characters that a terminal would obey, or that reorder the line. */
function write(stream: NodeJS.WritableStream, line: string): void {
  stream.write(`${line.replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD')}\n`);
}

/** In UTC, as for the bot that answers from the same articles. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
