import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ENTRY = fileURLToPath(new URL('../dist/main.js', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(env: Record<string, string>, input = '', args: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('without a token', () => {
  test('two lines say how to get one, and each line of input is answered', () => {
    const { status, stdout, stderr } = start({}, 'who is the UN envoy\n/help\n');
    expect(status).toBe(0);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/DISCORD_TOKEN.*https:\/\/discord\.com\/developers\/applications/s);
    expect(stdout).toMatch(/¶ \d+/);
    expect(stdout).toContain('/ask');
  });

  test('an empty token is no token', () => {
    expect(start({ DISCORD_TOKEN: '' }).status).toBe(0);
  });

  test('where nothing is asked, one sentence says so and what to set', () => {
    const { status, stdout, stderr } = start({});
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')[2]).toMatch(/^Standard input .*PREVIEW=true.*DISCORD_TOKEN/);
  });

  test('what is wrong with an article is told in one line each, and the others are used', () => {
    writeFileSync(
      join(folder, 'good.md'),
      '---\ntitle: A\ndate: 2016-09-09\n---\nThe envoy came to Geneva.\n',
    );
    writeFileSync(join(folder, 'bad.md'), '---\ntitle: B\ndate: 31 April 2016\n---\nThe envoy left.\n');
    const { status, stderr } = start({ CORPUS_DIR: folder });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^bad\.md:\d+: .+$/m);
  });
});

test('a word that the command line does not know is told of', () => {
  const { status, stderr } = start({}, '', ['--opne']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/--opne[\s\S]*usage: npm start/);
});

describe('the preview page', () => {
  /** Starts the program, waits for the page's address, and gives what was printed until then. */
  async function startPage(env: Record<string, string>, command = [process.execPath, ENTRY]) {
    const [file = '', ...args] = command;
    const child = spawn(file, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, PREVIEW_PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const url = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        printed += chunk;
        const [, found] = /^Preview: (\S+?)\r?\n/m.exec(printed) ?? [];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => reject(new Error(`ended: ${printed}`)));
    });
    const answer = await fetch(new URL('/api/commands', url));
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    return { printed, status: answer.status };
  }

  test('is served where it is asked for, with no token and no terminal', async () => {
    const { printed, status } = await startPage({ PREVIEW: 'true' });
    expect(status).toBe(200);
    expect(printed).toContain('DISCORD_TOKEN is not set');
  });

  test.skipIf(!existsSync('/usr/bin/script'))(
    'is served in a terminal without a token (needs `script`)',
    async () => {
      const inTerminal = ['/usr/bin/script', '-qfec', `${process.execPath} ${ENTRY}`, '/dev/null'];
      expect((await startPage({}, inTerminal)).status).toBe(200);
    },
  );

  test('is served beside the bot', async () => {
    // It takes every request and answers none: the page does not wait for Discord.
    const discord = createServer(() => {}).listen(0, '127.0.0.1');
    await once(discord, 'listening');
    const { port } = discord.address() as AddressInfo;
    const settings = { DISCORD_TOKEN: 'some.token', DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
    const { printed, status } = await startPage({ ...settings, PREVIEW: 'true' });
    discord.closeAllConnections();
    discord.close();
    expect(status).toBe(200);
    expect(printed).not.toContain('DISCORD_TOKEN is not set');
  });
});

describe('exit 2 and no answer', () => {
  test('settings that are malformed are told all at once, at every log level', () => {
    const { status, stdout, stderr } = start({
      DISCORD_TOKEN: 'to ken',
      DISCORD_GUILD_ID: 'here',
      LOG_LEVEL: 'silent',
    });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN /),
      expect.stringMatching(/^DISCORD_GUILD_ID "here" /),
    ]);
    expect(stderr).not.toContain('to ken');
  });

  test.each(['', 'some.token'])('no usable article, with the token %j', (DISCORD_TOKEN) => {
    const { status, stderr } = start({
      CORPUS_DIR: join(folder, 'absent'),
      DISCORD_TOKEN,
      LOG_LEVEL: 'silent',
    });
    expect(status).toBe(2);
    expect(stderr).toContain(join(folder, 'absent'));
  });
});

test('a .env that cannot be read is told of', () => {
  mkdirSync(join(folder, '.env'));
  const { status, stderr } = start({});
  expect(status).toBe(2);
  expect(stderr).toMatch(/^\.env cannot be read \(\S+\).*\n$/);
});

test('.env may begin with a byte order mark; of one in UTF-16 it is told how to save it', () => {
  writeFileSync(join(folder, '.env'), '\ufeffDISCORD_GUILD_ID=here\n');
  expect(start({}).stderr).toMatch(/^DISCORD_GUILD_ID "here"/);
  for (const mark of ['', '\ufeff']) {
    writeFileSync(join(folder, '.env'), `${mark}DISCORD_GUILD_ID=here\n`, 'utf16le');
    const { status, stderr } = start({});
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\.env is not in UTF-8 .*UTF-16; save it as UTF-8\n$/);
  }
});

test('.env of the working directory is read, and the environment comes before it', () => {
  writeFileSync(join(folder, '.env'), 'LOG_LEVEL=loud\nDISCORD_GUILD_ID=here\n');
  const { status, stderr } = start({ LOG_LEVEL: 'info' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^DISCORD_GUILD_ID "here"/);
});
