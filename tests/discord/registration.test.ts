import { expect, test } from 'vitest';
import { openBot, openDiscord, runBot } from './open-bot.js';

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
  expect(discord.violations).toEqual([]);
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
  expect(discord.violations).toEqual([]);
});

test('where registering fails, messages are answered all the same', async () => {
  const discord = await openDiscord();
  discord.failNext({ method: 'PUT', path: /\/commands$/, status: 403, code: 50001 });
  const bot = runBot({ discord });
  await bot.output(/Commands not registered/);
  const sent = discord.sendMessage({ content: 'who is the UN envoy', where: 'direct' });
  await sent.reply();
  expect(discord.violations).toEqual([]);
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
  expect(discord.violations).toEqual([]);
});
