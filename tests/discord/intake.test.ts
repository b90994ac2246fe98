import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Intake } from '../../src/discord/intake.js';

const silent = pino({ level: 'silent' });

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test('an event that comes twice is answered once, also when the first answer is long done', async () => {
  const intake = new Intake(silent);
  let answers = 0;
  const answer = async () => {
    answers++;
  };
  intake.take('1', answer);
  intake.take('1', answer);
  await intake.close(100);
  expect(answers).toBe(1);
});

test('what is remembered is bounded, and what is recent stays remembered', async () => {
  const intake = new Intake(silent);
  const answered: string[] = [];
  for (let id = 0; id < 5_000; id++) intake.take(String(id), async () => void answered.push(String(id)));
  intake.take('4000', async () => void answered.push('4000 again'));
  intake.take('0', async () => void answered.push('0 again'));
  await intake.close(100);
  expect(answered).not.toContain('4000 again');
  // Forgetting the oldest is what keeps the memory of a bot that runs for months from growing.
  expect(answered).toContain('0 again');
});

test('closing waits for the answers under way and takes no more', async () => {
  const intake = new Intake(silent);
  const { promise, resolve } = deferred();
  const done: string[] = [];
  intake.take('1', async () => {
    await promise;
    done.push('1');
  });
  const closed = intake.close(5_000);
  intake.take('2', async () => void done.push('2'));
  resolve();
  expect(await closed).toBe(0);
  expect(done).toEqual(['1']);
});

test('closing gives up what takes longer than its patience', async () => {
  const intake = new Intake(silent);
  intake.take('1', () => deferred().promise);
  expect(await intake.close(10)).toBe(1);
});

test('a fault ends in the log', async () => {
  const lines: string[] = [];
  const intake = new Intake(pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }));
  intake.take('7', async () => {
    throw new Error('broken');
  });
  expect(await intake.close(100)).toBe(0);
  expect(lines.map((line) => JSON.parse(line))).toEqual([expect.objectContaining({ event: '7' })]);
});
