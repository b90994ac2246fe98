import { ApplicationCommandType, MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { corpusFolder, openBot, openDiscord, textOf } from './open-bot.js';

/** A citation of one of the shipped articles: number, title, publisher, date, paragraph. */
const CITATION = /\[1\] .+2016.+¶ \d+/;

test('each command that asks answers with a quotation and its citation', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const asked = {
    ask: { question: 'who is the UN envoy' },
    who: { subject: 'de Mistura' },
    when: { event: 'talks' },
    where: { event: 'talks' },
    what: { subject: 'ceasefire' },
    why: { event: 'talks' },
    howmany: { what: 'people' },
    quote: { speaker: 'Kerry' },
    ceasefire: { about: 'Aleppo' },
  };
  for (const name of Object.keys(asked)) {
    const option = discord.commands().find((command) => command.name === name)?.options?.[0]?.name ?? '';
    const [value] = Object.values(asked[name as keyof typeof asked]);
    const use = discord.useCommand({ name, options: { [option]: value as string } });
    expect(textOf(await use.message()), `/${name}`).toMatch(CITATION);
  }
  expect(discord.violations).toEqual([]);
});

test('a topic that is marked as a command in topics.yaml is one, and needs no option', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  expect(textOf(await discord.useCommand({ name: 'ceasefire' }).message())).toMatch(CITATION);
  expect(discord.violations).toEqual([]);
});

test('/sources names each article and /help each command', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const sources = textOf(await discord.useCommand({ name: 'sources' }).message());
  expect(sources).toContain('UN envoy hopes talks restart in August');
  const help = textOf(await discord.useCommand({ name: 'help' }).message());
  for (const { name, type } of discord.commands()) {
    if (type === ApplicationCommandType.ChatInput) expect(help).toContain(`/${name}`);
  }
  expect(discord.violations).toEqual([]);
});

test('commands work in a direct message', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const use = discord.useCommand({
    name: 'ask',
    options: { question: 'who is the UN envoy' },
    where: 'direct',
  });
  expect(textOf(await use.message())).toMatch(CITATION);
  expect(discord.violations).toEqual([]);
});

test('a question that the articles do not answer is told so', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const use = discord.useCommand({ name: 'ask', options: { question: 'xylophone quinoa zeppelin' } });
  expect(textOf(await use.message())).toContain('The articles do not say');
  expect(discord.violations).toEqual([]);
});

test('a question of 5,999 characters is answered within the limits', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const question = `who is the UN envoy ${'*_`~|<@1> '.repeat(600)}`.slice(0, 5_999);
  const use = discord.useCommand({ name: 'ask', options: { question } });
  expect(textOf(await use.message())).not.toBe('');
  expect(discord.violations).toEqual([]);
});

test('an article full of markup pings nobody and keeps its words', async () => {
  const discord = await openDiscord();
  const CORPUS_DIR = corpusFolder({
    'harbour.md':
      '---\ntitle: "@everyone <@1> `harbour`"\npublisher: "[click](https://example.com)"\ndate: 2016-09-09\n---\n' +
      'The harbour master told @everyone and <@1> that `the gate` opens at https://example.com/[gate](now) **today**.\n',
  });
  await openBot(discord, { CORPUS_DIR });
  const message = await discord
    .useCommand({ name: 'ask', options: { question: 'what opens at the harbour gate' } })
    .message();
  const shown = textOf(message);
  const unescaped = shown.replace(/\\([^0-9A-Za-z\s])/g, '$1').replaceAll('**', '');
  expect(unescaped).toContain(
    'told @everyone and <@1> that `the gate` opens at https://example.com/[gate](now)',
  );
  expect(shown).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@1>|(?<!\\)\[(?:gate|click)\]/);
  const callback = discord.requests.find(({ path }) => path.endsWith('/callback'));
  expect(callback?.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  expect(discord.violations).toEqual([]);
});

test('a button opens its passage for the one who pressed it, after a restart too', async () => {
  const discord = await openDiscord();
  const first = await openBot(discord);
  const message = await discord
    .useCommand({ name: 'ask', options: { question: 'who is the UN envoy' } })
    .message();
  const [row] = message.components ?? [];
  const button = row !== undefined && 'components' in row ? row.components[0] : undefined;
  const customId = button !== undefined && 'custom_id' in button ? button.custom_id : undefined;
  if (customId === undefined) throw new Error(`no button in ${JSON.stringify(message.components)}`);
  await first.stop();
  await openBot(discord);
  const context = await discord.pressButton({ message, customId }).message();
  expect(textOf(context)).toContain('In context');
  expect((context.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(discord.violations).toEqual([]);
});

test('a command that Discord still offers but the bot no longer has is told to be unknown', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  await fetch(`${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'weather', description: 'A command of an earlier version' }),
  });
  const message = await discord.useCommand({ name: 'weather' }).message();
  expect(textOf(message)).toContain('no command /weather');
  expect(discord.violations).toEqual([]);
});
