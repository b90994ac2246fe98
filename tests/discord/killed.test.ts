import { readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startBot } from '../support/run-bot.js';
import { corpusFolder, openDiscord, textOf } from './open-bot.js';

/** As many deaths as the issue asks for. */
const KILLS = 50;
/** Folders that are worked on at the same time, so that a machine of two cores is busy. */
const LANES = 2;
/** Milliseconds within which a small snapshot is made and written, from the change of an article. */
const LONGEST_CHANGE = 600;
/** Milliseconds from the first byte of a snapshot within which it is in its place. */
const LONGEST_WRITING = 6;

const article = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2016-07-26\n---\n${text}\n`;
const venue = (hall: number) => article('Venue', `The envoy will meet the ministers in hall ${hall} again.`);

test(`a bot that is killed ${KILLS} times at random moments of writing its index starts again and answers from the articles as they are`, async () => {
  const lanes = Array.from({ length: LANES }, () => killOverAndOver(KILLS / LANES));
  const halves = (await Promise.all(lanes)).reduce((sum, each) => sum + each);
  // Kills that miss the writing would show nothing.
  expect(halves).toBeGreaterThan(0);
}, 300_000);

/** @returns how many halves of snapshots the kills left behind */
async function killOverAndOver(kills: number): Promise<number> {
  const fillers = Array.from({ length: 40 }, (_, at) => [
    `filler-${at}.md`,
    article(`Report ${at}`, `Convoy ${at} left the port with lorries.\n\nThe mayor of town ${at} said so.`),
  ]);
  const CORPUS_DIR = corpusFolder({ ...Object.fromEntries(fillers), 'venue.md': venue(0) });
  const CACHE_DIR = corpusFolder({});
  const discord = await openDiscord();
  for (let kill = 0; kill < kills; kill++) {
    // Else the starts, far too many for an hour, would be slowed down.
    rmSync(join(CACHE_DIR, 'identifies.json'), { force: true });
    const bot = startBot({ discord, env: { CORPUS_DIR, CACHE_DIR } });
    await bot.output(/Ready as/);
    const asked = discord.sendMessage({
      content: 'Where will the envoy meet the ministers?',
      where: 'direct',
    });
    expect(textOf(await asked.reply()).replaceAll('**', '')).toContain(`hall ${kill} again`);
    const moment = kill % 3 === 0 ? sleep(Math.random() * LONGEST_CHANGE) : writing(CACHE_DIR);
    writeFileSync(join(CORPUS_DIR, 'venue.md'), venue(kill + 1));
    await moment;
    const { stderr } = await bot.stop('SIGKILL');
    expect(stderr).not.toMatch(/damaged|cannot be read|"level":(?:40|50|60)/);
  }
  return readdirSync(CACHE_DIR).filter((name) => name.endsWith('.part')).length;
}

/** Resolves at a random moment of the next writing in the folder. */
function writing(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_event, name) => {
      if (name === null || !/^index\.snapshot\..+\.part$/.test(name)) return;
      watcher.close();
      void sleep(Math.random() * LONGEST_WRITING).then(resolve);
    });
  });
}
