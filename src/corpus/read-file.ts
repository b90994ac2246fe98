import * as fs from 'node:fs';
import { promisify } from 'node:util';

// Those of node:fs/promises take twice as long for a small file: a handle is made, and a promise for each of its four steps.
const [stat, readFile] = [promisify(fs.stat), promisify(fs.readFile)];

/** Of pipes, sockets and devices: reading one may wait, or go on, for ever. */
export const NOT_REGULAR_MESSAGE = 'is not a regular file; remove it';

export type Content = { readonly bytes: Uint8Array } | { readonly fault: string; readonly code: string };

/**
 * Reads a regular file unless it is larger than the limit.
 * @param limit in bytes
 * @param tooLarge what to say of a larger file
 */
export async function readUpTo(path: string, limit: number, tooLarge: string): Promise<Content> {
  try {
    // Asked before it is opened: opening a named pipe would wait for ever.
    const status = await stat(path);
    if (!status.isFile()) return { fault: NOT_REGULAR_MESSAGE, code: 'EINVAL' };
    if (status.size > limit) return { fault: tooLarge, code: 'EFBIG' };
    return { bytes: await readFile(path) };
  } catch (cause) {
    return {
      fault: `cannot be read (${codeOf(cause)}); check its name and permissions`,
      code: codeOf(cause),
    };
  }
}

/** The system's code of a fault: ENOENT, EACCES. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown fault';
}
