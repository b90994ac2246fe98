/** In characters. */
const SHORT = 10_000;
const TIMES = 10;
/** Less is told apart from nothing by chance alone, in milliseconds. */
const LEAST = 5;
const RUNS = 3;

/**
 * How many times as long some work takes on ten times as much text: about 10 where its time is linear, 100 where it is quadratic. The
 * fastest of several runs counts, by the processor's time, so that other programs count for little.
 */
export function growthOf(work: (length: number) => void): number {
  work(SHORT);
  const short = Math.max(
    fastest(() => work(SHORT)),
    LEAST,
  );
  return fastest(() => work(SHORT * TIMES)) / short;
}

function fastest(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1_000;
  });
  return Math.min(...times);
}
