import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { openBot, openDiscord, runBot, textOf } from './open-bot.js';

const QUESTION = 'who is the UN envoy';
const CITATION = /\[1\] .+2016.+¶ \d+/;
/** Like Discord's in its three parts and its alphabet, so that a careless pattern would let it through. */
const TOKEN = 'loopback.AbCdEf-.0123456789_abcdefghij';

test('a rate limit delays an answer and does not lose it', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  discord.failNext({ method: 'POST', path: /\/messages$/, status: 429, retryAfter: 0.2 });
  const sent = discord.sendMessage({ content: QUESTION, where: 'direct' });
  expect(textOf(await sent.reply())).toMatch(CITATION);
});

test('a fault of Discord is tried again, in a channel and for a command', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  discord.failNext({ method: 'POST', path: /\/(messages|callback)$/, status: 500, times: 2 });
  const sent = discord.sendMessage({ content: QUESTION, where: 'direct' });
  expect(textOf(await sent.reply())).toMatch(CITATION);
  discord.failNext({ method: 'POST', path: /\/callback$/, status: 500 });
  const use = discord.useCommand({ name: 'ask', options: { question: QUESTION } });
  expect(textOf(await use.message())).toMatch(CITATION);
});

test('an answer that comes too late leaves a line in the log and the bot running', async () => {
  const discord = await openDiscord({ acknowledgeWithinMs: 1 });
  const bot = await openBot(discord);
  discord.failNext({ path: /\/callback$/, delayMs: 50 });
  discord.useCommand({ name: 'ask', options: { question: QUESTION } });
  await bot.output(/took no answer to an interaction/);
  expect(bot.stderr).not.toContain(QUESTION);
  await discord.sendMessage({ content: QUESTION, where: 'direct' }).reply();
});

test('a token that has expired leaves a line in the log and no fault', async () => {
  const discord = await openDiscord({ tokenLivesMs: 0 });
  const bot = await openBot(discord);
  discord.useCommand({ name: 'parley', subcommand: 'status' });
  await bot.output(/"level":40.+took no answer to an interaction/);
  expect(bot.stderr).not.toMatch(/"level":(?:50|60)/);
});

test('a request that Discord does not answer is sent again, and stays one message', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  discord.failNext({ method: 'POST', path: /\/messages$/, status: 'never' });
  const sent = discord.sendMessage({ content: QUESTION, where: 'direct' });
  // discord.js waits 15 s for a response.
  expect(textOf(await sent.reply({ timeoutMs: 30_000 }))).toMatch(CITATION);
  expect(sent.replies()).toHaveLength(1);
}, 60_000);

test('an event that Discord sends twice is answered once', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const use = discord.useCommand({ name: 'ask', options: { question: QUESTION } });
  discord.repeatLastEvent();
  const sent = discord.sendMessage({ content: QUESTION, where: 'direct' });
  discord.repeatLastEvent();
  await Promise.all([use.message(), sent.reply()]);
  discord.repeatLastEvent();
  await discord.expectSilence(300);
  expect(sent.replies()).toHaveLength(1);
  expect(discord.requests.filter(({ path }) => path.includes(use.id))).toHaveLength(1);
});

test('what is asked while the connection is down is answered once when the session resumes', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const before = discord.sendMessage({ content: QUESTION, where: 'direct' });
  await before.reply();
  discord.refuseConnections();
  discord.dropSockets();
  const missed = discord.sendMessage({ content: QUESTION, where: 'direct' });
  discord.refuseConnections(false);
  await discord.resumed();
  expect(textOf(await missed.reply())).toMatch(CITATION);
  await discord.expectSilence(300);
  expect(discord.identifies).toHaveLength(1);
  expect([before, missed].map((sent) => sent.replies().length)).toEqual([1, 1]);
});

test('a command that comes more than 3 s late, after a lost connection, is dropped with a line in the log; a message is answered', async () => {
  const discord = await openDiscord();
  const bot = await openBot(discord);
  const ask = { name: 'ask', options: { question: QUESTION } };
  await discord.useCommand(ask).message();
  discord.delayConnections(3_200);
  discord.dropSockets();
  const late = discord.useCommand(ask);
  const message = discord.sendMessage({ content: QUESTION, where: 'direct' });
  await discord.resumed();
  expect(textOf(await message.reply())).toMatch(CITATION);
  const [line] = await bot.output(/.+came too late to be answered.*/);
  expect(JSON.parse(line)).toMatchObject({ level: 40, event: late.id, surface: 'command' });
  expect(JSON.parse(line).lateMs).toBeGreaterThan(3_000);
  await discord.useCommand(ask).message();
  expect(discord.requests.filter(({ path }) => path.includes(late.id))).toEqual([]);
});

test('a session that cannot be resumed is begun anew', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  discord.invalidateSession(false);
  await discord.ready(2, { timeoutMs: 12_000 });
  await discord.sendMessage({ content: QUESTION, where: 'direct' }).reply();
});

test('every shard that Discord recommends is started', async () => {
  const discord = await openDiscord({ shards: 2 });
  runBot({ discord });
  // Discord takes one IDENTIFY in 5 s.
  await discord.ready(2, { timeoutMs: 12_000 });
  expect(discord.identifies).toHaveLength(2);
});

test.each(['SIGTERM', 'SIGINT'] as const)('at %s the answer under way is still given', async (signal) => {
  const discord = await openDiscord();
  const bot = await openBot(discord);
  discord.failNext({ method: 'POST', path: /\/messages$/, delayMs: 600 });
  const underWay = discord.sendMessage({ content: QUESTION, where: 'direct' });
  await discord.requested('POST', /\/messages$/);
  const stopped = bot.stop(signal);
  // The signal has arrived when it is logged.
  await bot.output(/Stopping/);
  const late = discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}` });
  expect(await stopped).toMatchObject({ code: 0, stdout: '' });
  expect(underWay.replies()).toHaveLength(1);
  expect(late.replies()).toEqual([]);
});

test('a second signal ends the program at once', async () => {
  const discord = await openDiscord();
  const bot = await openBot(discord);
  discord.failNext({ method: 'POST', path: /\/messages$/, status: 'never' });
  discord.sendMessage({ content: QUESTION, where: 'direct' });
  await discord.requested('POST', /\/messages$/);
  void bot.stop();
  await bot.output(/Stopping/);
  expect(await bot.stop()).toMatchObject({ code: 130, signal: null });
});

test('a signal before the bot is ready ends it too', async () => {
  const discord = await openDiscord();
  discord.failNext({ path: /\/gateway\/bot$/, delayMs: 500 });
  const bot = runBot({ discord });
  await discord.requested('GET', /\/gateway\/bot$/);
  expect(await bot.stop()).toMatchObject({ code: 0 });
});

test('the token is used as it is, whatever it begins with', async () => {
  const discord = await openDiscord({ token: 'Bot.is-how.it-begins' });
  await openBot(discord);
  expect(discord.identifies[0]?.token).toBe('Bot.is-how.it-begins');
});

test('a refused token ends the program with a sentence and without the token', async () => {
  const discord = await openDiscord();
  const bot = runBot({ discord: { ...discord, token: TOKEN }, env: { LOG_LEVEL: 'trace' } });
  const { code, stdout, stderr } = await bot.exited;
  expect(code).toBe(1);
  expect(stderr).toMatch(/refused the token/);
  expect(stdout + stderr).not.toContain(TOKEN);
  expect(discord.identifies).toEqual([]);
});

test('a token refused by the gateway alone ends the program the same way', async () => {
  const discord = await openDiscord();
  const bot = await openBot(discord);
  discord.closeSockets(4004);
  expect(await bot.exited).toMatchObject({ code: 1, stderr: expect.stringMatching(/refused the token/) });
  expect(discord.identifies).toHaveLength(1);
});

test('a refused intent ends the program with a sentence, after one attempt', async () => {
  const discord = await openDiscord({ disallowedIntents: 1 << 0 });
  const { code, stderr } = await runBot({ discord }).exited;
  expect(code).toBe(1);
  expect(stderr).toMatch(/refused an intent/);
  expect(discord.identifies).toHaveLength(1);
});

test('an address where nobody answers ends the program with a sentence that names it', async () => {
  const apiUrl = `http://127.0.0.1:${await closedPort()}/api`;
  const { code, stderr } = await runBot({ discord: { apiUrl, token: TOKEN }, env: { LOG_LEVEL: 'silent' } })
    .exited;
  expect(code).toBe(1);
  expect(stderr).toBe(
    `Discord did not answer as it should at ${apiUrl}. Check the network and https://discordstatus.com, and start again.\n`,
  );
});

/** A port that was free a moment ago. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('a signal between IDENTIFY and READY, where the client cannot be closed, ends the program all the same', async () => {
  const discord = await openDiscord();
  discord.withholdReady();
  const bot = runBot({ discord });
  await discord.identified();
  expect(await bot.stop()).toMatchObject({ code: 0, signal: null });
});

test('a question is in the log only with LOG_QUESTIONS, under the id of its event', async () => {
  const discord = await openDiscord();
  const quiet = await openBot(discord);
  await discord.sendMessage({ content: QUESTION, where: 'direct' }).reply();
  await quiet.output(/"msg":"Answered"/);
  expect(quiet.stderr).not.toContain(QUESTION);
  await quiet.stop();
  const open = await openBot(discord, { LOG_QUESTIONS: 'true' });
  const { id } = discord.sendMessage({ content: QUESTION, where: 'direct' });
  const [line] = await open.output(/.+"msg":"Answered".*/);
  expect(JSON.parse(line)).toMatchObject({ event: id, surface: 'direct', kind: 'who', question: QUESTION });
});
