import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, noChromium, openPage, type Started, startPreview } from './browser.js';
import { SHIPPED_CORPUS } from './fixtures.js';

/** With a script in its title and text, a caption that is left out, and a line that is warned of. */
const HOSTILE = `---
id: hostile
title: The <script>alert('title')</script> of Zubrowka
date: 2016-08-01
colour: blue
---
The harbour of Zubrowka opens in October, said <script>alert('text')</script> the mayor.

File photo: the harbour of Zubrowka (Photo: Reuters)
`;

const VIEWPORTS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

let corpus: string;
let browser: Browser;
let started: Started;
beforeAll(async () => {
  if (noChromium !== null) return;
  corpus = mkdtempSync(join(tmpdir(), 'parley-corpus-'));
  cpSync(SHIPPED_CORPUS, corpus, { recursive: true });
  writeFileSync(join(corpus, 'hostile.md'), HOSTILE);
  [browser, started] = await Promise.all([launchBrowser(), startPreview({ CORPUS_DIR: corpus })]);
}, 60_000);
afterAll(async () => {
  if (noChromium !== null) return;
  await Promise.all([browser.close(), started.stop()]);
  rmSync(corpus, { recursive: true });
});

/** Runs a slash command with one option by the keyboard alone. */
async function command(page: Page, name: string, value: string): Promise<void> {
  await page.keyboard.type(`/${name} `);
  await page.getByRole('group', { name: `/${name}` }).waitFor();
  await page.keyboard.insertText(value);
  await page.keyboard.press('Enter');
  await page.locator('discord-embed').last().waitFor();
}

async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { target: unknown; failureSummary: string }[] }[];
  };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
    );
}

describe.skipIf(noChromium !== null)(`in a browser${noChromium === null ? '' : ` (${noChromium})`}`, () => {
  describe.each(VIEWPORTS)('$width pixels wide', (viewport) => {
    let page: Page;
    let faults: readonly string[];
    beforeEach(async () => {
      ({ page, faults } = await openPage(browser, started.url, viewport));
    });
    afterEach(async () => {
      await page.context().close();
      expect(faults).toEqual([]);
    });

    const message = () => page.getByLabel('Message', { exact: true });
    const answers = () => page.locator('discord-embed');
    /** Where there is no room for a side of the page, its button shows it. */
    const show = async (side: 'Channels' | 'Why and articles') => {
      if (viewport.width < 960) await page.getByRole('button', { name: side }).click();
    };

    it('shows the commands with their descriptions and options, and narrows them down as one types', async () => {
      await page.keyboard.type('/');
      const options = page.getByRole('listbox').getByRole('option');
      expect(await options.filter({ hasText: '/ceasefire about from to private' }).count()).toBe(1);
      expect(await options.filter({ hasText: 'Who somebody is, or who did something' }).count()).toBe(1);
      const all = await options.count();
      await page.keyboard.type('wh');
      expect(await options.count()).toBeLessThan(all);
      expect(await options.first().textContent()).toContain('/who');
    });

    it('picks a command by arrows and Tab, asks for what it needs, and answers', async () => {
      await page.keyboard.type('/wh');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('listbox').getByRole('option', { selected: true }).textContent()).toContain(
        '/when',
      );
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Tab');
      // Names are offered at once; without them Enter asks for one.
      await page.getByRole('listbox').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      expect(await page.getByText('This option is required. Specify a value.').isVisible()).toBe(true);
      await page.keyboard.type('de mistura');
      await page.keyboard.press('Enter');
      await answers().first().waitFor();
      expect(await page.locator('discord-command').textContent()).not.toBeNull();
      expect(await answers().first().getAttribute('embed-title')).toBe('/who de mistura');
      // And then the keyboard is back where the next question is written.
      expect(await message().evaluate((field) => field.matches(':focus'))).toBe(true);
    });

    it('leaves a command by Backspace', async () => {
      await page.keyboard.type('/who ');
      await page.getByLabel('subject').waitFor();
      await page.keyboard.press('Backspace');
      await message().waitFor();
    });

    it('hears in a channel what mentions the bot, and nothing else', async () => {
      await page.keyboard.type('when will the talks resume?');
      await page.keyboard.press('Enter');
      await page.getByText('Parley does not hear this').waitFor();
      expect(await answers().count()).toBe(0);
      await page.keyboard.type('@Par');
      await page.keyboard.press('Tab');
      await page.keyboard.type('when will the talks resume?');
      await page.keyboard.press('Enter');
      await answers().first().waitFor();
      expect(await answers().first().getAttribute('embed-title')).toBe('when will the talks resume?');
      expect(await page.locator('discord-mention').count()).toBe(1);
    });

    it('hears everything in a direct message', async () => {
      await show('Channels');
      await page.getByRole('button', { name: 'Direct message' }).click();
      await page.keyboard.type('when will the talks resume?');
      await page.keyboard.press('Enter');
      await answers().first().waitFor();
    });

    it('opens a passage in its context for the person alone, who may dismiss it', async () => {
      await command(page, 'when', 'talks resume');
      await page.getByRole('button', { name: 'In context' }).first().click();
      await page.getByText('Only you can see this').waitFor();
      expect(await page.locator('.message.private').count()).toBe(1);
      await page.getByRole('button', { name: 'Dismiss message' }).click();
      expect(await page.locator('.message.private').count()).toBe(0);
    });

    it('follows up the answer that a message replies to', async () => {
      await command(page, 'who', 'de mistura');
      await page.locator('article').last().hover();
      await page.getByRole('button', { name: 'Reply to Parley' }).click();
      await page.getByText('Replying to Parley').waitFor();
      await page.keyboard.type('when did he meet Lavrov?');
      await page.keyboard.press('Enter');
      await answers().nth(1).waitFor();
      expect(await answers().nth(1).textContent()).toContain('Following up, about Staffan de Mistura');
    });

    it('completes an option as one types, by arrows and Tab, and takes free text too', async () => {
      await page.keyboard.type('/who mistu');
      const choices = page.getByRole('listbox').getByRole('option');
      await choices.filter({ hasText: 'Staffan de Mistura' }).first().waitFor();
      await choices
        .first()
        .and(page.getByRole('option', { name: 'mistu', exact: true }))
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      expect(await page.getByLabel('subject').inputValue()).toMatch(/Mistura/);
      await page.keyboard.press('Enter');
      await answers().first().waitFor();
      expect(await answers().first().getAttribute('embed-title')).toMatch(/^\/who .*Mistura/);
    });

    it('offers the options that are not required, and keeps an answer private for whoever asks so', async () => {
      await page.keyboard.type('/who ');
      await page.getByRole('button', { name: '+ private' }).click();
      await page.getByRole('listbox').getByRole('option', { name: 'True' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByLabel('subject').fill('de mistura');
      await page.keyboard.press('Enter');
      await page.getByText('Only you can see this').waitFor();
      expect(await page.locator('.message.private').count()).toBe(1);
    });

    it('shares a private answer, and deletes what was shared', async () => {
      await command(page, 'when', 'talks resume');
      await page.getByRole('button', { name: 'In context' }).first().click();
      await page.getByRole('button', { name: 'Share' }).click();
      await answers().nth(2).waitFor();
      expect(await page.locator('.message.private').count()).toBe(1);
      expect(await page.getByRole('button', { name: 'Share' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Delete' }).last().click();
      await answers().nth(2).waitFor({ state: 'detached' });
    });

    it('turns the pages of an answer for the person alone, in place', async () => {
      await command(page, 'quote', 'de mistura');
      await page.getByRole('button', { name: 'More' }).click();
      await page.locator('.message.private').waitFor();
      const first = await answers().last().textContent();
      await page
        .locator('.message.private')
        .getByRole('button', { name: 'Newer' })
        .or(page.locator('.message.private').getByRole('button', { name: 'Older' }))
        .first()
        .click();
      await expect.poll(() => answers().last().textContent()).not.toBe(first);
      expect(await page.locator('.message.private').count()).toBe(1);
    });

    it('asks a follow-up by the form that a button opens, or not', async () => {
      await command(page, 'who', 'de mistura');
      await page.getByRole('button', { name: 'follow-up' }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'follow-up' }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('when did he meet Lavrov?');
      await page.keyboard.press('Enter');
      await answers().nth(1).waitFor();
      expect(await answers().nth(1).textContent()).toContain('Staffan de Mistura');
    });

    it('checks any message against the articles, by the right button and by the keyboard', async () => {
      await page.keyboard.type('De Mistura met Kerry in Geneva.');
      await page.keyboard.press('Enter');
      await page.locator('article').click({ button: 'right' });
      const item = page.getByRole('menuitem', { name: 'Check against the articles' });
      await item.waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('menu').count()).toBe(0);
      await page.keyboard.press('Enter');
      await item.waitFor();
      await page.keyboard.press('Enter');
      await answers().first().waitFor();
      expect(await page.locator('.message.private').count()).toBe(1);
    });

    it('can be used by the keyboard alone', async () => {
      await command(page, 'when', 'talks resume');
      const focused = () =>
        page.evaluate(
          '(function name(root) { const at = root.activeElement; return at.shadowRoot ? name(at.shadowRoot) || at.textContent : at.getAttribute("aria-label") || at.textContent.trim() })(document)',
        );
      // Backwards from the message box: the tools of the newest message, then its buttons.
      for (const expected of ['Apps for the message of Parley', 'Reply to Parley']) {
        await page.keyboard.press('Shift+Tab');
        expect(await focused()).toBe(expected);
      }
      for (let presses = 0; !/In context/.test(String(await focused())) && presses < 10; presses += 1)
        await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Only you can see this').waitFor();
    });

    it('speaks the language that is chosen: commands, answers and dates', async () => {
      await show('Channels');
      await page.getByLabel('Language').selectOption('de');
      await page.keyboard.press('Escape');
      await message().focus();
      await page.keyboard.type('/');
      await page.getByRole('listbox').getByRole('option', { name: '/wann' }).waitFor();
      await page.keyboard.press('Backspace');
      await command(page, 'wann', 'talks resume');
      expect(await page.getByRole('button', { name: 'Im Zusammenhang' }).count()).toBeGreaterThan(0);
      const days = await page.locator('discord-time').allTextContents();
      expect(days.length).toBeGreaterThan(0);
      for (const day of days) expect(day).toMatch(/^\d{1,2}\. \p{L}+ \d{4}$/u);
    });

    it('keeps theme and width for the next visit', async () => {
      await show('Channels');
      await page.getByLabel('Light theme').check();
      await page.getByLabel("A phone's width").check();
      await page.reload();
      await page.locator('body[data-ready]').waitFor();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
      expect((await page.locator('#app').boundingBox())?.width).toBe(390);
    });

    it('says why the last question was answered so', async () => {
      await command(page, 'who', 'de mistura');
      await show('Why and articles');
      const why = page.getByRole('tabpanel', { name: 'Why' });
      await why.getByText('Staffan de Mistura').first().waitFor();
      expect(await why.textContent()).toMatch(/answered from 0\.\d+, unsure from 0\.\d+/);
      expect(await why.locator('.candidates > li').count()).toBeGreaterThan(2);
      await why.locator('.candidates summary').first().click();
      expect(await why.getByRole('columnheader', { name: 'Weight' }).nth(1).isVisible()).toBe(true);
    });

    it('shows the articles, what was left out of them and what to mend', async () => {
      await show('Why and articles');
      await page.getByRole('tab', { name: 'Why' }).focus();
      await page.keyboard.press('ArrowRight');
      const articles = page.getByRole('tabpanel', { name: 'Articles' });
      await articles.getByText('4 articles').waitFor();
      expect(await articles.textContent()).toContain('hostile.md:5');
      await articles.getByText('of Zubrowka').first().click();
      await articles.getByText('1 piece left out').click();
      expect(await articles.getByText('File photo').isVisible()).toBe(true);
    });

    it('shows a script in an article or a question as text and never runs it', async () => {
      await command(page, 'when', 'harbour of Zubrowka <script>alert("question")</script> opens');
      expect(await answers().first().textContent()).toContain("<script>alert('text')</script>");
      expect(await answers().first().getAttribute('embed-title')).toContain(
        '<script>alert("question")</script>',
      );
      expect(await page.locator('discord-messages script').count()).toBe(0);
    });

    it('keeps within its width', async () => {
      await command(page, 'quote', `de mistura ${'unbroken'.repeat(40)}`);
      for (const part of ['body', '#app', 'discord-messages']) {
        const [scroll, client] = await page
          .locator(part)
          .evaluate((box) => [box.scrollWidth, box.clientWidth]);
        expect(scroll, part).toBeLessThanOrEqual(client);
      }
    });

    it('has landmarks, a live region for new messages, and no motion for those who asked for none', async () => {
      for (const role of ['main', 'log'] as const) expect(await page.getByRole(role).count(), role).toBe(1);
      expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
      await show('Channels');
      expect(await page.getByRole('navigation').count()).toBe(1);
      await page.keyboard.press('Escape');
      await message().focus();
      await command(page, 'when', 'talks resume');
      const button = page.getByRole('button', { name: 'In context' }).first();
      expect(
        await button.evaluate(
          (drawn) => drawn.ownerDocument.defaultView.getComputedStyle(drawn).transitionProperty,
        ),
      ).toBe('none');
    });

    it.each(['dark', 'light'])('has no serious fault of accessibility in the %s theme', async (theme) => {
      await show('Channels');
      await page.getByLabel('Light theme').setChecked(theme === 'light');
      await page.keyboard.press('Escape');
      await message().focus();
      await page.keyboard.type('@Parley <t:0:D> **hello**');
      await page.keyboard.press('Enter');
      await answers().first().waitFor();
      await command(page, 'when', 'talks resume');
      await page.getByRole('button', { name: 'In context' }).first().click();
      await page.getByText('Only you can see this').waitFor();
      await message().focus();
      await page.keyboard.type('/wh');
      expect(await seriousViolations(page)).toEqual([]);
      await page.keyboard.press('Tab');
      expect(await seriousViolations(page)).toEqual([]);
      await show('Why and articles');
      expect(await seriousViolations(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Articles' }).click();
      await page.getByRole('tabpanel', { name: 'Articles' }).locator('summary').first().click();
      expect(await seriousViolations(page)).toEqual([]);
    });
  });
});
