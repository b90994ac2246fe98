import type { Asked } from './ask-all.js';

/** What is told of one contender over one corpus. */
export type Measured = Asked & {
  readonly paragraphs: number;
  /** Seconds. */
  readonly build: number;
  readonly heapMegabytes: number;
  /** Seconds until a first answer, from what was stored; null where that was not measured. */
  readonly start: number | null;
};

/** Memory in use, that outside of V8's heap included, in megabytes. Needs --expose-gc. */
export function megabytesInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}
