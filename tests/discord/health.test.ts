import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { faultsOf, SILENT_AFTER } from '../../src/discord/connection-state.js';
import type { RunningBot } from '../support/run-bot.js';
import { corpusFolder, openBot, openDiscord, runBot } from './open-bot.js';

const QUESTION = 'who is the UN envoy';

async function healthOf(
  bot: RunningBot,
): Promise<(path: string) => Promise<{ status: number; text: string }>> {
  const [, base] = await bot.output(/Health at (http:\S+?)\/readyz/);
  return async (path) => {
    const response = await fetch(`${base}${path}`);
    return { status: response.status, text: await response.text() };
  };
}

test('live at once, ready once connected, and not ready while the connection is down', async () => {
  const discord = await openDiscord();
  discord.withholdReady();
  const starting = runBot({ discord, env: { HEALTH_PORT: '0' } });
  const before = await healthOf(starting);
  expect(await before('/livez')).toMatchObject({ status: 200 });
  expect(await before('/readyz')).toMatchObject({ status: 503 });
  await starting.stop('SIGKILL');

  const other = await openDiscord();
  const bot = await openBot(other, { HEALTH_PORT: '0' });
  const health = await healthOf(bot);
  expect(bot.stderr).toContain('http://127.0.0.1:');
  expect(await health('/readyz')).toEqual({ status: 200, text: 'ready\n' });
  other.refuseConnections();
  other.dropSockets();
  await expect.poll(() => health('/readyz')).toEqual({ status: 503, text: 'shard 0 is not ready\n' });
  expect(await health('/livez')).toMatchObject({ status: 200 });
  other.refuseConnections(false);
  await expect.poll(() => health('/readyz'), { timeout: 10_000 }).toMatchObject({ status: 200 });
});

test('figures count answers by kind, status and surface, and the errors of the API', async () => {
  const discord = await openDiscord();
  const health = await healthOf(await openBot(discord, { HEALTH_PORT: '0' }));
  discord.failNext({ method: 'POST', path: /\/messages$/, status: 500 });
  await discord.sendMessage({ content: QUESTION, where: 'direct' }).reply();
  await discord.sendMessage({ content: `<@${discord.bot.id}> xylophone quinoa` }).reply();
  await expect
    .poll(async () => (await health('/metrics')).text)
    .toMatch(/parley_answers_total\{kind="\w+",status="unanswered",surface="mention"\} 1/);
  const { text } = await health('/metrics');
  expect(text).toMatch(/parley_answers_total\{kind="who",status="\w+",surface="direct"\} 1/);
  expect(text).toMatch(/parley_answer_seconds_count\{surface="direct"\} 1/);
  expect(text).toMatch(/parley_gateway_lag_seconds_count \d/);
  expect(text).toMatch(/parley_api_errors_total\{status="500"\} 1/);
  expect(text).toMatch(/parley_corpus_age_seconds [\d.]+/);
  expect(text).toMatch(/parley_corpus_articles 3/);
  expect(text).toMatch(/process_resident_memory_bytes \d+/);
  expect(text).not.toContain('envoy');
  for (const path of ['/', '//', '/metrics/x']) expect((await health(path)).status).toBe(404);
});

test('without HEALTH_PORT nothing is served, and a port that is taken ends the program with a sentence', async () => {
  const discord = await openDiscord();
  const bot = await openBot(discord);
  expect(bot.stderr).not.toContain('Health at');
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const { code, stderr } = await runBot({ discord, env: { HEALTH_PORT: String(port) } }).exited;
  taken.close();
  expect(code).toBe(1);
  expect(stderr).toContain('HEALTH_PORT');
});

/** Puts the program's clock two minutes ahead at each signal, so that nobody waits for them. */
const LEAPING_CLOCK = `
  const { now } = Date;
  let ahead = 0;
  Date.now = () => now() + ahead;
  process.on('SIGUSR2', () => { ahead += 120_000; process.stderr.write('The clock leapt\\n'); });
`;
const WITH_LEAPING_CLOCK = {
  HEALTH_PORT: '0',
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(LEAPING_CLOCK)}`,
};

async function leap(bot: RunningBot): Promise<void> {
  process.kill(bot.pid ?? 0, 'SIGUSR2');
  await bot.output(/The clock leapt/);
}

test('a connection without a fresh heartbeat is not ready, one with a fresh heartbeat is', async () => {
  const silent = await openDiscord();
  const unheard = await openBot(silent, WITH_LEAPING_CLOCK);
  const ofUnheard = await healthOf(unheard);
  expect(await ofUnheard('/readyz')).toMatchObject({ status: 200 });
  await leap(unheard);
  expect(await ofUnheard('/readyz')).toEqual({ status: 503, text: 'shard 0 has no fresh heartbeat\n' });
  expect(await ofUnheard('/livez')).toMatchObject({ status: 200 });
  await unheard.stop();

  const lively = await openDiscord({ heartbeatIntervalMs: 300 });
  const heard = await openBot(lively, WITH_LEAPING_CLOCK);
  const ofHeard = await healthOf(heard);
  await leap(heard);
  await lively.heartbeats(lively.heartbeatsSoFar + 2);
  expect(await ofHeard('/readyz')).toEqual({ status: 200, text: 'ready\n' });
});

test('the age of the articles is counted from when they were read last', async () => {
  const discord = await openDiscord();
  const CORPUS_DIR = corpusFolder({ 'a.md': '---\ntitle: A\n---\nThe keeper lit the lamp.\n' });
  const bot = await openBot(discord, { HEALTH_PORT: '0', CORPUS_DIR });
  const health = await healthOf(bot);
  const age = async () =>
    Number((await health('/metrics')).text.match(/^parley_corpus_age_seconds (\S+)$/m)?.[1]);
  await sleep(1_500);
  const before = await age();
  expect(before).toBeGreaterThan(1.4);
  writeFileSync(join(CORPUS_DIR, 'b.md'), '---\ntitle: B\n---\nThe mayor lit a candle.\n');
  await bot.output(/The articles have changed/);
  expect(await age()).toBeLessThan(before);
});

test('a gateway that acknowledges no heartbeat is not ready, however quiet a living one is', () => {
  const now = Date.now();
  const shard = { id: 3, isReady: true, latencyMs: 12 };
  expect(faultsOf([{ ...shard, aliveAt: now - SILENT_AFTER + 1 }], 1, now)).toEqual([]);
  expect(faultsOf([{ ...shard, aliveAt: now - SILENT_AFTER - 1 }], 1, now)).toEqual([
    'shard 3 has no fresh heartbeat',
  ]);
  expect(faultsOf([{ ...shard, aliveAt: now }], 0, now)).toEqual(['no article is loaded']);
  expect(faultsOf([], 1, now)).toEqual(['not connected']);
});
