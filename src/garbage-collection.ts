import { setFlagsFromString } from 'node:v8';

/**
 * Percent of what is in use by which the heap may grow before it is cleared of garbage. V8's own measure is up to 300: under
 * load, memory then swells to twice what an answering bot needs and stays so. `npm run soak` measures it.
 */
const HEAP_GROWTH = 50;

/**
 * Called by the program itself rather than given to node as an argument, so that it holds however the program is started.
 *
 * What is in use is marked on the main thread, in steps of some milliseconds. Other threads would take that work over, but where the
 * cores are busy they fall behind, and all that they have left is marked in the pause that ends it: 40 to 60 ms for the facts of 100,000
 * paragraphs, in which nobody is heard. `npm run bench` measures it as "held".
 *
 * All that is made for an answer starts out among the young, where clearing it costs nothing. Where a collection falls into an answer,
 * V8 takes what that answer still needs for long-lived and from then on makes its like among the old, a megabyte for each answer: from
 * 100,000 paragraphs the whole heap was cleared three times as often, and an answer took a quarter more of the processor.
 */
export function tuneGarbageCollection(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  setFlagsFromString('--no-concurrent-marking');
  setFlagsFromString('--no-allocation-site-pretenuring');
}
