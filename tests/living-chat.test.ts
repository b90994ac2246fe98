import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Chat } from '../src/chat/command.js';
import { converse } from '../src/chat/converse.js';
import type { Notice } from '../src/corpus/corpus.js';
import { loadEnglish } from '../src/language/load-english.js';
import { LivingChat } from '../src/living-chat.js';

const english = loadEnglish();
/** Two seconds is what it takes at most where the machine has nothing else to do; `npm run bench` tells how long it takes. */
const VISIBLE = { timeout: 10_000, interval: 20 };

let folder: string;
let cache: string;
let living: LivingChat;
let notices: readonly Notice[];
let faults: unknown[];

function open(today = () => '2016-09-10'): Promise<LivingChat> {
  return LivingChat.open({
    corpusDir: folder,
    cacheDir: cache,
    onRebuild: () => {},
    english,
    today,
    onFault: (fault) => faults.push(fault),
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-living-'));
  cache = mkdtempSync(join(tmpdir(), 'parley-cache-'));
  write('venue.md', 'The envoy will meet the ministers in Geneva.');
  write('aid.md', 'Twelve lorries with medicine reached the besieged town.');
  notices = [];
  faults = [];
  living = await open();
  living.onChange((chat) => {
    notices = [...chat.index.corpus.notices, ...chat.notices];
  });
  await living.watch();
});

afterEach(async () => {
  await living.stop();
  await living.stored();
  for (const made of [folder, cache]) rmSync(made, { recursive: true });
});

function write(file: string, body: string, fields = ''): void {
  const text = `---\ntitle: A report\ndate: 2016-07-26\n${fields}---\n${body}\n`;
  // As editors do it: written beside, then put in its place.
  writeFileSync(join(folder, `.${file}.part`), text);
  renameSync(join(folder, `.${file}.part`), join(folder, file));
}

async function ask(text: string): Promise<string> {
  const { answer } = await converse({ type: 'text', text, previous: null }, living.chat);
  const excerpt = [...(answer?.excerpts ?? []), ...(answer?.nearest ?? [])][0];
  return excerpt?.text ?? '';
}

function textOf({ index: { corpus } }: Chat): string {
  return corpus.articles.flatMap(({ paragraphs }) => paragraphs).join('\n');
}

const WHERE = 'Where will the envoy meet the ministers?';

test('an article that is changed, added or removed is seen', async () => {
  expect(await ask(WHERE)).toContain('Geneva');
  write('venue.md', 'The envoy will meet the ministers in Vienna.');
  await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Vienna'), VISIBLE);
  write('toll.md', 'Nine swans were counted on the frozen lake.');
  await vi.waitFor(
    async () => expect(await ask('How many swans were counted?')).toContain('Nine swans'),
    VISIBLE,
  );
  unlinkSync(join(folder, 'toll.md'));
  await vi.waitFor(
    async () => expect(await ask('How many swans were counted?')).not.toContain('swans'),
    VISIBLE,
  );
  expect(faults).toEqual([]);
});

test('what changes after the folder was read and before it is watched is seen', async () => {
  await living.stop();
  living = await open();
  write('venue.md', 'The envoy will meet the ministers in Vienna.');
  await living.watch();
  await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Vienna'), VISIBLE);
});

test('a question is answered from one corpus to its end; whoever listens hears of the next one, until the listening ends', async () => {
  const before = living.chat;
  const readAt = living.readAt;
  const heard: string[] = [];
  const end = living.onChange((chat) => heard.push(textOf(chat)));
  write('venue.md', 'The envoy will meet the ministers in Vienna.');
  await vi.waitFor(() => expect(heard.join()).toContain('Vienna'), VISIBLE);
  const begun = await converse({ type: 'text', text: WHERE, previous: null }, before);
  expect(begun.answer?.excerpts[0]?.text).toContain('Geneva');
  expect(living.readAt).toBeGreaterThan(readAt);
  end();
  write('venue.md', 'The envoy will meet the ministers in Amman.');
  await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Amman'), VISIBLE);
  expect(heard).toHaveLength(1);
});

test('a file that turns bad keeps its last good version and says so, until it is mended or removed', async () => {
  write('venue.md', 'The envoy will meet the ministers in Vienna.', 'date: 31 April 2016\n');
  await vi.waitFor(() => expect(notices).toHaveLength(1), VISIBLE);
  expect(notices[0]).toMatchObject({ file: 'venue.md', level: 'warning' });
  expect(notices[0]?.message).toContain('last good version');
  expect(await ask(WHERE)).toContain('Geneva');
  write('venue.md', 'The envoy will meet the ministers in Vienna.');
  await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Vienna'), VISIBLE);
  expect(notices).toEqual([]);
});

test('a folder that loses every article keeps those from before and says so', async () => {
  unlinkSync(join(folder, 'venue.md'));
  unlinkSync(join(folder, 'aid.md'));
  await vi.waitFor(() => expect(faults).toHaveLength(1), VISIBLE);
  expect(String(faults[0])).toContain('from before are kept');
  expect(await ask(WHERE)).toContain('Geneva');
});

test('a reload that is asked for while another one fails is done all the same', async () => {
  await living.stop();
  let fails = false;
  living = await open(() => {
    if (fails) throw new Error('no clock');
    return '2016-09-10';
  });
  fails = true;
  const first = living.reload();
  fails = false;
  write('venue.md', 'The envoy will meet the ministers in Vienna.');
  await Promise.all([first, living.reload()]);
  expect(await ask(WHERE)).toContain('Vienna');
  fails = true;
  await expect(Promise.all([living.reload(), living.reload()])).rejects.toThrow('no clock');
});

test('topics come and go with their commands, and bad topics leave the ones from before', async () => {
  const names = () => living.chat.commands.map(({ definition }) => definition.name);
  const topic = '- name: lorries\n  command: true\n  description: Lorries\n  words: [lorries, trucks]\n';
  writeFileSync(join(folder, 'topics.yaml'), topic);
  await vi.waitFor(() => expect(names()).toContain('lorries'), VISIBLE);
  writeFileSync(join(folder, 'topics.yaml'), '- [');
  await vi.waitFor(() => expect(notices.map(({ file }) => file)).toContain('topics.yaml'), VISIBLE);
  expect(names()).toContain('lorries');
});

test('a superseded text is not quoted; a retracted one neither, and says so where an old message points to it', async () => {
  write('venue-2.md', 'The envoy will meet the ministers in Vienna.', 'supersedes: venue\n');
  await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Vienna'), VISIBLE);
  const shown =
    (await converse({ type: 'text', text: WHERE, previous: null }, living.chat)).answer?.excerpts ?? [];
  expect(shown.map(({ article }) => article.id)).not.toContain('venue');

  write(
    'aid.md',
    'Twelve lorries with medicine reached the besieged town.',
    'retracted: the lorries were empty\n',
  );
  await vi.waitFor(
    async () => expect(await ask('How many lorries reached the town?')).not.toContain('lorries'),
    VISIBLE,
  );
  const old = await converse({ type: 'button', customId: 'context|aid|1|0-20' }, living.chat);
  expect(JSON.stringify(old.reply)).toContain('Retracted: the lorries were empty');
  expect(JSON.stringify(old.reply)).toContain('medicine');
});

test('a link that is put in another’s place, as a mounted ConfigMap does it, is seen', async () => {
  const publish = (version: string, body: string) => {
    mkdirSync(join(folder, `..${version}`));
    writeFileSync(
      join(folder, `..${version}`, 'mounted.md'),
      `---\ntitle: Mounted\ndate: 2016-07-26\n---\n${body}\n`,
    );
    symlinkSync(`..${version}`, join(folder, '..data_new'));
    renameSync(join(folder, '..data_new'), join(folder, '..data'));
  };
  publish('one', 'Three herons stood in the reeds.');
  symlinkSync('..data/mounted.md', join(folder, 'mounted.md'));
  await vi.waitFor(
    async () => expect(await ask('How many herons stood in the reeds?')).toContain('Three'),
    VISIBLE,
  );
  publish('two', 'Seven herons stood in the reeds.');
  await vi.waitFor(
    async () => expect(await ask('How many herons stood in the reeds?')).toContain('Seven'),
    VISIBLE,
  );
});

/** Longer than it takes until a change is told and another folder is watched. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 2_500));

/** Adds an article when the watch of another folder has long begun, so that it is not that beginning which shows it. */
async function addLater(): Promise<void> {
  await pause();
  write('toll.md', 'Nine swans were counted on the frozen lake.');
  await vi.waitFor(
    async () => expect(await ask('How many swans were counted?')).toContain('Nine swans'),
    VISIBLE,
  );
}

test('a folder that is named by a link is followed; a link inside of it is not', async () => {
  await living.stop();
  const [real, outside] = [folder, mkdtempSync(join(tmpdir(), 'parley-outside-'))];
  folder = `${real}-link`;
  symlinkSync(real, folder);
  symlinkSync(outside, join(real, 'outside'));
  living = await open();
  await living.watch();
  try {
    await pause();
    const readAt = living.readAt;
    writeFileSync(join(outside, 'aid.md'), 'Forty lorries.');
    await pause();
    expect(living.readAt).toBe(readAt);
    write('venue.md', 'The envoy will meet the ministers in Vienna.');
    await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Vienna'), VISIBLE);
    expect(faults).toEqual([]);
  } finally {
    await living.stop();
    unlinkSync(folder);
    folder = real;
    rmSync(outside, { recursive: true });
  }
});

test('another folder in the place of the first is seen, and so is what changes in it later', async () => {
  const place = folder;
  const old = `${place}-old`;
  folder = mkdtempSync(join(tmpdir(), 'parley-next-'));
  write('venue.md', 'The envoy will meet the ministers in Vienna.');
  renameSync(place, old);
  renameSync(folder, place);
  folder = place;
  await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Vienna'), VISIBLE);
  await addLater();
  rmSync(old, { recursive: true });
});

test('a link to the folder that is pointed elsewhere is seen, and so is what changes there later', async () => {
  await living.stop();
  const first = folder;
  const second = mkdtempSync(join(tmpdir(), 'parley-next-'));
  const link = `${first}-link`;
  folder = second;
  write('venue.md', 'The envoy will meet the ministers in Vienna.');
  symlinkSync(first, link);
  folder = link;
  living = await open();
  await living.watch();
  try {
    symlinkSync(second, `${link}-next`);
    renameSync(`${link}-next`, link);
    await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Vienna'), VISIBLE);
    await addLater();
  } finally {
    await living.stop();
    unlinkSync(link);
    folder = first;
    rmSync(second, { recursive: true });
  }
});

test('a folder that is removed keeps its articles, and is followed again once it is back', async () => {
  rmSync(folder, { recursive: true });
  await vi.waitFor(() => expect(faults.map(String).join()).toContain('does not exist'), VISIBLE);
  expect(await ask(WHERE)).toContain('Geneva');
  mkdirSync(folder);
  write('venue.md', 'The envoy will meet the ministers in Vienna.');
  await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Vienna'), VISIBLE);
  await addLater();
});

test('a folder that is made again before its absence is noticed is followed', async () => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  write('venue.md', 'The envoy will meet the ministers in Vienna.');
  await vi.waitFor(async () => expect(await ask(WHERE)).toContain('Vienna'), VISIBLE);
  await addLater();
});
