import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { nextIdentify } from '../../src/discord/identify-pace.js';
import { corpusFolder, openBot, openDiscord, runBot } from './open-bot.js';

const LIMIT = { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The IDENTIFYs of a day in which every session fails at once. */
function loop(limit: (sent: number) => typeof LIMIT, shards = 1): number {
  let sent: number[] = [];
  let count = 0;
  for (let now = 0; ; count++) {
    now = Math.max(now + 500, nextIdentify(sent, shards, limit(count), now));
    if (now >= DAY) return count;
    sent = [...sent.filter((at) => now - at < HOUR), now];
  }
}

test('a crash loop of a day stays within its 1,000 sessions, whether or not Discord counts along', () => {
  expect(loop(() => LIMIT)).toBeLessThan(1_000);
  expect(loop((sent) => ({ ...LIMIT, remaining: 1_000 - sent }))).toBeLessThan(1_000);
  expect(loop(() => LIMIT, 4)).toBeLessThan(1_000);
});

test('ten starts in an hour wait for nothing, and an hour later they are forgotten', () => {
  const sent = Array.from({ length: 10 }, (_, index) => index);
  expect(nextIdentify(sent.slice(1), 1, LIMIT, 100)).toBe(100);
  expect(nextIdentify(sent, 1, LIMIT, 100)).toBe(9 + 1_000);
  expect(nextIdentify(sent, 1, LIMIT, HOUR + 10)).toBe(HOUR + 10);
  expect(nextIdentify([], 1, { ...LIMIT, remaining: 3 }, 100)).toBe(100);
});

test('what is left of the day is stretched until Discord counts anew', () => {
  expect(nextIdentify([0], 1, { ...LIMIT, remaining: 100, reset_after: HOUR }, 100)).toBe(HOUR / 100);
});

test('starts are counted over restarts: the one too many waits before IDENTIFY', async () => {
  const discord = await openDiscord();
  const CACHE_DIR = corpusFolder({});
  const first = await openBot(discord, { CACHE_DIR });
  await first.stop();
  const file = join(CACHE_DIR, 'identifies.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(1);
  // As a dozen more starts would have left it; the pause is then eight seconds.
  const now = Date.now();
  writeFileSync(file, JSON.stringify(Array.from({ length: 13 }, () => now)));
  const bot = runBot({ discord, env: { CACHE_DIR } });
  await bot.output(/Too many sessions were begun/, { timeoutMs: 8_000 });
  await discord.identified(2, { timeoutMs: 15_000 });
  expect((discord.identifies[1]?.at ?? 0) - now).toBeGreaterThanOrEqual(7_990);
}, 40_000);

test('what Discord allows is asked anew when it counts anew', async () => {
  const discord = await openDiscord();
  discord.sessions.resetAfterMs = 100;
  const bot = await openBot(discord);
  Object.assign(discord.sessions, { remaining: 100, resetAfterMs: HOUR });
  await sleep(100);
  discord.invalidateSession();
  await bot.output(/Too many sessions were begun/, { timeoutMs: 15_000 });
  expect(discord.identifies).toHaveLength(1);
});

test('where Discord does not say it, what it said before holds', async () => {
  const discord = await openDiscord();
  discord.sessions.resetAfterMs = 100;
  const bot = await openBot(discord);
  await sleep(100);
  discord.failNext({ method: 'GET', path: /\/gateway\/bot$/, status: 403 });
  discord.invalidateSession();
  await bot.output(/sessions may be begun is not known/, { timeoutMs: 15_000 });
  await discord.ready(2, { timeoutMs: 15_000 });
});

test('a start that waits ends at a signal, and one that Discord forbids ends with a sentence', async () => {
  const discord = await openDiscord();
  const CACHE_DIR = corpusFolder({});
  mkdirSync(CACHE_DIR, { recursive: true });
  writeFileSync(
    join(CACHE_DIR, 'identifies.json'),
    JSON.stringify(Array.from({ length: 18 }, () => Date.now())),
  );
  const bot = runBot({ discord, env: { CACHE_DIR } });
  await bot.output(/Too many sessions were begun/);
  expect(await bot.stop()).toMatchObject({ code: 0 });
  expect(discord.identifies).toEqual([]);

  const strict = await openDiscord({ remainingSessions: 0 });
  const { code, stderr } = await runBot({ discord: strict }).exited;
  expect(code).toBe(1);
  expect(stderr).toMatch(/no other session today/);
  expect(strict.identifies).toEqual([]);
});

test('notes that cannot be read or kept stop nobody', async () => {
  const discord = await openDiscord();
  const CACHE_DIR = corpusFolder({ 'identifies.json': '{"not": "a list' });
  const bot = await openBot(discord, { CACHE_DIR });
  expect(bot.stderr).toContain('could not be read');
  await bot.stop();
  const blocked = join(corpusFolder({ file: '' }), 'file');
  const other = await openBot(discord, { CACHE_DIR: blocked });
  expect(other.stderr).toContain('could not be kept');
});
