import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds of work at a stretch; a question that comes in waits no longer than that, as a rule. */
const SLICE = 2;

/** Under a load of questions the turns of others grow longer; indexing goes on all the same, with this share of the time. */
const SHARE = 1 / 3;

/** Does work on a whole corpus in steps, between which questions have their turn. */
export function inSlices<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  return sliced(steps, SHARE);
}

/** Does the work of one answer: of several that are made at the same time, each gives way to the others after every slice. */
export function inShortSlices<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  return sliced(steps, 0);
}

async function sliced<Result>(steps: Generator<unknown, Result>, share: number): Promise<Result> {
  for (let slice = SLICE; ; ) {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    const given = performance.now();
    await turn();
    slice = Math.max(SLICE, (performance.now() - given) * share);
  }
}
