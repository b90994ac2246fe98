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
 */
export function tuneGarbageCollection(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  setFlagsFromString('--no-concurrent-marking');
}
