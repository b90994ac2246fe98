import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, noChromium, openPage, startPreview } from './browser.js';

/** What each picture shows, and how the page comes to it. */
type Shot = {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly show: (page: Page) => Promise<void>;
};

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const SHOTS: readonly Shot[] = [
  { name: 'commands', viewport: DESKTOP, show: (page) => page.keyboard.type('/') },
  { name: 'completions', viewport: DESKTOP, show: completed },
  {
    name: 'who',
    viewport: { width: 1200, height: 720 },
    show: (page) => command(page, 'who', 'staffan de mistura'),
  },
  { name: 'when', viewport: DESKTOP, show: (page) => command(page, 'when', 'will the talks resume') },
  { name: 'ceasefire', viewport: DESKTOP, show: (page) => command(page, 'ceasefire', '') },
  {
    name: 'unanswered',
    viewport: DESKTOP,
    show: (page) => command(page, 'ask', 'how long does sourdough bread have to rise'),
  },
  { name: 'context', viewport: DESKTOP, show: inContext },
  { name: 'menu', viewport: DESKTOP, show: menu },
  { name: 'form', viewport: DESKTOP, show: form },
  { name: 'articles', viewport: DESKTOP, show: articles },
  { name: 'light', viewport: DESKTOP, show: light },
  { name: 'phone', viewport: PHONE, show: (page) => command(page, 'when', 'will the talks resume') },
  { name: 'phone-context', viewport: PHONE, show: inContext },
  { name: 'phone-why', viewport: PHONE, show: phoneWhy },
  { name: 'phone-arabic', viewport: PHONE, show: arabic },
];

// npm run screenshots -- [FOLDER [NAME…]]
const [folder = '.cache/screenshots', ...names] = process.argv.slice(2);
if (noChromium !== null) {
  process.stderr.write(`screenshots: ${noChromium}\n`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const { url, stop } = await startPreview();
for (const shot of SHOTS) {
  if (names.length === 0 || names.includes(shot.name)) await take(browser, shot);
}
await browser.close();
await stop();

async function take(browser: Browser, { name, viewport, show }: Shot): Promise<void> {
  const { page, faults } = await openPage(browser, url, viewport);
  await show(page);
  // The mouse rests on nothing, and the last message is where it will stay.
  await page.mouse.move(0, 0);
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 150))');
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  await page.context().close();
  process.stdout.write(`${path}\n`);
  for (const fault of faults) process.stderr.write(`${name}: ${fault}\n`);
}

async function command(page: Page, name: string, value: string): Promise<void> {
  await page.keyboard.type(`/${name} `);
  await page.getByRole('group', { name: `/${name}` }).waitFor();
  await page.keyboard.type(value);
  if (value === '') await page.getByRole('button', { name: 'Run' }).click();
  else await page.keyboard.press('Enter');
  await page.locator('discord-embed').last().waitFor();
}

async function completed(page: Page): Promise<void> {
  await page.keyboard.type('/who mis');
  await page.getByRole('listbox').waitFor();
}

async function inContext(page: Page): Promise<void> {
  await command(page, 'when', 'will the talks resume');
  await page.getByRole('button', { name: 'In context' }).first().click();
  await page.getByText('Only you can see this').waitFor();
}

async function menu(page: Page): Promise<void> {
  await page.keyboard.type('De Mistura met Kerry and Lavrov in Geneva, is that true?');
  await page.keyboard.press('Enter');
  await page.locator('article').click({ button: 'right' });
  await page.keyboard.press('Enter');
  await page.locator('discord-embed').waitFor();
  await page.locator('article').first().click({ button: 'right' });
}

async function form(page: Page): Promise<void> {
  await command(page, 'who', 'staffan de mistura');
  await page.getByRole('button', { name: 'follow-up' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('when did he meet Lavrov?');
}

async function articles(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Articles' }).click();
  await page.getByRole('tabpanel', { name: 'Articles' }).locator('summary').first().click();
}

async function light(page: Page): Promise<void> {
  await page.getByLabel('Light theme').check();
  await page.getByLabel('Message', { exact: true }).focus();
  await command(page, 'when', 'will the talks resume');
}

async function phoneWhy(page: Page): Promise<void> {
  await command(page, 'when', 'will the talks resume');
  await page.getByRole('button', { name: 'Why and articles' }).click();
}

async function arabic(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Channels' }).click();
  await page.getByLabel('Language').selectOption('ar');
  await page.getByRole('button', { name: 'Direct message' }).click();
  await page.keyboard.type('when will the talks resume?');
  await page.keyboard.press('Enter');
  await page.locator('discord-embed').last().waitFor();
}
