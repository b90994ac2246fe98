import { type Corpus, formatNotice, isSameCorpus } from '../corpus/corpus.js';
import { loadCorpus } from '../corpus/load-corpus.js';
import { LoadedBefore } from '../corpus/loaded-before.js';
import { watchCorpus } from '../corpus/watch-corpus.js';
import { type Database, openDatabase } from '../lancedb/database.js';
import { unreachable } from '../lancedb/database-fault.js';
import { writeCorpus } from '../lancedb/write-corpus.js';
import { loadEnglish } from '../language/load-english.js';
import { buildId } from '../snapshot-file.js';
import { counted, type Report } from './check.js';

const EXIT = { done: 0, unusable: 2 } as const;

/**
 * Writes the articles of a folder into a database, from which any number of processes answer. What they answered from until now
 * serves them until the new articles are there, whole.
 * @param uri null where none is set
 * @param watch whether to write again after every change, until the program is stopped
 * @returns the exit code: 2 where there is no article or no database
 */
export async function indexFolder(
  dir: string,
  uri: string | null,
  watch: boolean,
  { tell, today }: Report,
): Promise<number> {
  if (uri === null) {
    tell('LANCEDB_URI is not set; say which folder or object store the articles go to');
    return EXIT.unusable;
  }
  const before = new LoadedBefore();
  let database: Database;
  try {
    database = await openDatabase(uri);
  } catch (fault) {
    tell(messageOf(fault));
    return EXIT.unusable;
  }
  const english = loadEnglish();
  const program = buildId();
  const load = () => loadCorpus(dir, { today: today(), before });
  const write = async (corpus: Corpus): Promise<number> => {
    for (const notice of corpus.notices) tell(formatNotice(notice));
    if (corpus.articles.length === 0) return EXIT.unusable;
    try {
      const { isNew } = await writeCorpus(database, corpus, english, program);
      tell(isNew ? `${sizeOf(corpus)} written into ${uri}` : `${uri} holds these ${sizeOf(corpus)} already`);
      return EXIT.done;
    } catch (fault) {
      tell(`${messageOf(unreachable(uri, fault))}. It is answered from as it was`);
      return EXIT.unusable;
    }
  };
  const first = await load();
  const code = await write(first);
  if (!watch) return code;
  let writing: Promise<unknown> = Promise.resolve();
  let waiting = false;
  const onChange = () => {
    // One more writing reads all that changes until it begins.
    if (waiting) return;
    waiting = true;
    writing = writing.then(async () => {
      waiting = false;
      await write(await load());
    });
  };
  await watchCorpus(dir, onChange, (fault) => tell(`some changes may go unseen (${messageOf(fault)})`)).ready;
  tell(`following ${dir}; Ctrl-C ends it`);
  // What has changed since the folder was read, but before it was watched, nobody has told of.
  writing = writing.then(async () => {
    const corpus = await load();
    if (!isSameCorpus(corpus, first)) await write(corpus);
  });
  return new Promise(() => {});
}

function sizeOf({ articles }: Corpus): string {
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  return `${counted(articles.length, 'article')}, ${counted(paragraphs, 'paragraph')}`;
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
