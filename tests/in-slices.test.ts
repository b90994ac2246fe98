import { expect, test } from 'vitest';
import { inShortSlices, inSlices } from '../src/in-slices.js';

/** Longer than a slice. In milliseconds. */
const LONG_STEP = 6;

function* threeSteps(name: string, done: string[]): Generator<undefined, string> {
  for (let step = 1; step <= 3; step += 1) {
    const end = performance.now() + LONG_STEP;
    while (performance.now() < end);
    done.push(`${name}${step}`);
    yield;
  }
  return name;
}

test.each([
  ['answers', inShortSlices],
  ['what goes over a whole corpus', inSlices],
])('others have their turn between the slices of %s', async (_, inItsSlices) => {
  const done: string[] = [];
  const work = inItsSlices(threeSteps('a', done));
  const other = new Promise<void>((resolve) => {
    setImmediate(() => {
      done.push('other');
      resolve();
    });
  });
  expect(await work).toBe('a');
  await other;
  // Before the third or sooner: what waits since the first slice comes behind the second at the latest.
  expect(done.indexOf('other')).toBeLessThan(done.indexOf('a3'));
});

test('two answers that are made at the same time take turns', async () => {
  const done: string[] = [];
  await Promise.all([inShortSlices(threeSteps('a', done)), inShortSlices(threeSteps('b', done))]);
  expect(done).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
});
