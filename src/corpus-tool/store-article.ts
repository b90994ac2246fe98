import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ID_LIMIT } from '../corpus/file-name.js';
import { codeOf } from '../corpus/read-file.js';

/** More articles of one day with one title are a fault of the source. */
const MOST_OF_ONE_NAME = 99;

export class TooManyOfOneName extends Error {
  constructor(name: string) {
    super(
      `${MOST_OF_ONE_NAME} articles have the name ${name}; give it another title, or rename some of them`,
    );
  }
}

/** File systems that know no hard links answer so. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

/**
 * Writes an article into the corpus folder under a name that is free, `-2` and so on added where it is not. A reader sees the
 * whole file or none, and no file is ever written over: the text goes to a hidden file, which then gets its name by a link.
 * @param taken ids of the corpus, so that no two articles have one
 * @returns the name of the file
 * @throws TooManyOfOneName
 * @throws Error where the folder cannot be written to
 */
export async function storeArticle(
  dir: string,
  name: string,
  text: string,
  taken: ReadonlySet<string>,
): Promise<string> {
  const hidden = join(dir, `.${name}.${randomUUID()}.tmp`);
  const handle = await open(hidden, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    for (const id of namesLike(name)) {
      if (!taken.has(id) && (await placeUnder(hidden, join(dir, `${id}.md`)))) return `${id}.md`;
    }
    throw new TooManyOfOneName(name);
  } finally {
    await unlink(hidden);
  }
}

/** False where the name is taken. */
async function placeUnder(hidden: string, path: string): Promise<boolean> {
  try {
    await link(hidden, path).catch((cause: unknown) => {
      if (!NO_LINKS.has(codeOf(cause))) throw cause;
      return copyFile(hidden, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

function* namesLike(name: string): Generator<string> {
  yield name;
  for (let number = 2; number <= MOST_OF_ONE_NAME; number++) {
    const ending = `-${number}`;
    yield name.slice(0, ID_LIMIT - ending.length).replace(/-+$/, '') + ending;
  }
}
