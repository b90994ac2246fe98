import { availableParallelism, loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, noChromium, openPage, startPreview } from './browser.js';

const VIEWPORT = { width: 1280, height: 800 };

/** Others may be at work on the machine: one start in so many has to be fast enough. */
const MOST_STARTS = 6;
const START_LIMIT_MS = 2000;
const ANSWER_LIMIT_MS = 100;

const QUESTIONS = [
  'when will the talks resume?',
  'who is de mistura?',
  'where did Kerry meet Lavrov?',
  'how many people were killed in Aleppo?',
  'why did the opposition walk out?',
  'what did Kerry say?',
];
const ROUNDS = 5;

/** In the page, from the key that sends the question to the frame in which its answer has been drawn. */
const MEASURE = `(async (text) => {
  const field = document.querySelector('#message');
  const answers = () => document.querySelectorAll('discord-embed').length;
  const before = answers();
  field.value = text;
  const start = performance.now();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  while (answers() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
  await [...document.querySelectorAll('discord-embed')].at(-1).updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - start;
})`;

/** Where others wait for the processors too, a time says nothing of the page: it is printed then, and not judged. */
function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > 2 * availableParallelism();
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

describe.skipIf(noChromium !== null)(`speed${noChromium === null ? '' : ` (${noChromium})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    // The first page of a browser takes longer than those after it, whatever is on it.
    await (await browser.newPage()).close();
  });
  afterAll(() => browser.close());

  it(`npm start leads to a page that can be used in ${START_LIMIT_MS} ms`, async () => {
    const times: number[] = [];
    while (times.length < MOST_STARTS && !times.some((time) => time < START_LIMIT_MS)) {
      const began = performance.now();
      const { url, stop } = await startPreview();
      const { page } = await openPage(browser, url, VIEWPORT);
      times.push(performance.now() - began);
      await page.context().close();
      await stop();
    }
    console.info(`npm start to a usable page: ${times.map(Math.round).join(', ')} ms`);
    if (!isBusy()) expect(Math.min(...times)).toBeLessThan(START_LIMIT_MS);
  }, 60_000);

  it(`a question leads to its drawn answer in ${ANSWER_LIMIT_MS} ms at the median`, async () => {
    const { url, stop } = await startPreview();
    const { page } = await openPage(browser, url, VIEWPORT);
    await page.getByRole('button', { name: 'Direct message' }).click();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const question of QUESTIONS) {
        times.push(Number(await page.evaluate(`${MEASURE}(${JSON.stringify(question)})`)));
      }
    }
    await page.context().close();
    await stop();
    console.info(
      `question to drawn answer: median ${median(times).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms of ${times.length}`,
    );
    if (!isBusy()) expect(median(times)).toBeLessThan(ANSWER_LIMIT_MS);
  }, 60_000);
});
