import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../../src/answer/answer.js';
import { tuneGarbageCollection } from '../../src/garbage-collection.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { askAll } from './ask-all.js';
import { buildOnLanceDb, openOnLanceDb } from './lancedb.js';
import { type Measured, megabytesInUse } from './measured.js';
import { type KnownItem, makeWorkload } from './workload.js';

/**
 * Run as processes of their own, since one that answers holds no corpus: `… build FOLDER PARAGRAPHS SQUAD_FILE` writes a database,
 * `… ask FOLDER` opens it and asks. Both print JSON.
 */
const [step = '', folder = '', ...rest] = process.argv.slice(2);
const WORDS = new URL('../../src/language/word-vectors/words.txt', import.meta.url);
const TODAY = '2016-09-10';
const QUESTIONS = join(folder, 'questions.json');
const DATABASE = join(folder, 'database');

const english = loadEnglish();
console.log(JSON.stringify(step === 'build' ? await build(rest) : await ask()));

async function build([paragraphs = '2000', squadFile = '']: readonly string[]): Promise<{ build: number }> {
  const words = readFileSync(WORDS, 'utf8').trimEnd().split('\n');
  const { corpus, questions } = makeWorkload(Number(paragraphs), words, squadFile);
  writeFileSync(QUESTIONS, JSON.stringify(questions));
  const began = performance.now();
  await buildOnLanceDb(corpus, DATABASE, english);
  return { build: (performance.now() - began) / 1_000 };
}

async function ask(): Promise<Omit<Measured, 'build'>> {
  const questions = JSON.parse(readFileSync(QUESTIONS, 'utf8')) as KnownItem[];
  // As the bot does.
  tuneGarbageCollection();
  const before = megabytesInUse();
  const began = performance.now();
  const index = await openOnLanceDb(DATABASE, english);
  const asking = (text: string) => answer(index, { text, today: TODAY });
  await asking(questions[0]?.text ?? '');
  const start = (performance.now() - began) / 1_000;
  const heapMegabytes = megabytesInUse() - before;
  const asked = await askAll(questions, async (text) => {
    const { excerpts, nearest } = await asking(text);
    const first = excerpts[0] ?? nearest[0];
    return first === undefined ? null : { articleId: first.article.id, paragraph: first.paragraph };
  });
  return { ...asked, paragraphs: index.retriever.paragraphs, heapMegabytes, start };
}
