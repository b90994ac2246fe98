import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeUser } from '../support/loopback-discord.js';
import { corpusFolder, openBot, openDiscord, shareBot, textOf } from './open-bot.js';

const CITATION = /\[1\] .+2016.+¶ \d+/;
const A_WHILE = 400;
/** The file is written once a second. */
const KEPT_WITHIN = { timeout: 5_000 };
const shared = shareBot();
const asked = (question: string) => `<@${shared.discord.bot.id}> ${question}`;

test('an edited question updates its answer', async () => {
  const { discord } = shared;
  const sent = discord.sendMessage({ content: asked('who is the UN envoy') });
  const before = await sent.reply();
  discord.editMessage(sent, asked('when did Kerry meet Lavrov'));
  const after = await sent.reply({ until: (each) => textOf(each) !== textOf(before) });
  expect(after.id).toBe(before.id);
  expect(after.embeds[0]?.title).toContain('when did Kerry meet Lavrov');
  expect(textOf(after)).toMatch(CITATION);
  expect(sent.replies()).toHaveLength(1);
});

test('a question that is edited after its answer was deleted is answered anew', async () => {
  const { discord } = shared;
  const sent = discord.sendMessage({ content: asked('who is the UN envoy') });
  const before = await sent.reply();
  discord.pressButton({ message: before, label: 'Delete' });
  await expect.poll(() => discord.message(before.id)).toBeUndefined();
  discord.editMessage(sent, asked('when did Kerry meet Lavrov'));
  const after = await sent.reply({ until: ({ id }) => id !== before.id });
  expect(textOf(after)).toMatch(CITATION);
  expect(discord.messages(discord.directChannelId())).toEqual([]);
  // The new answer is the one that belongs to the question from now on.
  discord.deleteMessage(sent);
  await expect.poll(() => discord.message(after.id)).toBeUndefined();
});

test('where embeds are not allowed any more an answer is updated as plain text', async () => {
  const { discord } = shared;
  const sent = discord.sendMessage({ content: asked('who is the UN envoy') });
  const before = await sent.reply();
  discord.failNext({ method: 'PATCH', path: /\/messages\/\d+$/, status: 403, code: 50013 });
  discord.editMessage(sent, asked('when did Kerry meet Lavrov'));
  const after = await sent.reply({ until: ({ content }) => content !== '' });
  expect(after.id).toBe(before.id);
  expect(after.embeds).toEqual([]);
  expect(after.content).toMatch(/^### when did Kerry meet Lavrov\n/);
});

test('where an answer may not be updated the asker is told that, not that the bot may not write', async () => {
  const discord = await openDiscord();
  const bot = await openBot(discord);
  const sent = discord.sendMessage({ content: `<@${discord.bot.id}> who is the UN envoy` });
  const before = await sent.reply();
  discord.failNext({ method: 'PATCH', path: /\/messages\/\d+$/, status: 403, code: 50013, times: 2 });
  discord.editMessage(sent, `<@${discord.bot.id}> when did Kerry meet Lavrov`);
  await bot.output(/"act":"edit".*"isTold":true/);
  const [note] = discord.messages(discord.directChannelId());
  expect(textOf(note ?? { content: '', embeds: [] })).toContain(
    `not change my answer in <#${sent.channelId}>`,
  );
  expect(sent.replies()).toHaveLength(1);
  discord.deleteMessage(sent);
  await expect.poll(() => discord.message(before.id)).toBeUndefined();
});

test('an edit that comes while the answer is under way finds it', async () => {
  const { discord } = shared;
  const sent = discord.sendMessage({ content: asked('who is the UN envoy') });
  discord.editMessage(sent, asked('when did Kerry meet Lavrov'));
  const reply = await sent.reply({
    until: ({ embeds }) => embeds[0]?.title?.includes('Kerry meet') === true,
  });
  expect(textOf(reply)).toMatch(CITATION);
  expect(sent.replies()).toHaveLength(1);
});

test('a message that mentions the bot only after an edit is answered', async () => {
  const { discord } = shared;
  const sent = discord.sendMessage({ content: 'who is the UN envoy' });
  discord.editMessage(sent, 'who is the UN envoy?');
  await sent.silence(A_WHILE);
  discord.editMessage(sent, asked('who is the UN envoy'));
  expect(textOf(await sent.reply())).toMatch(CITATION);
  expect(sent.replies()).toHaveLength(1);
});

test('a deleted question takes its answer with it; other deletions ask Discord for nothing', async () => {
  const { discord } = shared;
  const sent = discord.sendMessage({ content: asked('who is the UN envoy') });
  const reply = await sent.reply();
  discord.deleteMessage(sent);
  await expect.poll(() => discord.message(reply.id)).toBeUndefined();

  const other = discord.sendMessage({ content: 'talk among people' });
  const requests = discord.requests.length;
  discord.deleteMessage(other);
  await discord.expectSilence(A_WHILE);
  expect(discord.requests).toHaveLength(requests);
});

test('questions that are deleted together take their answers with them', async () => {
  const { discord } = shared;
  const questions = Array.from({ length: 3 }, () =>
    discord.sendMessage({ content: asked('who is the UN envoy') }),
  );
  const answers = await Promise.all(questions.map((question) => question.reply()));
  const kept = await discord.sendMessage({ content: asked('who is the UN envoy') }).reply();
  const talk = discord.sendMessage({ content: 'talk among people' });
  discord.deleteMessages([...questions, talk]);
  for (const { id } of answers) await expect.poll(() => discord.message(id)).toBeUndefined();
  await discord.expectSilence(A_WHILE);
  expect(discord.message(kept.id)).toBeDefined();
});

test.each(['SIGTERM', 'SIGKILL'] as const)(
  'a question that is deleted after a restart (%s) takes its answer with it, and other deletions ask for nothing',
  async (signal) => {
    const discord = await openDiscord();
    const CACHE_DIR = corpusFolder({});
    const first = await openBot(discord, { CACHE_DIR });
    const inServer = discord.sendMessage({ content: `<@${discord.bot.id}> who is the UN envoy` });
    const inPrivate = discord.sendMessage({ content: 'who is the UN envoy', where: 'direct' });
    const talk = discord.sendMessage({ content: 'talk among people' });
    const answers = [await inServer.reply(), await inPrivate.reply()];
    // Whoever is killed has had no last second to keep them in.
    if (signal === 'SIGKILL') await expect.poll(() => readKept(CACHE_DIR), KEPT_WITHIN).toHaveLength(2);
    await first.stop(signal);
    expect(readKept(CACHE_DIR)).toHaveLength(2);

    await openBot(discord, { CACHE_DIR });
    const requests = discord.requests.length;
    discord.deleteMessage(talk);
    await discord.expectSilence(A_WHILE);
    expect(discord.requests).toHaveLength(requests);
    discord.deleteMessages([inServer]);
    discord.deleteMessage(inPrivate);
    for (const { id } of answers) await expect.poll(() => discord.message(id)).toBeUndefined();
    expect(discord.requests.slice(requests).map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);
    await expect.poll(() => readKept(CACHE_DIR), KEPT_WITHIN).toEqual([]);
  },
);

/** The ids of question, answer and channel that a next run finds. */
function readKept(cacheDir: string): unknown {
  return JSON.parse(readFileSync(join(cacheDir, 'answers.json'), 'utf8'));
}

test('an answer from before a restart is found by its reference and updated', async () => {
  const discord = await openDiscord();
  const first = await openBot(discord);
  const question = `<@${discord.bot.id}> who is the UN envoy`;
  const sent = discord.sendMessage({ content: question });
  const before = await sent.reply();
  await first.stop();
  await openBot(discord);
  discord.editMessage(sent, `<@${discord.bot.id}> when did Kerry meet Lavrov`);
  const after = await sent.reply({ until: (each) => textOf(each) !== textOf(before) });
  expect(after.id).toBe(before.id);
  expect(sent.replies()).toHaveLength(1);
});

test('a question of more than ten minutes ago stays answered as it was', async () => {
  const { discord } = shared;
  const id = String((BigInt(Date.now() - 11 * 60_000 - 1_420_070_400_000) << 22n) | 1n);
  const author = makeUser('late');
  const channelId = discord.guild.otherChannelId;
  const sent = discord.sendMessage({ content: asked('who is the UN envoy'), author, channelId, id });
  const before = await sent.reply();
  discord.editMessage(sent, asked('when did Kerry meet Lavrov'));
  await discord.expectSilence(A_WHILE);
  expect(textOf(discord.message(before.id) ?? before)).toBe(textOf(before));
});

test('of a file with more answers than are remembered the newest are kept', async () => {
  const CACHE_DIR = corpusFolder({});
  const entries = Array.from({ length: 2_500 }, (_, at) => [`1${at}`, `2${at}`, '3']);
  writeFileSync(join(CACHE_DIR, 'answers.json'), JSON.stringify(entries));
  const discord = await openDiscord();
  const bot = await openBot(discord, { CACHE_DIR });
  await bot.stop();
  expect(readKept(CACHE_DIR)).toEqual(entries.slice(-2_000));
});
