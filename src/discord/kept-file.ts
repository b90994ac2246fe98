import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../make-folder.js';

/** JSON that outlives the process. It is written beside and put in its place, so that no kill leaves half of it. */
export class KeptFile {
  #next: unknown;
  #isStale = false;
  #writing: Promise<void> | null = null;

  constructor(readonly path: string) {}

  /**
   * @returns null where nothing was kept
   * @throws where the file cannot be read or holds no JSON
   */
  async read(): Promise<unknown> {
    try {
      return JSON.parse(await readFile(this.path, 'utf8'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Resolves when this value or a later one is kept: one write at a time, and of those that wait only the last. */
  write(value: unknown): Promise<void> {
    this.#next = value;
    this.#isStale = true;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    await makeFolder(dirname(this.path));
    while (this.#isStale) {
      this.#isStale = false;
      await writeFile(`${this.path}.part`, JSON.stringify(this.#next));
      await rename(`${this.path}.part`, this.path);
    }
  }
}
