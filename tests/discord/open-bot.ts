import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  type LoopbackDiscord,
  type LoopbackOptions,
  startLoopbackDiscord,
} from '../support/loopback-discord.js';
import { type BotOptions, type RunningBot, startBot } from '../support/run-bot.js';

const cleanUps: (() => unknown)[] = [];
const violations: string[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  expect(violations.splice(0), 'what Discord would have refused as malformed').toEqual([]);
});

/** A loopback Discord that is closed when the test is over; the test fails where the bot sent it anything malformed. */
export async function openDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = await startLoopbackDiscord(options);
  cleanUps.push(async () => {
    await discord.close();
    violations.push(...discord.violations);
  });
  return discord;
}

/** The program as `npm start` runs it, logged in and with its commands registered; ended when the test is over. */
export async function openBot(discord: LoopbackDiscord, env: BotOptions['env'] = {}): Promise<RunningBot> {
  const bot = runBot({ discord, env });
  await bot.output(/Commands (registered|unchanged)/, { timeoutMs: STARTS_WITHIN });
  return bot;
}

/** Milliseconds: loading takes a second, on a machine that has other things to do several. */
const STARTS_WITHIN = 30_000;

/** One Discord and one program for all tests of a file, for tests that leave nothing behind. */
export function shareBot(options: LoopbackOptions = {}, env: BotOptions['env'] = {}): SharedBot {
  const shared: { discord?: LoopbackDiscord; bot?: RunningBot } = {};
  beforeAll(async () => {
    shared.discord = await startLoopbackDiscord(options);
    shared.bot = startBot({ discord: shared.discord, env });
    await shared.bot.output(/Commands (registered|unchanged)/, { timeoutMs: STARTS_WITHIN });
  }, STARTS_WITHIN);
  afterEach(() => {
    violations.push(...(shared.discord?.violations.splice(0) ?? []));
  });
  afterAll(async () => {
    await shared.bot?.stop('SIGKILL');
    await shared.discord?.close();
  });
  return {
    get discord() {
      if (shared.discord === undefined) throw new Error('only within a test');
      return shared.discord;
    },
  };
}

export type SharedBot = { readonly discord: LoopbackDiscord };

/** The labels of the buttons of a message, row by row. */
export function labelsOf(message: Pick<APIMessage, 'components'>): string[] {
  return (message.components ?? []).flatMap((row) =>
    'components' in row ? row.components.map((each) => ('label' in each ? (each.label ?? '') : '')) : [],
  );
}

/** The program, whatever becomes of it. */
export function runBot(options: BotOptions): RunningBot {
  const bot = startBot(options);
  cleanUps.push(() => bot.stop('SIGKILL'));
  return bot;
}

/** A corpus folder with these files; removed when the test is over. */
export function corpusFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-corpus-'));
  cleanUps.push(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Every word of a message that a reader sees, buttons aside. */
export function textOf(message: Pick<APIMessage, 'content' | 'embeds'>): string {
  const embeds = message.embeds.flatMap(({ title, author, description, footer }) => [
    author?.name,
    title,
    description,
    footer?.text,
  ]);
  return [message.content, ...embeds].filter(Boolean).join('\n');
}
