import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { type Answering, Intake, type Outcome } from '../../src/discord/intake.js';
import type { Logger } from '../../src/log.js';
import { snowflake } from '../support/fixtures.js';

const silent = pino({ level: 'silent' });
const ANSWER: Answer = {
  question: 'who asked this',
  kind: 'who',
  status: 'answered',
  confidence: 1,
  excerpts: [],
  earlier: 0,
  nearest: [],
  subject: null,
  followUpOf: null,
  suggestions: [],
  corpusEnds: null,
  language: null,
  further: false,
};
const nobody = { arrived: () => {}, answered: () => {} };

function newIntake(log: Logger = silent) {
  return new Intake(log, nobody);
}

/** An answer to nothing, which leaves its name behind. */
function noting(done: string[], name: string): Answering {
  return async () => {
    done.push(name);
    return null;
  };
}

function command(id: string) {
  return { id, surface: 'command' } as const;
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test('an event that comes twice is answered once, also when the first answer is long done', async () => {
  const intake = newIntake();
  let answers = 0;
  const answer = async () => {
    answers++;
    return null;
  };
  intake.take(command('1'), answer);
  intake.take(command('1'), answer);
  await intake.close(100);
  expect(answers).toBe(1);
});

test('what is remembered is bounded, and what is recent stays remembered', async () => {
  const intake = newIntake();
  const answered: string[] = [];
  for (let id = 0; id < 5_000; id++) intake.take(command(String(id)), noting(answered, String(id)));
  intake.take(command('4000'), noting(answered, '4000 again'));
  intake.take(command('0'), noting(answered, '0 again'));
  await intake.close(100);
  expect(answered).not.toContain('4000 again');
  // Forgetting the oldest is what keeps the memory of a bot that runs for months from growing.
  expect(answered).toContain('0 again');
});

test('closing waits for the answers under way and takes no more', async () => {
  const intake = newIntake();
  const { promise, resolve } = deferred();
  const done: string[] = [];
  intake.take(command('1'), async () => {
    await promise;
    done.push('1');
    return null;
  });
  const closed = intake.close(5_000);
  intake.take(command('2'), noting(done, '2'));
  resolve();
  expect(await closed).toBe(0);
  expect(done).toEqual(['1']);
});

test('closing gives up what takes longer than its patience', async () => {
  const intake = newIntake();
  intake.take(command('1'), () => new Promise<null>(() => {}));
  expect(await intake.close(10)).toBe(1);
});

test('a fault ends in the log', async () => {
  const lines: string[] = [];
  const intake = newIntake(pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }));
  intake.take(command('7'), async () => {
    throw new Error('broken');
  });
  expect(await intake.close(100)).toBe(0);
  expect(lines.map((line) => JSON.parse(line))).toEqual([expect.objectContaining({ event: '7' })]);
});

test('an interaction that is more than 3 s late is not answered, a message is, and the log tells', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const intake = newIntake(log);
  const done: string[] = [];
  const late = snowflake(Date.now() - 4_000);
  intake.take({ id: late, surface: 'command' }, noting(done, 'alone'));
  intake.take({ id: snowflake(), surface: 'command' }, noting(done, 'fresh'));
  intake.take({ id: snowflake(Date.now() - 4_001), surface: 'command' }, noting(done, 'late'));
  intake.take({ id: snowflake(Date.now() - 4_002), surface: 'mention' }, noting(done, 'message'));
  // Such as the edit of a message: it does not tell the time.
  intake.take({ id: `${late} 2026-01-01T00:00:00Z`, surface: 'command' }, noting(done, 'edit'));
  await intake.close(100);
  // The first shows only how far this machine's clock is off from Discord's.
  expect(done).toEqual(['alone', 'fresh', 'message', 'edit']);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ surface: 'command', lateMs: expect.any(Number) }),
  ]);
});

test('what was asked is in the log only where that is wanted', async () => {
  for (const logsQuestions of [false, true]) {
    const lines: string[] = [];
    const outcomes: Outcome[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const observer = { ...nobody, answered: (outcome: Outcome) => void outcomes.push(outcome) };
    const intake = new Intake(log, observer, logsQuestions);
    intake.take(command('5'), async () => ANSWER);
    await intake.close(100);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ event: '5', kind: 'who', status: 'answered' }),
    ]);
    expect(lines.join('').includes(ANSWER.question)).toBe(logsQuestions);
    expect(outcomes).toMatchObject([{ id: '5', surface: 'command', answer: { kind: 'who' } }]);
  }
});
