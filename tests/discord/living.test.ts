import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeUser } from '../support/loopback-discord.js';
import { corpusFolder, openBot, openDiscord, textOf } from './open-bot.js';

/** In the order in which the article says them. */
const CITIES = ['Geneva', 'Vienna', 'Astana', 'Amman'];
const QUESTIONS_A_SECOND = 200;
/** A machine that is too busy for that rate is asked fewer: what waits for an answer stays so few that answers tell of now. */
const MOST_WAITING = 50;
/** Milliseconds at least from one edit to the next. */
const BETWEEN_EDITS = 1_500;
/** Milliseconds in which an edit is to be seen on a machine that has other things to do besides; two seconds on one that has not. */
const SEEN_WITHIN = 15_000;

function article(title: string, text: string, date = '2016-07-26'): string {
  return `---\ntitle: ${title}\ndate: ${date}\n---\n${text}\n`;
}

const venue = (city: string) => article('Venue', `The envoy will meet the ministers in ${city} again.`);

test('while articles are edited, added, deleted and broken, each of 200 questions a second is answered from before or after', async () => {
  const fillers = Array.from({ length: 40 }, (_, at) => [
    `filler-${at}.md`,
    article(
      `Report ${at}`,
      `Convoy ${at} left the port with ${at + 2} lorries.\n\nThe mayor of town ${at} said so.`,
    ),
  ]);
  const folder = corpusFolder({ ...Object.fromEntries(fillers), 'venue.md': venue('Geneva') });
  const discord = await openDiscord();
  const bot = await openBot(discord, { CORPUS_DIR: folder, COOLDOWN: '0' });

  const answers: Promise<number>[] = [];
  let newest = -1;
  let answered = 0;
  let asking = true;
  const asked = (async () => {
    const began = performance.now();
    while (asking) {
      const due = ((performance.now() - began) / 1_000) * QUESTIONS_A_SECOND;
      while (answers.length < due && answers.length - answered < MOST_WAITING) {
        const use = discord.useCommand({
          name: 'ask',
          options: { question: 'Where will the envoy meet the ministers?' },
          user: makeUser('asker'),
        });
        const version = use
          .message()
          .then((message) => CITIES.findIndex((city) => textOf(message).includes(city)));
        answers.push(version);
        version.then(
          (seen) => {
            answered += 1;
            newest = Math.max(newest, seen);
          },
          () => undefined,
        );
      }
      await sleep(5);
    }
  })();

  for (const [version, city] of CITIES.entries()) {
    writeFileSync(join(folder, 'venue.md'), venue(city));
    writeFileSync(join(folder, 'added.md'), article('Added', `Swans ${version} came to the lake in winter.`));
    if (version > 0) unlinkSync(join(folder, `filler-${version}.md`));
    writeFileSync(
      join(folder, 'filler-9.md'),
      version % 2 === 0 ? 'no\u0000text' : article('Mended', 'It is mended now.'),
    );
    await sleep(BETWEEN_EDITS);
    await expect.poll(() => newest, { timeout: SEEN_WITHIN }).toBe(version);
  }
  asking = false;
  await asked;

  const versions = await Promise.all(answers);
  expect(versions.length).toBeGreaterThan(QUESTIONS_A_SECOND);
  // -1 would be an answer out of neither corpus, a smaller number after a greater one a corpus from before that came back
  expect(versions.filter((version, at) => version < (versions[at - 1] ?? 0))).toEqual([]);
  expect(new Set(versions)).toEqual(new Set(CITIES.keys()));
  expect(bot.stderr).toMatch(/filler-9\.md.*last good version/);
  expect(bot.stderr).not.toMatch(/"level":(?:50|60)/);
  expect(discord.violations).toEqual([]);
}, 120_000);
