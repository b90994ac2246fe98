import { InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { makeUser } from '../support/loopback-discord.js';
import { corpusFolder, labelsOf, openBot, openDiscord, shareBot, textOf } from './open-bot.js';

const QUESTION = 'who is the UN envoy';
const shared = shareBot();
const isEphemeral = ({ flags }: { flags?: number }) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const answerFor = (options = {}) =>
  shared.discord.useCommand({ name: 'ask', options: { question: QUESTION, ...options } }).message();

test('More answers the presser alone, and turns the page of what is private already', async () => {
  const { discord } = shared;
  const message = await answerFor();
  const use = discord.pressButton({ message, label: 'More', user: makeUser('bob') });
  const more = await use.message();
  expect(isEphemeral(more)).toBe(true);
  expect(more.id).not.toBe(message.id);
  expect(textOf(discord.message(message.id) ?? message)).toBe(textOf(message));

  const secret = await answerFor({ private: true });
  const turned = await discord.pressButton({ message: secret, label: 'More' }).message();
  expect(turned.id).toBe(secret.id);
  expect(isEphemeral(turned)).toBe(true);
  expect(textOf(turned)).not.toBe(textOf(secret));
});

test('a form asks for a follow-up to a slash answer, as public as that was', async () => {
  const { discord } = shared;
  for (const isPrivate of [false, true]) {
    const message = await answerFor(isPrivate ? { private: true } : {});
    const from = discord.pressButton({ message, label: 'Ask a follow-up' });
    await from.modal();
    const submitted = discord.submitModal({ from, values: { question: 'and when did he speak?' } });
    const answer = await submitted.message();
    expect(textOf(answer)).toMatch(/Following up, about .*Mistura/);
    expect(isEphemeral(answer)).toBe(isPrivate);
  }
});

test('whoever asked deletes the answer to a command; others are told that they may not', async () => {
  const { discord } = shared;
  const message = await answerFor();
  const stranger = discord.pressButton({ message, label: 'Delete', user: makeUser('bob') });
  const refusal = await stranger.message();
  expect(textOf(refusal)).toContain('Only the person who asked');
  expect(isEphemeral(refusal)).toBe(true);
  expect(discord.message(message.id)).toBeDefined();
  const deleted = discord.requested('DELETE', /@original$/);
  discord.pressButton({ message, label: 'Delete' });
  await deleted;
  await expect.poll(() => discord.message(message.id)).toBeUndefined();
});

test('whoever asked deletes the answer to a mention, and so does a moderator', async () => {
  const { discord } = shared;
  const content = `<@${discord.bot.id}> ${QUESTION}`;
  const mine = await discord.sendMessage({ content }).reply();
  const stranger = discord.pressButton({ message: mine, label: 'Delete', user: makeUser('bob') });
  const refusal = await stranger.followUp();
  expect(textOf(refusal)).toContain('Only the person who asked');
  expect(isEphemeral(refusal)).toBe(true);
  discord.pressButton({ message: mine, label: 'Delete' });
  await expect.poll(() => discord.message(mine.id)).toBeUndefined();

  const other = await discord.sendMessage({ content }).reply();
  const permissions = String(PermissionFlagsBits.ManageMessages);
  discord.pressButton({ message: other, label: 'Delete', user: makeUser('moderator'), permissions });
  await expect.poll(() => discord.message(other.id)).toBeUndefined();
});

test('an answer that two people delete at once is gone, and neither is told of a fault', async () => {
  const discord = await openDiscord();
  const bot = await openBot(discord);
  const content = `<@${discord.bot.id}> ${QUESTION}`;
  const message = await discord.sendMessage({ content }).reply();
  const permissions = String(PermissionFlagsBits.ManageMessages);
  // The first deletion is held back until the second is done.
  discord.failNext({ method: 'DELETE', path: /@original$/, delayMs: 500 });
  const presses = [
    discord.pressButton({ message, label: 'Delete' }),
    discord.pressButton({ message, label: 'Delete', user: makeUser('moderator'), permissions }),
  ];
  for (const press of presses) {
    expect((await press.response()).type).toBe(InteractionResponseType.DeferredMessageUpdate);
  }
  await expect
    .poll(() => discord.requests.filter(({ method }) => method === 'DELETE').map(({ status }) => status))
    .toEqual([404, 204]);
  expect(discord.message(message.id)).toBeUndefined();
  await expect.poll(() => bot.stderr.match(/"surface":"button".*"msg":"Answered"/g)?.length).toBe(2);
  expect(bot.stderr).not.toMatch(/"level":(?:40|50|60)/);
  for (const press of presses) expect(press.followUps).toBe(0);
});

test('whoever asked deletes an answer although Discord is slow to say who that was', async () => {
  const { discord } = shared;
  const message = await discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}` }).reply();
  discord.failNext({ method: 'GET', path: /\/messages\/\d+$/, delayMs: 3_500 });
  const press = discord.pressButton({ message, label: 'Delete' });
  expect((await press.response()).afterMs).toBeLessThan(3_000);
  await expect.poll(() => discord.message(message.id), { timeout: 6_000 }).toBeUndefined();
});

test('an answer that may not be shared keeps its button, and whoever pressed it is told', async () => {
  const { discord } = shared;
  const secret = await answerFor({ private: true });
  discord.failNext({ method: 'POST', path: /^\/webhooks\//, status: 403, code: 50013 });
  const refused = await discord.pressButton({ message: secret, label: 'Share' }).followUp();
  expect(refused.content).toContain('went wrong');
  expect(isEphemeral(refused)).toBe(true);
  const shown = await discord.pressButton({ message: secret, label: 'Share' }).followUp();
  expect(shown.content).toContain('Shared by');
});

test('of two presses on Share at once one shares', async () => {
  const { discord } = shared;
  const secret = await answerFor({ private: true });
  discord.failNext({ method: 'POST', path: /^\/webhooks\//, delayMs: 300 });
  const presses = [1, 2].map(() => discord.pressButton({ message: secret, label: 'Share' }));
  await Promise.all(presses.map((press) => press.response()));
  await expect.poll(() => labelsOf(discord.message(secret.id) ?? secret)).not.toContain('Share');
  expect(presses.map(({ followUps }) => followUps).toSorted()).toEqual([0, 1]);
});

test('what was shared is deleted by whoever shared it', async () => {
  const { discord } = shared;
  const secret = await answerFor({ private: true });
  const shown = await discord.pressButton({ message: secret, label: 'Share' }).followUp();
  const stranger = discord.pressButton({ message: shown, label: 'Delete', user: makeUser('bob') });
  expect(textOf(await stranger.message())).toContain('Only the person who asked');
  discord.pressButton({ message: shown, label: 'Delete' });
  await expect.poll(() => discord.message(shown.id)).toBeUndefined();
});

test('/read turns its pages', async () => {
  const { discord } = shared;
  const options = { article: 'kerry-lavrov-geneva', private: true };
  const message = await discord.useCommand({ name: 'read', options }).message();
  expect(textOf(message)).toContain('¶ 1–3 of');
  expect(labelsOf(message)).toEqual(['Next', 'Share']);
  const next = await discord.pressButton({ message, label: 'Next' }).message();
  expect(next.id).toBe(message.id);
  expect(textOf(next)).toContain('¶ 4–');
  const back = await discord.pressButton({ message, label: 'Back' }).message();
  expect(textOf(back)).toBe(textOf(message));
});

test('/timeline shows dates in order of time, and turns its pages', async () => {
  const { discord } = shared;
  const message = await discord.useCommand({ name: 'timeline', options: { from: '2016' } }).message();
  expect(textOf(message)).toMatch(/Dates 1–\d of \d+/);
  const starts = [...textOf(message).matchAll(/^\*\*(\d{1,2} \w+ \d{4})/gm)].map(([, day]) =>
    Date.parse(day ?? ''),
  );
  expect(starts.length).toBeGreaterThan(1);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  const next = await discord.pressButton({ message, label: 'Next' }).message();
  expect(textOf(next)).toMatch(/Dates [56]–/);
  expect(isEphemeral(next)).toBe(true);
});

test('a period keeps other articles out, and words that are no date are told so privately', async () => {
  const { discord } = shared;
  const options = { question: 'when will talks resume', from: 'September 2016', to: '2016-09-30' };
  const message = await discord.useCommand({ name: 'ask', options }).message();
  expect(textOf(message)).not.toMatch(/July 2016, ¶|May 2016, ¶/);
  const wrong = { question: 'when will talks resume', from: 'soonish' };
  const notice = await discord.useCommand({ name: 'ask', options: wrong }).message();
  expect(textOf(notice)).toContain('“soonish”');
  expect(isEphemeral(notice)).toBe(true);
});

test('a button whose article is gone after a restart says so', async () => {
  const discord = await openDiscord();
  const article = (words: string) => `---\ntitle: Harbour\ndate: 2016-05-02\n---\n${words}\n`;
  const before = corpusFolder({ 'harbour.md': article('The gate of the harbour opens at noon.') });
  const first = await openBot(discord, { CORPUS_DIR: before });
  const question = { question: 'when does the gate of the harbour open' };
  const message = await discord.useCommand({ name: 'ask', options: question }).message();
  const read = await discord.useCommand({ name: 'read', options: { article: 'harbour' } }).message();
  await first.stop();
  await openBot(discord, { CORPUS_DIR: corpusFolder({ 'other.md': article('Something else.') }) });
  const context = labelsOf(message).find((label) => label.includes('In context')) ?? '';
  const gone = await discord.pressButton({ message, label: context }).message();
  expect(textOf(gone)).toContain('no longer in the articles');
  expect(labelsOf(read)).toEqual(['Delete']);
});
