import { MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { Cooldown } from '../../src/discord/cooldown.js';
import { makeUser } from '../support/loopback-discord.js';
import { openBot, openDiscord, textOf } from './open-bot.js';

const QUESTION = 'who is the UN envoy';
const CITATION = /\[1\] .+2016.+¶ \d+/;
const ASK = { name: 'ask', options: { question: QUESTION } };
/** Milliseconds: an answer takes a few dozen. */
const A_WHILE = 400;

test('a second command within the cooldown is told in private how many seconds to wait', async () => {
  const discord = await openDiscord();
  await openBot(discord, { COOLDOWN: '30' });
  expect(textOf(await discord.useCommand(ASK).message())).toMatch(CITATION);
  const told = await discord.useCommand(ASK).message();
  expect(Number(textOf(told).match(/(\d+) seconds/)?.[1])).toBeGreaterThanOrEqual(25);
  expect((told.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  // Somebody else has not asked yet.
  const other = await discord.useCommand({ ...ASK, user: makeUser('grace') }).message();
  expect(textOf(other)).toMatch(CITATION);
});

test('messages within the cooldown get one short reply, and the next after it an answer', async () => {
  const discord = await openDiscord();
  await openBot(discord, { COOLDOWN: '2' });
  const content = `<@${discord.bot.id}> ${QUESTION}`;
  await discord.sendMessage({ content }).reply();
  const second = discord.sendMessage({ content });
  expect(textOf(await second.reply())).toMatch(/ask again in \d seconds?/);
  await discord.sendMessage({ content }).silence(A_WHILE);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(textOf(await discord.sendMessage({ content }).reply())).toMatch(CITATION);
});

test('a refused question is not answered sooner because it is edited, and is answered in its place after that', async () => {
  const discord = await openDiscord();
  await openBot(discord, { COOLDOWN: '3' });
  const content = `<@${discord.bot.id}> ${QUESTION}`;
  await discord.sendMessage({ content }).reply();
  const second = discord.sendMessage({ content });
  const refusal = await second.reply();
  for (const mark of ['?', '??', '???']) discord.editMessage(second, content + mark);
  await new Promise((resolve) => setTimeout(resolve, A_WHILE));
  expect(textOf(await second.reply())).toBe(textOf(refusal));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  discord.editMessage(second, `${content}!`);
  const answer = await second.reply({ until: (each) => CITATION.test(textOf(each)) });
  expect(answer.id).toBe(refusal.id);
});

test('buttons ask nothing new and never wait; COOLDOWN=0 lets nobody wait', async () => {
  const discord = await openDiscord();
  const bot = await openBot(discord, { COOLDOWN: '60' });
  const message = await discord.useCommand(ASK).message();
  const [row] = message.components ?? [];
  const button = row !== undefined && 'components' in row ? row.components[0] : undefined;
  if (button === undefined || !('custom_id' in button)) throw new Error('no button');
  for (let press = 0; press < 3; press++) {
    const { custom_id: customId } = button;
    expect(textOf(await discord.pressButton({ message, customId }).message())).toContain('In context');
  }
  await bot.stop();
  await openBot(discord, { COOLDOWN: '0' });
  const uses = Array.from({ length: 30 }, () => discord.useCommand(ASK).message());
  for (const answer of await Promise.all(uses)) expect(textOf(answer)).toMatch(CITATION);
});

test('a channel takes five times as many questions as a person, and who is kept waiting keeps the turn', async () => {
  const cooldown = new Cooldown(60);
  const turns = [];
  for (const person of ['a', 'b', 'c', 'd', 'e', 'f']) turns.push((await cooldown.take(person, '1')).kind);
  expect(turns).toEqual(['now', 'now', 'now', 'now', 'now', 'later']);
  expect((await cooldown.take('f', '2')).kind).toBe('now');
  expect((await cooldown.take('f', '3')).kind).toBe('later');
});

test('where no cooldown is set, a hundred questions in a row are answered and a flood is not', async () => {
  const cooldown = new Cooldown(null);
  const kinds = [];
  for (let asked = 0; asked < 101; asked++) kinds.push((await cooldown.take('a', '1')).kind);
  expect(kinds.lastIndexOf('now')).toBe(99);
});
