import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach } from 'vitest';
import {
  type LoopbackDiscord,
  type LoopbackOptions,
  startLoopbackDiscord,
} from '../support/loopback-discord.js';
import { type BotOptions, type RunningBot, startBot } from '../support/run-bot.js';

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A loopback Discord that is closed when the test is over. */
export async function openDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = await startLoopbackDiscord(options);
  cleanUps.push(() => discord.close());
  return discord;
}

/** The program as `npm start` runs it, logged in and with its commands registered; ended when the test is over. */
export async function openBot(discord: LoopbackDiscord, env: BotOptions['env'] = {}): Promise<RunningBot> {
  const bot = runBot({ discord, env });
  await bot.output(/Commands (registered|unchanged)/);
  return bot;
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
