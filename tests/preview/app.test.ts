import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandsResponse, CorpusResponse, TurnResponse } from '../../src/preview/api.js';
import { previewApp } from '../../src/preview/app.js';
import { makeSource, silent } from './fixtures.js';

let folder: string;
let app: Hono;
let source: Awaited<ReturnType<typeof makeSource>>;
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

describe('a turn', () => {
  it('answers a command with the Reply and its explanation', async () => {
    const { reply, status, explanation } = await answered({
      type: 'command',
      name: 'who',
      options: { subject: 'de mistura' },
    });
    expect(status).toBe('answered');
    expect(reply.embeds?.[0]?.title).toBe('/who de mistura');
    expect(explanation?.question.kind).toBe('who');
    expect(explanation?.decision?.status).toBe(status);
  });

  it('follows up the message that a text replies to, and only that', async () => {
    const first = await answered({ type: 'text', text: 'who is the UN envoy', repliesTo: null });
    const text = 'when did he meet Lavrov?';
    const following = await answered({ type: 'text', text, repliesTo: first.reply.embeds });
    expect(following.explanation?.question.takenOver).toMatch(/Mistura/);
    const alone = await answered({ type: 'text', text, repliesTo: null });
    expect(alone.explanation?.question.takenOver).toBeNull();
  });

  it('opens a passage privately when its button is pressed', async () => {
    const { reply } = await answered({ type: 'text', text: 'when do the talks resume', repliesTo: null });
    const [first] = reply.components?.[0]?.components ?? [];
    if (first === undefined || !('custom_id' in first)) throw new Error('the answer has no button');
    const pressed = await answered({ type: 'button', customId: first.custom_id });
    expect(pressed).toMatchObject({ status: null, explanation: null, reply: { flags: 64 } });
  });

  it.each([
    ['no JSON', '{'],
    ['no turn', {}],
    ['an unknown kind', { type: 'shout', text: 'a' }],
    ['options that are no texts', { type: 'command', name: 'who', options: { subject: 1 } }],
    ['a text longer than Discord takes', { type: 'text', text: 'a'.repeat(2001), repliesTo: null }],
  ])('refuses %s', async (_, body) => {
    expect((await turn(body)).status).toBe(400);
  });

  it('refuses what a form on another page could send', async () => {
    const body = { type: 'text', text: 'who', repliesTo: null };
    expect((await turn(body, { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it('refuses a body that is far too large, before it is read', async () => {
    expect((await turn('x'.repeat(100_000))).status).toBe(413);
  });
});

describe('what the page asks for', () => {
  it('the commands as Discord registers them', async () => {
    const response = await app.request('/api/commands', { headers: own });
    const { commands } = (await response.json()) as CommandsResponse;
    expect(commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['who', 'when', 'ceasefire', 'help']),
    );
    expect(commands.every(({ description }) => description !== '')).toBe(true);
  });

  it('the articles, newest first, with every paragraph', async () => {
    const response = await app.request('/api/corpus', { headers: own });
    const { articles } = (await response.json()) as CorpusResponse;
    const { corpus } = source.current().index;
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
