import type { CorpusIndex } from '../../src/answer/index-corpus.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { inShortSlices } from '../../src/in-slices.js';
import { Builds, openDatabase } from '../../src/lancedb/database.js';
import { openBuild } from '../../src/lancedb/shared-index.js';
import { writeCorpus } from '../../src/lancedb/write-corpus.js';
import type { English } from '../../src/language/english.js';
import { atOnce } from '../../src/language/steps.js';

/** Writes a corpus into a folder as `npm run corpus -- index` does. */
export async function buildOnLanceDb(corpus: Corpus, folder: string, english: English): Promise<void> {
  await writeCorpus(await openDatabase(folder), corpus, english, 'this program');
}

/** Opens what was written there, as a process that answers does at its start. */
export async function openOnLanceDb(folder: string, english: English): Promise<CorpusIndex> {
  const database = await openDatabase(folder);
  const build = await new Builds(database).newest();
  if (build === null) throw new Error(`${folder} holds no build`);
  return openBuild(database, build, english, { opening: atOnce, answering: inShortSlices });
}
