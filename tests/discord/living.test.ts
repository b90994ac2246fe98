import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { LoopbackDiscord } from '../support/loopback-discord.js';
import { corpusFolder, openBot, openDiscord } from './open-bot.js';

/** In the order in which the article says them. */
const CITIES = ['Geneva', 'Vienna', 'Astana', 'Amman'];
const QUESTIONS_A_SECOND = 200;
/** Milliseconds at least from one edit to the next. */
const BETWEEN_EDITS = 1_500;
/** Milliseconds in which an edit is to be seen on a machine that has other things to do besides; two seconds on one that has not. */
const SEEN_WITHIN = 15_000;

function article(title: string, text: string, date = '2016-07-26'): string {
  return `---\ntitle: ${title}\ndate: ${date}\n---\n${text}\n`;
}

const venue = (city: string) => article('Venue', `The envoy will meet the ministers in ${city} again.`);

/** Asks at a rate, however many questions wait, and reads which version of the article each answer is of. */
class Asking {
  /** By the order of the questions: -1 for an answer of no version, undefined while there is none. */
  readonly versions: (number | undefined)[] = [];
  newest = -1;
  seconds = 0;
  readonly #order = new Map<string, number>();
  readonly #done: Promise<void>;
  #isOver = false;
  #read = 0;
  #answered = 0;

  constructor(private readonly discord: LoopbackDiscord) {
    this.#done = this.#ask();
  }

  /** Asks no more. Resolves when every question is answered. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#done;
  }

  async #ask(): Promise<void> {
    const began = performance.now();
    const use = { name: 'ask', options: { question: 'Where will the envoy meet the ministers?' } };
    while (!this.#isOver) {
      this.seconds = (performance.now() - began) / 1_000;
      while (this.versions.length < this.seconds * QUESTIONS_A_SECOND) {
        this.#order.set(this.discord.useCommand(use).id, this.versions.length);
        this.versions.push(undefined);
      }
      this.#readAnswers();
      await sleep(5);
    }
    const patience = performance.now() + SEEN_WITHIN;
    while (this.#answered < this.versions.length && performance.now() < patience) {
      this.#readAnswers();
      await sleep(5);
    }
  }

  #readAnswers(): void {
    for (const { path, body } of this.discord.requests.slice(this.#read)) {
      this.#read += 1;
      const [, id = ''] = path.match(/^\/interactions\/(\d+)\/.+\/callback$/) ?? [];
      const order = this.#order.get(id);
      if (order === undefined) continue;
      const text = JSON.stringify(body);
      const version = CITIES.findIndex((city) => text.includes(city));
      expect(this.versions[order], 'a question is answered once').toBeUndefined();
      this.versions[order] = version;
      this.newest = Math.max(this.newest, version);
      this.#answered += 1;
    }
  }
}

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

  const asking = new Asking(discord);
  for (const [version, city] of CITIES.entries()) {
    writeFileSync(join(folder, 'venue.md'), venue(city));
    writeFileSync(join(folder, 'added.md'), article('Added', `Swans ${version} came to the lake in winter.`));
    if (version > 0) unlinkSync(join(folder, `filler-${version}.md`));
    writeFileSync(
      join(folder, 'filler-9.md'),
      version % 2 === 0 ? 'no\u0000text' : article('Mended', 'It is mended now.'),
    );
    await sleep(BETWEEN_EDITS);
    await expect.poll(() => asking.newest, { timeout: SEEN_WITHIN }).toBe(version);
  }
  await asking.end();

  const { versions, seconds } = asking;
  expect(versions.length / seconds).toBeGreaterThan(0.95 * QUESTIONS_A_SECOND);
  // undefined would be a question without an answer, -1 an answer out of neither corpus, a smaller number after a greater one
  // a corpus from before that came back
  expect(
    versions.filter((version, at) => version === undefined || version < (versions[at - 1] ?? 0)),
  ).toEqual([]);
  expect(new Set(versions)).toEqual(new Set(CITIES.keys()));
  expect(bot.stderr).toMatch(/filler-9\.md.*last good version/);
  expect(bot.stderr).not.toMatch(/"level":(?:40.*too late|50|60)/);
}, 120_000);
