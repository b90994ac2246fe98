import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusFolder, openBot, openDiscord, runBot, textOf } from './open-bot.js';

/** An edit is seen within two seconds, on a machine that has other things to do later. */
const PATIENCE = { timeout: 15_000 };

const A_WHILE = 300;

const isWrite = ({ method, path }: { method: string; path: string }) =>
  method !== 'GET' && path.includes('/commands');

test('commands are registered everywhere, once, and not again on a second start', async () => {
  const discord = await openDiscord();
  const first = await openBot(discord);
  expect(discord.commands().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ask', 'who', 'when', 'ceasefire', 'sources', 'help']),
  );
  expect(discord.commands(discord.guild.id)).toEqual([]);
  await first.stop();
  const second = await openBot(discord);
  expect(second.stderr).toContain('Commands unchanged');
  expect(discord.requests.filter(isWrite)).toHaveLength(1);
});

test('with DISCORD_GUILD_ID they are registered for that server alone, and compared there', async () => {
  const discord = await openDiscord();
  const env = { DISCORD_GUILD_ID: discord.guild.id };
  const first = await openBot(discord, env);
  expect(discord.commands(discord.guild.id).map(({ name }) => name)).toContain('ask');
  expect(discord.commands()).toEqual([]);
  const [put] = discord.requests.filter(isWrite);
  expect(JSON.stringify(put?.body)).not.toMatch(/"contexts"|"integration_types"/);
  await first.stop();
  await openBot(discord, env);
  expect(discord.requests.filter(isWrite)).toHaveLength(1);
});

test('where registering fails, messages are answered all the same', async () => {
  const discord = await openDiscord();
  discord.failNext({ method: 'PUT', path: /\/commands$/, status: 403, code: 50001 });
  const bot = runBot({ discord });
  await bot.output(/Commands not registered/);
  const sent = discord.sendMessage({ content: 'who is the UN envoy', where: 'direct' });
  await sent.reply();
});

test('switching between one server and everywhere leaves no command that shows twice', async () => {
  const discord = await openDiscord();
  const names = (guildId?: string) => discord.commands(guildId).map(({ name }) => name);
  const development = { DISCORD_GUILD_ID: discord.guild.id };
  for (const env of [development, {}, development]) {
    const bot = await openBot(discord, env);
    const [used, other] = env === development ? [discord.guild.id, undefined] : [undefined, discord.guild.id];
    expect(names(used)).toContain('ask');
    expect(names(other)).toEqual([]);
    await bot.stop();
  }
});

test('topics that come and go while the bot runs bring and take their commands; other changes ask Discord nothing', async () => {
  const discord = await openDiscord();
  const article = (words: string) => `---\ntitle: Harbour\ndate: 2016-05-02\n---\n${words}\n`;
  const topic = (name: string) =>
    `- name: ${name}\n  command: true\n  description: ${name}\n  words: [${name}]\n`;
  const CORPUS_DIR = corpusFolder({ 'harbour.md': article('The keeper lit the lamp of the harbour.') });
  const put = (file: string, text: string) => writeFileSync(join(CORPUS_DIR, file), text);
  const bot = await openBot(discord, { CORPUS_DIR });
  const names = () => discord.commands().map(({ name }) => name);
  const written = () => discord.requests.filter(isWrite).length;
  expect(names()).not.toContain('lamp');

  put('topics.yaml', topic('lamp'));
  await discord.commandRegistered('lamp');
  expect(textOf(await discord.useCommand({ name: 'lamp' }).message())).toContain('The keeper lit');
  expect(written()).toBe(2);

  // It looks once more for commands that are left over.
  await discord.expectSilence(A_WHILE);
  const asked = discord.requests.length;
  put('harbour.md', article('The keeper lit the lamp at dusk.'));
  await expect.poll(() => bot.stderr.match(/The articles have changed/g)?.length, PATIENCE).toBe(2);
  put('topics.yaml', topic('lamp').replace('words: [lamp]', 'words: [lamp, light]'));
  await expect.poll(() => bot.stderr.match(/The articles have changed/g)?.length, PATIENCE).toBe(3);
  await discord.expectSilence(A_WHILE);
  expect(discord.requests).toHaveLength(asked);

  rmSync(join(CORPUS_DIR, 'topics.yaml'));
  await expect.poll(names, PATIENCE).not.toContain('lamp');
  expect(names()).toContain('ask');
  expect(written()).toBe(3);
});

test('commands that Discord refused are registered with the next change', async () => {
  const discord = await openDiscord();
  discord.failNext({ method: 'PUT', path: /\/commands$/, status: 403, code: 50001 });
  const CORPUS_DIR = corpusFolder({ 'a.md': '---\ntitle: A\n---\nThe keeper lit the lamp.\n' });
  const bot = runBot({ discord, env: { CORPUS_DIR } });
  await bot.output(/Commands not registered/);
  writeFileSync(join(CORPUS_DIR, 'b.md'), '---\ntitle: B\n---\nThe mayor lit a candle.\n');
  await discord.commandRegistered('ask');
});
