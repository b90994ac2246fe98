import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandDifference } from '../../src/discord/command-difference.js';
import type { LoopbackDiscord } from '../support/loopback-discord.js';
import { corpusFolder, openDiscord } from './open-bot.js';

const ENTRY = fileURLToPath(new URL('../../dist/deploy.js', import.meta.url));

async function deploy(discord: LoopbackDiscord, env: Record<string, string> = {}, ...args: string[]) {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    cwd: corpusFolder({}),
    env: { PATH: process.env.PATH, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...env },
  });
  const output = [text(child.stdout), text(child.stderr)] as const;
  const [code] = await once(child, 'close');
  return { code, stdout: await output[0], stderr: await output[1] };
}

const isWrite = ({ method }: { method: string }) => method !== 'GET';

test('a dry run prints what would change and changes nothing; a run changes it, and then there is nothing', async () => {
  const discord = await openDiscord();
  const dry = await deploy(discord, {}, '--dry-run');
  expect(dry).toMatchObject({ code: 0, stderr: '' });
  expect(dry.stdout).toMatch(/^Everywhere:\n(?: {2}\+ .+\n)+Server \d+: nothing to change\n$/);
  expect(dry.stdout).toContain('  + /ask\n');
  expect(discord.requests.filter(isWrite)).toEqual([]);
  const run = await deploy(discord);
  expect(run.stdout).toBe(dry.stdout);
  expect(discord.commands().map(({ name }) => name)).toContain('ask');
  const again = await deploy(discord, {}, '--dry-run');
  expect(again.stdout).toMatch(/^Everywhere: nothing to change\nServer \d+: nothing to change\n$/);
});

test('from one server to everywhere and back, what is left over is taken away', async () => {
  const discord = await openDiscord();
  const development = { DISCORD_GUILD_ID: discord.guild.id };
  await deploy(discord, development);
  expect(discord.commands()).toEqual([]);
  expect((await deploy(discord)).stdout).toContain(`Server ${discord.guild.id}:\n  - `);
  expect(discord.commands(discord.guild.id)).toEqual([]);
  expect((await deploy(discord, development)).stdout).toContain('Everywhere:\n  - ');
  expect(discord.commands()).toEqual([]);
  expect(discord.commands(discord.guild.id).map(({ name }) => name)).toContain('ask');
});

test('a server whose commands may not be looked at is named and passed over, the others are seen to', async () => {
  const discord = await openDiscord({ guilds: [{}, {}, {}] });
  const refused = { method: 'GET', path: /\/guilds\/\d+\/commands$/, status: 403, code: 50001 } as const;
  discord.failNext(refused);
  const run = await deploy(discord);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const lines = run.stdout.split('\n').filter((line) => line.startsWith('Server'));
  expect(lines).toEqual([
    expect.stringMatching(/^Server \d+: passed over, the bot has no access to its commands$/),
    expect.stringMatching(/^Server \d+: nothing to change$/),
    expect.stringMatching(/^Server \d+: nothing to change$/),
  ]);
  expect(discord.commands().map(({ name }) => name)).toContain('ask');
  discord.failNext(refused);
  const development = await deploy(discord, { DISCORD_GUILD_ID: discord.guild.id });
  expect(development).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('that DISCORD_GUILD_ID names'),
  });
});

test('what keeps it from its work is told in a sentence', async () => {
  const discord = await openDiscord();
  expect(await deploy(discord, { DISCORD_TOKEN: '' })).toMatchObject({
    code: 2,
    stderr: 'deploy: DISCORD_TOKEN is not set\n',
  });
  expect(await deploy(discord, {}, '--dry')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/usage/),
  });
  const refused = await deploy(discord, { DISCORD_TOKEN: 'another' });
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/refused the token/) });
});

test('the difference tells what is new, changed and gone, by type and name', () => {
  const held = [
    { id: '1', type: 1, name: 'ask', description: 'Ask' },
    { id: '2', type: 3, name: 'ask', description: '' },
    { id: '3', type: 1, name: 'old', description: 'Old' },
  ] as never;
  const wanted = [
    { name: 'ask', description: 'Ask something' },
    { name: 'who', description: 'Who' },
    { type: 3, name: 'ask' },
  ] as const;
  expect(commandDifference(wanted, held)).toEqual(['~ /ask', '- /old', '+ /who']);
});
