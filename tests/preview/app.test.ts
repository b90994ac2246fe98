import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  ChoicesResponse,
  CommandsResponse,
  CorpusResponse,
  TurnResponse,
} from '../../src/preview/api.js';
import { previewApp } from '../../src/preview/app.js';
import { type ChangingSource, makeSource, silent } from './fixtures.js';

let folder: string;
let app: Hono;
let source: ChangingSource;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-page-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, '..', 'parley-secret'), 'secret');
  source = await makeSource();
  app = previewApp(source, folder, silent);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(folder, '..', 'parley-secret'));
});

const own = { host: '127.0.0.1:3000' };

async function turn(body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  return app.request('/api/turns', {
    method: 'POST',
    headers: { ...own, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function answered(body: unknown): Promise<TurnResponse> {
  const response = await turn(body);
  expect(response.status).toBe(200);
  return (await response.json()) as TurnResponse;
}

const locale = 'en-GB';

/** The message that an outcome adds, as the page sends it back when it is acted on. */
function onPage({ outcome: { message } }: TurnResponse) {
  if (message === undefined) throw new Error('no message came of it');
  const { embeds = [], components = [], flags } = message;
  return { embeds, components, isPrivate: flags !== undefined };
}

function buttonOf(response: TurnResponse, label: RegExp): string {
  const buttons = response.outcome.message?.components?.flatMap(({ components }) => components) ?? [];
  const found = buttons.find((button) => 'label' in button && label.test(button.label ?? ''));
  if (found === undefined || !('custom_id' in found)) throw new Error(`no button is called ${label}`);
  return found.custom_id;
}

async function press(response: TurnResponse, label: RegExp): Promise<TurnResponse> {
  return answered({ type: 'button', locale, customId: buttonOf(response, label), message: onPage(response) });
}

const say = (text: string, repliesTo: unknown = null) => answered({ type: 'text', locale, text, repliesTo });

describe('a turn', () => {
  it('answers a command with the Reply and its explanation', async () => {
    const { outcome, status, explanation } = await answered({
      type: 'command',
      locale,
      name: 'who',
      options: { subject: 'de mistura' },
    });
    expect(status).not.toBe('help');
    expect(outcome.message?.embeds?.[0]?.title).toBe('/who de mistura');
    expect(explanation?.question.kind).toBe('who');
    expect(explanation?.decision?.status).toBe(status);
  });

  it('keeps an answer private where the command says so', async () => {
    const options = { subject: 'de mistura', private: 'true' };
    expect(onPage(await answered({ type: 'command', locale, name: 'who', options })).isPrivate).toBe(true);
  });

  it('follows up the message that a text replies to, and only that', async () => {
    const first = await say('who is the UN envoy');
    const text = 'when did he meet Lavrov?';
    expect((await say(text, onPage(first))).explanation?.question.takenOver).toMatch(/Mistura/);
    expect((await say(text)).explanation?.question.takenOver).toBeNull();
  });

  it('points to the menu where a text asks about the message of another', async () => {
    expect((await say('is this true?', 'another')).outcome.message?.embeds?.[0]?.description).toMatch(/Apps/);
  });

  it('answers in the language of the locale', async () => {
    const { outcome } = await answered({ type: 'command', locale: 'de', name: 'help', options: {} });
    expect(outcome.message?.embeds?.[0]?.author?.name).toBe('So wird gefragt');
  });

  it('compares a message with the articles, for the person alone', async () => {
    const { outcome } = await answered({ type: 'claim', locale, text: 'De Mistura met Kerry in Geneva.' });
    expect(outcome.message).toMatchObject({ flags: 64 });
    expect(outcome.message?.embeds?.[0]?.description).toMatch(/^> /m);
  });

  it('opens a passage privately when its button is pressed', async () => {
    const pressed = await press(await say('when do the talks resume'), /In context/);
    expect(pressed).toMatchObject({ status: null, explanation: null, outcome: { message: { flags: 64 } } });
  });

  it('turns the page of a private answer in its place', async () => {
    const read = await press(await say('when do the talks resume'), /In context/);
    const first = await press(read, /Read on/);
    expect(first.outcome.message).toBeUndefined();
    expect(first.outcome.update?.embeds?.[0]?.description).not.toBe(onPage(read).embeds[0]?.description);
  });

  it('shares a private answer once', async () => {
    const asked = await answered({
      type: 'command',
      locale,
      name: 'who',
      options: { subject: 'de mistura', private: 'true' },
    });
    const { outcome } = await press(asked, /Share/);
    expect(outcome.message?.flags).toBeUndefined();
    expect(outcome.message?.embeds?.[0]?.title).toBe(onPage(asked).embeds[0]?.title);
    expect(JSON.stringify(outcome.update?.components)).not.toContain('share');
  });

  it('opens a form for a follow-up, and answers what it is filled in with', async () => {
    const first = await answered({
      type: 'command',
      locale,
      name: 'who',
      options: { subject: 'de mistura' },
    });
    const { modal } = (await press(first, /follow-up/i)).outcome;
    if (modal === undefined) throw new Error('no form was opened');
    const filled = await answered({
      type: 'form',
      locale,
      customId: modal.custom_id,
      values: { question: 'when did he meet Lavrov?' },
      message: onPage(first),
    });
    expect(filled.explanation?.question.takenOver).toMatch(/Mistura/);
  });

  it('takes a message away when it is deleted', async () => {
    expect((await press(await say('when do the talks resume'), /Delete/)).outcome).toEqual({
      deletesMessage: true,
    });
  });

  it.each([
    ['no JSON', '{'],
    ['no turn', {}],
    ['an unknown kind', { type: 'shout', locale, text: 'a' }],
    ['options that are no texts', { type: 'command', locale, name: 'who', options: { subject: 1 } }],
    ['a text longer than Discord takes', { type: 'text', locale, text: 'a'.repeat(2001), repliesTo: null }],
  ])('refuses %s', async (_, body) => {
    expect((await turn(body)).status).toBe(400);
  });

  it('refuses what a form on another page could send', async () => {
    const body = { type: 'text', locale, text: 'who', repliesTo: null };
    expect((await turn(body)).status).toBe(200);
    expect((await turn(body, { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it('refuses a body that is far too large, before it is read', async () => {
    expect((await turn('x'.repeat(100_000))).status).toBe(413);
  });
});

describe('what the page asks for', () => {
  it('the commands as Discord registers them, those of the menu too', async () => {
    const response = await app.request('/api/commands', { headers: own });
    const { definitions } = (await response.json()) as CommandsResponse;
    const names = definitions.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['who', 'when', 'ceasefire', 'help']));
    expect(definitions.filter(({ type }) => type === 3)).toHaveLength(1);
  });

  it('what may be meant by the beginning of a name', async () => {
    const response = await app.request('/api/choices', {
      method: 'POST',
      headers: { ...own, 'content-type': 'application/json' },
      body: JSON.stringify({ locale, option: 'subject', text: 'mistu' }),
    });
    const { choices } = (await response.json()) as ChoicesResponse;
    expect(choices[0]).toEqual({ name: 'mistu', value: 'mistu' });
    expect(choices.some(({ value }) => value === 'Staffan de Mistura')).toBe(true);
  });

  it('the articles, newest first, with every paragraph', async () => {
    const response = await app.request('/api/corpus', { headers: own });
    const { articles } = (await response.json()) as CorpusResponse;
    const { corpus } = source.chat.index;
    expect(articles.map(({ id }) => id)).toEqual(corpus.articles.map(({ id }) => id).reverse());
    expect(articles[0]?.paragraphs).toEqual(corpus.articles.at(-1)?.paragraphs);
  });

  it('a word when the corpus changes', async () => {
    const response = await app.request('/api/changes', { headers: own });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('event: heartbeat');
    source.change();
    expect((await reader?.read())?.value).toContain('event: corpus');
    await reader?.cancel();
  });
});

describe('the page', () => {
  it('may load nothing from elsewhere', async () => {
    const response = await app.request('/', { headers: own });
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(policy).toMatch(/script-src 'self'(?:;|$)/);
  });

  it('is for this machine alone: other names for it are refused', async () => {
    for (const host of [
      'evil.example',
      'evil.example:3000',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
    ]) {
      expect((await app.request('/api/corpus', { headers: { host } })).status, host).toBe(404);
    }
    for (const host of ['127.0.0.1:3000', 'localhost:3001']) {
      expect((await app.request('/api/corpus', { headers: { host } })).status, host).toBe(200);
    }
  });

  it('serves nothing outside its folder', async () => {
    for (const path of ['/../parley-secret', '/%2e%2e/parley-secret', '/..%2fparley-secret']) {
      const response = await app.request(path, { headers: own });
      expect(await response.text(), path).not.toContain('secret');
    }
  });
});
