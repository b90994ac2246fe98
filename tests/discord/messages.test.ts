import { MessageType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { makeUser } from '../support/loopback-discord.js';
import { corpusFolder, openBot, openDiscord, textOf } from './open-bot.js';

const QUESTION = 'who is the UN envoy';
const CITATION = /\[1\] .+2016.+¶ \d+/;
/** Milliseconds: an answer takes a few dozen. */
const A_WHILE = 400;

test('a mention anywhere in a message is answered with a reply that pings nobody', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  for (const content of [`<@${discord.bot.id}> ${QUESTION}`, `${QUESTION}, <@!${discord.bot.id}>?`]) {
    const sent = discord.sendMessage({ content, mentions: [discord.bot] });
    const reply = await sent.reply();
    expect(textOf(reply)).toMatch(CITATION);
    expect(textOf(reply)).not.toContain(discord.bot.id);
    expect(reply.message_reference?.message_id).toBe(sent.id);
    expect(reply.mentions).toEqual([]);
    // What makes sending it twice harmless.
    const { body } = await discord.requested('POST', /\/messages$/);
    expect(body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [], replied_user: false } });
  }
});

test('a mention of the role that Discord made for the bot is answered', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const role = discord.guild.managedRoleId;
  const sent = discord.sendMessage({ content: `<@&${role}> ${QUESTION}`, mentionRoles: [role] });
  expect(textOf(await sent.reply())).not.toBe('');
});

test('a bare mention is answered with help', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const reply = await discord.sendMessage({ content: `<@${discord.bot.id}>` }).reply();
  expect(textOf(reply)).toContain('/ask');
});

test('a mention in a thread is answered there', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const channelId = discord.guild.threadId;
  const sent = discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}`, channelId });
  expect((await sent.reply()).channel_id).toBe(channelId);
});

test('the first direct message is answered once, with channel_type and without', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  for (const channelType of [true, false]) {
    const user = makeUser(`cold-${channelType}`);
    const sent = discord.sendMessage({ content: QUESTION, where: 'direct', user, channelType });
    expect(textOf(await sent.reply())).toMatch(CITATION);
    await discord.expectSilence(A_WHILE);
    expect(sent.replies()).toHaveLength(1);
  }
});

test('a reply to an answer follows it up, whether or not it pings', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const first = await discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}` }).reply();
  const pinged = discord.sendMessage({ content: 'and when did he speak?', reference: first });
  expect(textOf(await pinged.reply())).toMatch(/Following up/);
  // Without a ping Discord withholds the words: there is nothing to answer, and nothing is said.
  const quiet = discord.sendMessage({ content: 'thanks', reference: first, pingsReplied: false });
  await quiet.silence(A_WHILE);
});

test('a mention in a reply to somebody else is answered by its own words', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const other = discord.sendMessage({ content: 'I wonder', author: makeUser('bob') });
  const sent = discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}`, reference: other.message });
  expect(textOf(await sent.reply())).toMatch(CITATION);
});

test('bots, webhooks, notices, @everyone and talk among people are left alone', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const content = `<@${discord.bot.id}> ${QUESTION}`;
  const ignored = [
    discord.sendMessage({ content, author: makeUser('other-bot', { bot: true }) }),
    discord.sendMessage({ content, author: discord.bot }),
    discord.sendMessage({ content, webhookId: '1234567890123456789' }),
    discord.sendMessage({ content, type: MessageType.ChannelPinnedMessage }),
    discord.sendMessage({ content: `@everyone ${QUESTION}` }),
    discord.sendMessage({ content: QUESTION }),
  ];
  await discord.expectSilence(A_WHILE);
  expect(ignored.flatMap((sent) => sent.replies())).toEqual([]);
});

test('where embeds are not allowed the answer comes as plain text', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  discord.failNext({ method: 'POST', path: /\/messages$/, status: 403, code: 50013 });
  const reply = await discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}` }).reply();
  expect(reply.embeds).toEqual([]);
  expect(reply.content).toMatch(CITATION);
});

test('a plain-text answer is followed up by a reply and by its buttons, and its question is text', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const refusal = { method: 'POST', path: /\/messages$/, status: 403, code: 50013 } as const;
  discord.failNext(refusal);
  const evil = `${QUESTION} [the UN](https://evil.example) <@${discord.user.id}> # hi`;
  const first = await discord.sendMessage({ content: `<@${discord.bot.id}> ${evil}` }).reply();
  expect(first.embeds).toEqual([]);
  const press = discord.pressButton({ message: first, label: 'More' });
  expect(textOf(await press.message())).toMatch(/\[\d\] .+2016/);
  discord.failNext(refusal);
  const second = await discord.sendMessage({ content: 'and when did he speak?', reference: first }).reply();
  expect(second.content).toMatch(/Following up, about .*Mistura/);
  expect(second.content).toContain('\\[the UN\\](https\\://evil.example)');
  for (const { content } of [first, second]) expect(content).not.toMatch(/[^\\]\[the UN|[^\\]<@|[^\\#-]# /);
});

test('a paragraph longer than a message is cut where embeds are not allowed', async () => {
  const discord = await openDiscord();
  const paragraph = `The harbour master ${'spoke of the gate '.repeat(140)}at noon.`;
  const CORPUS_DIR = corpusFolder({ 'gate.md': `---\ntitle: Gate\ndate: 2016-05-02\n---\n${paragraph}\n` });
  await openBot(discord, { CORPUS_DIR });
  discord.failNext({ method: 'POST', path: /\/messages$/, status: 403, code: 50013 });
  const { content } = await discord.sendMessage({ content: `<@${discord.bot.id}> /read gate` }).reply();
  expect(content).toMatch(/^Gate\n> The harbour master spoke .*…\n.*¶ 1–1 of 1$/);
  expect(content.length).toBeLessThanOrEqual(2_000);
  expect(discord.messages(discord.directChannelId())).toEqual([]);
});

test('where the history may not be read the answer comes without a reference', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  discord.failNext({ method: 'POST', path: /\/messages$/, status: 400, code: 160002 });
  const { channelId } = discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}` });
  await discord.requested('POST', /\/messages$/, 2);
  await discord.expectSilence(A_WHILE);
  const last = discord.messages(channelId).at(-1);
  expect(last?.author.id).toBe(discord.bot.id);
  expect(last?.message_reference).toBeUndefined();
});

test('where the bot may not speak at all it says so in private and in its log, and goes on', async () => {
  const discord = await openDiscord();
  const bot = await openBot(discord);
  const content = `<@${discord.bot.id}> ${QUESTION}`;
  const refusal = { method: 'POST', path: /\/messages$/, status: 403, code: 50013 } as const;
  discord.failNext({ ...refusal, times: 2 });
  const { channelId } = discord.sendMessage({ content });
  await bot.output(/does not let the bot answer/);
  const [note] = discord.messages(discord.directChannelId());
  expect(textOf(note ?? { content: '', embeds: [] })).toContain(`<#${channelId}>`);
  expect(bot.stderr).not.toContain(QUESTION);
  // Some people take no direct messages.
  discord.failNext({ ...refusal, times: 2 });
  discord.failNext({ ...refusal, code: 50007 });
  discord.sendMessage({ content });
  await bot.output(/"isTold":false/);
  await discord.sendMessage({ content }).reply();
});

test('where Discord refuses the answer a neutral sentence takes its place', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  discord.failNext({ method: 'POST', path: /\/messages$/, status: 400, code: 50035 });
  const message = await discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}` }).reply();
  expect(message.content).toMatch(/went wrong/);
  discord.failNext({ method: 'POST', path: /\/callback$/, status: 400, code: 50035 });
  const use = discord.useCommand({ name: 'ask', options: { question: QUESTION } });
  expect((await use.message()).content).toMatch(/went wrong/);
});
