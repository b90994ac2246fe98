import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Null where there is a Chromium to test with; else why not. */
export const noChromium: string | null = (() => {
  try {
    accessSync(CHROMIUM, constants.X_OK);
    return null;
  } catch {
    return `no Chromium at ${CHROMIUM}; apt-get install chromium`;
  }
})();

/** A browser for which no name but this machine's leads anywhere. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

export type Started = { readonly url: string; readonly stop: () => Promise<void> };

/** `npm start` with a preview page at any free port, in an environment of its own. */
export async function startPreview(environment: Record<string, string> = {}): Promise<Started> {
  const child = spawn('npm', ['start', '--silent'], {
    cwd: PROJECT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PREVIEW: 'true',
      PREVIEW_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that npm and what it starts can be stopped together.
    detached: true,
  });
  return { url: await printedAddress(child), stop: () => stopGroup(child) };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (chunk) => {
      printed += chunk;
      const [, url] = /^Preview: (\S+)\n/m.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', () => reject(new Error(`npm start ended: ${printed}`)));
  });
}

function stopGroup(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
}

/** A page at the preview, ready to be used, and the list of whatever goes wrong in it. */
export async function openPage(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<{ page: Page; faults: readonly string[] }> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  // So that a test that waits in vain says for what, before it is itself out of time.
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      faults.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  await page.locator('body[data-ready]').waitFor();
  return { page, faults };
}
