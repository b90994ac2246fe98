import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty corpus folder of a test's own, and a place beside it for what is to be added. */
export type CorpusFolder = {
  readonly dir: string;
  readonly outside: (file: string) => string;
  readonly write: (file: string, content: string | Uint8Array) => string;
  readonly read: (file: string) => string;
  /** Every name in the corpus folder, hidden ones too. */
  readonly files: () => string[];
  readonly remove: () => void;
};

export function makeCorpusFolder(): CorpusFolder {
  const root = mkdtempSync(join(tmpdir(), 'parley-tool-'));
  const dir = join(root, 'corpus');
  mkdirSync(dir);
  return {
    dir,
    outside: (file) => join(root, file),
    write: (file, content) => {
      const path = join(dir, file);
      writeFileSync(path, content);
      return path;
    },
    read: (file) => readFileSync(join(dir, file), 'utf8'),
    files: () => readdirSync(dir).sort(),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
