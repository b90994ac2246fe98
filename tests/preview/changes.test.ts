import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Preview, runPreview } from '../../src/preview/run-preview.js';
import { launchBrowser, noChromium, openPage } from './browser.js';
import { type ChangingSource, makeChat, makeSource, SHIPPED_CORPUS, silent } from './fixtures.js';

const TOPICS = `- name: harvest
  command: true
  description: Grain and how it fares
  words: [harvest, grain]
`;

describe.skipIf(noChromium !== null)(`an open page${noChromium === null ? '' : ` (${noChromium})`}`, () => {
  let browser: Browser;
  let folder: string;
  let source: ChangingSource;
  let preview: Preview;
  beforeAll(async () => {
    browser = await launchBrowser();
    source = await makeSource();
    preview = await runPreview(source, 0, silent);
    folder = mkdtempSync(join(tmpdir(), 'parley-changed-'));
  });
  afterAll(async () => {
    await browser.close();
    await preview.close();
    rmSync(folder, { recursive: true });
  });

  it('shows articles and commands that came while it was open, and says where the server is gone', async () => {
    const { page } = await openPage(browser, preview.url, { width: 1280, height: 800 });
    await page.getByRole('tab', { name: 'Articles' }).click();
    await page.getByText('3 articles').waitFor();

    cpSync(SHIPPED_CORPUS, folder, { recursive: true });
    writeFileSync(join(folder, 'new.md'), '---\ntitle: A harvest\ndate: 2016-09-01\n---\nThe grain is in.\n');
    writeFileSync(join(folder, 'topics.yaml'), TOPICS);
    source.change(await makeChat(folder));
    await page.getByText('4 articles').waitFor();
    await page.getByText('A harvest').waitFor();
    await page.getByLabel('Message', { exact: true }).fill('/harv');
    await page.getByRole('option', { name: '/harvest' }).waitFor();

    await preview.close();
    await page.getByLabel('Message', { exact: true }).fill('@Parley who?');
    await page.keyboard.press('Enter');
    await page.getByText('Parley does not answer. Start it again with npm start.').waitFor();
    expect(await page.locator('discord-embed').count()).toBe(0);
  });
});
