import { MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { makeUser } from '../support/loopback-discord.js';
import { corpusFolder, labelsOf, openBot, openDiscord, shareBot, textOf } from './open-bot.js';

/** What people file against bots that look things up, one test each: this bot does not earn it. */

const QUESTION = 'who is the UN envoy';
const CITATION = /\[1\] .+2016.+¶ \d+/;
const A_WHILE = 400;
const EPHEMERAL = MessageFlags.Ephemeral;

const shared = shareBot();
const isEphemeral = ({ flags }: { flags?: number }) => ((flags ?? 0) & EPHEMERAL) === EPHEMERAL;
const ask = (question: string, options = {}) =>
  shared.discord.useCommand({ name: 'ask', options: { question, ...options } }).message();

test('1: free text is taken where no choice is picked', async () => {
  const { discord } = shared;
  const use = discord.autocomplete({ name: 'who', focused: 'subject', options: { subject: 'the envoy of' } });
  const choices = await use.choices();
  expect(choices[0]).toEqual({ name: 'the envoy of', value: 'the envoy of' });
  const free = discord.useCommand({ name: 'who', options: { subject: 'the envoy of the UN' } });
  expect(textOf(await free.message())).toMatch(CITATION);
});

test('2: a part of a name is enough, and a misspelt one is understood', async () => {
  const { discord } = shared;
  for (const subject of ['mistu', 'mitsura']) {
    const use = discord.autocomplete({ name: 'who', focused: 'subject', options: { subject } });
    const values = (await use.choices()).map(({ value }) => String(value));
    expect(values.join('; '), subject).toMatch(/de Mistura/);
  }
  expect(textOf(await ask('who is staffan de mistrua'))).toMatch(/Showing answers for .*mistura/i);
});

test('3: an answer can be private, and be shared afterwards by whoever asked', async () => {
  const { discord } = shared;
  const secret = await ask(QUESTION, { private: true });
  expect(isEphemeral(secret)).toBe(true);
  const press = discord.pressButton({ message: secret, label: 'Share' });
  const shown = await press.followUp();
  expect(isEphemeral(shown)).toBe(false);
  expect(textOf(shown)).toMatch(CITATION);
  expect(shown.content).toContain(`<@${discord.user.id}>`);
  expect(shown.mentions).toEqual([]);
  // A second press finds no button to share it again.
  await expect.poll(() => labelsOf(discord.message(secret.id) ?? secret)).not.toContain('Share');
});

test('4: what the articles do not say is not answered', async () => {
  const reply = await ask('who discovered penicillin');
  expect(textOf(reply)).toContain('The articles do not say');
});

test('5: every interaction is answered well within its three seconds', async () => {
  const { discord } = shared;
  const uses = Array.from({ length: 20 }, () =>
    discord.useCommand({ name: 'ask', options: { question: QUESTION } }),
  );
  for (const use of uses) expect((await use.response()).afterMs).toBeLessThan(3_000);
});

test('6: no command is there twice', () => {
  const { discord } = shared;
  const names = [...discord.commands(), ...discord.commands(discord.guild.id)].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('7: a first direct message is answered, once', async () => {
  const { discord } = shared;
  const user = makeUser('newcomer');
  const sent = discord.sendMessage({ content: QUESTION, where: 'direct', user, channelType: false });
  expect(textOf(await sent.reply())).toMatch(CITATION);
  await discord.expectSilence(A_WHILE);
  expect(sent.replies()).toHaveLength(1);
});

test('8: a mention of the role is answered; where Discord withholds the words it says how to ask', async () => {
  const { discord } = shared;
  const role = discord.guild.managedRoleId;
  const sent = discord.sendMessage({ content: `<@&${role}> ${QUESTION}`, mentionRoles: [role] });
  expect(textOf(await sent.reply())).toContain('/ask');
});

test('9: a bare mention is answered with help', async () => {
  const { discord } = shared;
  const reply = await discord.sendMessage({ content: `<@${discord.bot.id}>` }).reply();
  expect(textOf(reply)).toContain('/ask');
});

test('10: a follow-up keeps its subject, and talk in a thread is left alone', async () => {
  const { discord } = shared;
  const first = await discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}` }).reply();
  const followUp = discord.sendMessage({ content: 'and when did he speak?', reference: first });
  expect(textOf(await followUp.reply())).toMatch(/Following up, about .*Mistura/);
  const channelId = discord.guild.threadId;
  await discord.sendMessage({ content: `<@${discord.bot.id}> ${QUESTION}`, channelId }).reply();
  await discord.sendMessage({ content: 'I see, thanks', channelId }).silence(A_WHILE);
});

test('11: nothing in an article or a question pings', async () => {
  const { discord } = shared;
  const reply = await ask(`@everyone <@${discord.user.id}> <@&${discord.guild.managedRoleId}> ${QUESTION}`);
  expect(reply.mentions).toEqual([]);
  expect(reply.mention_everyone).toBe(false);
  const callbacks = discord.requests.filter(({ path }) => path.endsWith('/callback'));
  const posts = discord.requests.filter(({ method, path }) => method === 'POST' && /\/messages$/.test(path));
  for (const { body } of posts) expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
  const replies = callbacks.filter(({ body }) => (body as { type: number }).type === 4);
  for (const { body } of replies) expect(body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
});

test('12: what is too long is cut and counted, never refused', async () => {
  const paragraph = (at: number) => `The harbour master said ${'very '.repeat(700)}much of gate ${at}.`;
  const files = Object.fromEntries(
    Array.from({ length: 150 }, (_, at) => [
      `report-${at}.md`,
      `---\ntitle: Report ${at} ${'on the harbour '.repeat(8)}\ndate: 2016-05-02\n---\n${paragraph(at)}\n`,
    ]),
  );
  const discord = await openDiscord();
  await openBot(discord, { CORPUS_DIR: corpusFolder(files) });
  const question = { question: 'what did the harbour master say' };
  const answer = await discord.useCommand({ name: 'ask', options: question }).message();
  expect(textOf(answer)).toContain(' …');
  const sources = await discord.useCommand({ name: 'sources' }).message();
  expect(textOf(sources)).toMatch(/… and \d+ more articles/);
  const claim = discord.sendMessage({ content: 'The harbour master spoke of gate 7. '.repeat(40) });
  const check = discord.messageContextMenu({ name: 'Check against the articles', message: claim.message });
  expect(textOf(await check.message())).toContain('Report');
});

test('13: every button works after a restart', async () => {
  const discord = await openDiscord();
  const first = await openBot(discord);
  const use = { name: 'ask', options: { question: 'when did Kerry meet Lavrov' } };
  const message = await discord.useCommand(use).message();
  await first.stop();
  await openBot(discord);
  const labels = labelsOf(message);
  expect(labels).toEqual(expect.arrayContaining(['More', 'Ask a follow-up', 'Delete']));
  for (const label of labels.filter((each) => !/follow-up|Delete/.test(each))) {
    const answer = await discord.pressButton({ message, label }).message();
    expect(textOf(answer), label).toMatch(/¶ \d/);
    expect(isEphemeral(answer)).toBe(true);
  }
  expect((await discord.pressButton({ message, label: 'Ask a follow-up' }).modal()).title).toBeTruthy();
  await discord.pressButton({ message, label: 'Delete' }).response();
  await discord.requested('DELETE', /@original$/);
});

test('14: a dead gateway is noticed and left', async () => {
  const discord = await openDiscord({ heartbeatIntervalMs: 300 });
  await openBot(discord);
  discord.withholdHeartbeatAcks();
  await discord.resumed(1, { timeoutMs: 10_000 });
  discord.withholdHeartbeatAcks(false);
});

test('15: a report has its date, newer and older ones are a press away, and the end of the news is told', async () => {
  const { discord } = shared;
  const message = await ask('when will the talks resume');
  expect(textOf(message)).toMatch(/^\[1\] /m);
  for (const citation of textOf(message).match(/^\[\d\] .*$/gm) ?? []) expect(citation).toMatch(/20\d\d/);
  const dayIn = (text: string) => /\[\d\] .*?(\d{1,2} \w+ 2016), ¶/.exec(text)?.[1];
  // Of either period's two reports one alone tells it; the other one is of 26 July.
  const turns = [
    {
      label: 'Newer',
      question: 'who urges a renewal of the truce',
      from: '2016-05-01',
      to: '2016-07-31',
      told: '2 May 2016',
    },
    {
      label: 'Older',
      question: 'where were Kerry and Lavrov deep in talks',
      from: '2016-07-01',
      to: '2016-09-30',
      told: '9 September 2016',
    },
  ];
  for (const { label, question, from, to, told } of turns) {
    const asked = await ask(question, { from, to });
    expect(dayIn(textOf(asked)), label).toBe(told);
    const other = await discord.pressButton({ message: asked, label }).message();
    expect(dayIn(textOf(other)), label).toBe('26 July 2016');
  }
  expect(textOf(await ask('what is the latest on the talks now'))).toContain('The newest report is of');
});
