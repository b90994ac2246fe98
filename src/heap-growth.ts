import { setFlagsFromString } from 'node:v8';

/**
 * Percent of what is in use by which the heap may grow before it is cleared of garbage. V8's own measure is up to 300: under
 * load, memory then swells to twice what an answering bot needs and stays so. `npm run soak` measures it.
 */
const HEAP_GROWTH = 50;

/** Called by the program itself rather than given to node as an argument, so that it holds however the program is started. */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
}
