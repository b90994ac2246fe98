import { parseArgs } from 'node:util';
import { indexCorpus } from '../answer/index-corpus.js';
import { createChat } from '../chat/converse.js';
import { isArticleDay } from '../corpus/article-day.js';
import { formatNotice } from '../corpus/corpus.js';
import { loadCorpus } from '../corpus/load-corpus.js';
import { SHIPPED_CORPUS } from '../corpus/shipped-corpus.js';
import { addEnvFile } from '../env-file.js';
import { loadEnglish } from '../language/load-english.js';
import { answerOnce, runTerminal } from './conversation.js';

const USAGE =
  'usage: ask [--corpus DIR] [--json] [--follow] [--explain] [--now YYYY-MM-DD] [QUESTION…], and "--" before a question that begins with "-"';

/** https://www.gnu.org/software/libc/manual/html_node/Exit-Status.html: 0 and 1 tell of the answer, as grep's do. */
const EXIT = { answered: 0, unanswered: 1, unusable: 2 } as const;

type Arguments = {
  readonly corpus: string;
  readonly today: string;
  readonly json: boolean;
  readonly follow: boolean;
  readonly explain: boolean;
  /** Null to read questions from standard input. */
  readonly question: string | null;
};

const fault = addEnvFile();
process.exitCode = fault === null ? await main(process.argv.slice(2)) : refuse(fault);

async function main(argv: readonly string[]): Promise<number> {
  const options = readArguments(argv);
  if ('fault' in options) return refuse(options.fault);
  const corpus = await loadCorpus(options.corpus, { today: options.today });
  const chat = createChat(indexCorpus(corpus, loadEnglish()), () => options.today);
  for (const notice of [...corpus.notices, ...chat.notices])
    process.stderr.write(`${formatNotice(notice)}\n`);
  if (corpus.articles.length === 0) return EXIT.unusable;

  const streams = { input: process.stdin, output: process.stdout, errors: process.stderr };
  if (options.question === null) {
    await runTerminal(chat, streams, options);
    return EXIT.answered;
  }
  const { status } = await answerOnce(options.question, chat, streams, options);
  return status === 'unanswered' ? EXIT.unanswered : EXIT.answered;
}

function refuse(fault: string): number {
  process.stderr.write(`ask: ${fault}\n`);
  return EXIT.unusable;
}

function readArguments(argv: readonly string[]): Arguments | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        json: { type: 'boolean', default: false },
        follow: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        now: { type: 'string' },
      },
    });
    const { now, corpus = process.env.CORPUS_DIR, ...flags } = values;
    if (values.corpus === '') return { fault: '--corpus needs the path of a folder' };
    if (now !== undefined && !isArticleDay(now))
      return { fault: `--now "${now}" is no day such as 2016-09-09` };
    return {
      ...flags,
      corpus: corpus || SHIPPED_CORPUS,
      today: now ?? new Date().toISOString().slice(0, 10),
      question: positionals.length === 0 ? null : positionals.join(' '),
    };
  } catch (fault) {
    if (fault instanceof TypeError) return { fault: `${fault.message}\n${USAGE}` };
    throw fault;
  }
}
