import { ApplicationCommandType, MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { corpusFolder, openBot, openDiscord, shareBot, textOf } from './open-bot.js';

/** A citation of one of the shipped articles: number, title, publisher, date, paragraph. */
const CITATION = /\[1\] .+2016.+¶ \d+/;

const shared = shareBot();

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
});

test('every command that looks into the articles takes a period and can be private', async () => {
  const { discord } = shared;
  const others = ['help', 'parley'];
  for (const { name, type, options } of discord.commands()) {
    if (type !== ApplicationCommandType.ChatInput || others.includes(name)) continue;
    const names = (options ?? []).map((option) => option.name);
    // What is read on in is one article.
    const common = name === 'read' ? ['private'] : ['from', 'to', 'private'];
    expect(names, `/${name}`).toEqual(expect.arrayContaining(common));
  }
  for (const name of ['ask', 'quote', 'timeline', 'sources']) {
    const [required] =
      discord
        .commands()
        .find((command) => command.name === name)
        ?.options?.filter((o) => o.required) ?? [];
    const options = {
      ...(required === undefined ? {} : { [required.name]: 'Kerry' }),
      from: 'July 2016',
      to: '2016-08-31',
      private: true,
    };
    const message = await discord.useCommand({ name, options }).message();
    expect((message.flags ?? 0) & MessageFlags.Ephemeral, `/${name}`).toBe(MessageFlags.Ephemeral);
    expect(textOf(message), `/${name}`).toContain('July 2016');
    expect(textOf(message), `/${name}`).not.toMatch(/(?:May|September) 2016, ¶/);
  }
});

test('/quote finds what somebody said about something, /timeline what happened to it, /read begins where it is told', async () => {
  const { discord } = shared;
  const quote = { speaker: 'Kerry', about: 'progress' };
  expect(textOf(await discord.useCommand({ name: 'quote', options: quote }).message())).toMatch(CITATION);
  const about = textOf(
    await discord.useCommand({ name: 'timeline', options: { about: 'Geneva' } }).message(),
  );
  expect(about).toContain('Geneva');
  const read = { article: 'kerry-lavrov-geneva', paragraph: 4 };
  expect(textOf(await discord.useCommand({ name: 'read', options: read }).message())).toMatch(/¶ 4–/);
});

test('a topic that is marked as a command in topics.yaml is one, and needs no option', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  expect(textOf(await discord.useCommand({ name: 'ceasefire' }).message())).toMatch(CITATION);
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
});

test('a question that the articles do not answer is told so', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const use = discord.useCommand({ name: 'ask', options: { question: 'xylophone quinoa zeppelin' } });
  expect(textOf(await use.message())).toContain('The articles do not say');
});

test('a question of 5,999 characters is answered within the limits', async () => {
  const discord = await openDiscord();
  await openBot(discord);
  const question = `who is the UN envoy ${'*_`~|<@1> '.repeat(600)}`.slice(0, 5_999);
  const use = discord.useCommand({ name: 'ask', options: { question } });
  expect(textOf(await use.message())).not.toBe('');
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
});

test('a right-to-left title and overrides in a text stay on their own line', async () => {
  const discord = await openDiscord();
  const CORPUS_DIR = corpusFolder({
    'harbour.md':
      '---\ntitle: ميناء \u202eالمدينة\npublisher: أخبار\ndate: 2016-09-09\n---\nThe harbour master \u202esaid\u2066 that the gate opens.\n',
  });
  await openBot(discord, { CORPUS_DIR });
  const ask = { name: 'ask', options: { question: 'who said that the harbour gate opens' } };
  for (const locale of ['en-US', 'ar']) {
    const text = textOf(await discord.useCommand({ ...ask, locale }).message());
    const lines = text.split('\n');
    const citation = lines.find((line) => line.startsWith('[1]')) ?? '';
    expect(citation).toMatch(/^\[1\] \u2068ميناء المدينة\u2069/);
    expect(citation).not.toMatch(/[\u202a-\u202e]/);
    const excerpt = lines.find((line) => line.startsWith('> ')) ?? '';
    expect(excerpt).toMatch(/^> \u2068.*\u202esaid\u2066 that.*\u2069$/);
  }
});
