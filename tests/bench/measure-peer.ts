import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askAll } from './ask-all.js';
import { type Measured, megabytesInUse } from './measured.js';
import { PEERS } from './peers.js';
import { makeWorkload } from './workload.js';

/** Run as a process of its own, so that the heap holds nothing of another: `… NAME PARAGRAPHS SQUAD_FILE` prints JSON. */
const [name, paragraphs = '2000', squadFile = ''] = process.argv.slice(2);
const WORDS = new URL('../../src/language/word-vectors/words.txt', import.meta.url);

const peer = PEERS.find((one) => one.name === name);
if (peer === undefined) throw new Error(`${name} is none of ${PEERS.map((one) => one.name).join(', ')}`);
const words = readFileSync(WORDS, 'utf8').trimEnd().split('\n');
const { corpus, questions } = makeWorkload(Number(paragraphs), words, squadFile);
const places = corpus.articles.flatMap(({ id, paragraphs }) =>
  paragraphs.map((text, at) => ({ articleId: id, paragraph: at + 1, text })),
);
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
try {
  const before = megabytesInUse();
  const began = performance.now();
  const index = await peer.build(
    places.map(({ text }) => text),
    folder,
  );
  const build = (performance.now() - began) / 1_000;
  const heapMegabytes = megabytesInUse() - before;
  const asked = await askAll(questions, async (text) => {
    const [first] = await index.search(text);
    return first === undefined ? null : (places[first] ?? null);
  });
  await index.store();
  const starting = performance.now();
  const stored = await peer.open(folder);
  await stored.search(questions[0]?.text ?? '');
  const start = (performance.now() - starting) / 1_000;
  const measured: Measured = { ...asked, paragraphs: places.length, build, heapMegabytes, start };
  console.log(JSON.stringify(measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
