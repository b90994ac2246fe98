/**
 * Work over a whole corpus that is done in steps, between which others may have their turn: a generator that yields after each.
 * Most steps are shorter than a millisecond.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** How work is brought to its end: at once, or with turns for others. */
export type InSteps = <Result>(steps: Steps<Result>) => Promise<Result>;

/** Does all that is left of some work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** For work that nobody else waits for. */
export const atOnce: InSteps = async (steps) => finish(steps);
