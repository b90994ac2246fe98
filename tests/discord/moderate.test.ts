import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { corpusFolder, openBot, openDiscord, textOf } from './open-bot.js';

const STATUS = { name: 'parley', subcommand: 'status' };
const RELOAD = { name: 'parley', subcommand: 'reload' };
const ASK = { name: 'ask', options: { question: 'who opened the harbour gate' } };

function article(title: string, date: string, sentence: string): string {
  return `---\ntitle: ${title}\npublisher: Harbour News\ndate: ${date}\n---\n${sentence}\n`;
}

function harbour() {
  return corpusFolder({
    'gate.md': article('The gate', '2016-09-09', 'The harbour master Ann Lee opened the harbour gate.'),
    'bad.md': '---\ntitle: B\ndate: 31 April 2016\n---\nThe envoy left.\n',
  });
}

test('status tells a moderator, in private, of articles, period, warnings, uptime, shard and latency', async () => {
  const discord = await openDiscord();
  await openBot(discord, { CORPUS_DIR: harbour() });
  const definition = discord.commands().find(({ name }) => name === 'parley');
  expect(definition?.default_member_permissions).toBe(String(PermissionFlagsBits.ManageGuild));
  expect(definition?.contexts).toEqual([0]);
  const status = await discord.useCommand(STATUS).message();
  expect((status.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  const text = textOf(status);
  expect(text).toMatch(/1 article, 9 September 2016 to 9 September 2016/);
  expect(text).toMatch(/error: bad\.md\\?:\d+/);
  expect(text).toMatch(/Running since <t:\d+:R>/);
  expect(text).toMatch(/Shard 0: ready, latency/);
});

/** What a moderator reads in status, and at last in reload. */
const SPOKEN: readonly (readonly [locale: string, ...string[]])[] = [
  [
    'de',
    'Zustand',
    'Läuft seit',
    'bereit, Laufzeit',
    'Zu den Artikeln, auf Englisch',
    '- Fehler: bad.md',
    'neu gelesen',
  ],
  [
    'fr',
    'État',
    'En marche depuis',
    'prêt, latence',
    'À propos des articles, en anglais',
    '- erreur : bad.md',
    'relus',
  ],
  [
    'es-ES',
    'Estado',
    'En marcha desde',
    'listo, latencia',
    'Sobre los artículos, en inglés',
    '- error: bad.md',
    'vuelto a leer',
  ],
  [
    'ru',
    'Состояние',
    'Время запуска',
    'готов, задержка',
    'О статьях, по-английски',
    '- ошибка: bad.md',
    'прочитаны заново',
  ],
  [
    'ar',
    'الحالة',
    'يعمل منذ',
    'جاهز، زمن الاستجابة',
    'عن المقالات، بالإنجليزية',
    '- خطأ: \u2068bad.md',
    'أُعيدت قراءة',
  ],
];

test('status, reload and their descriptions speak the language of the moderator', async () => {
  const discord = await openDiscord();
  await openBot(discord, { CORPUS_DIR: harbour() });
  for (const [locale, ...words] of SPOKEN) {
    const status = textOf(await discord.useCommand({ ...STATUS, locale }).message());
    const reloaded = textOf(await discord.useCommand({ ...RELOAD, locale }).message());
    expect(reloaded).toContain(words.pop());
    for (const word of words) expect(status).toContain(word);
    // All that is English is what the corpus says of its files.
    expect(status.replace(/^- .*$/gm, '')).not.toMatch(/ready|latency|Running|About|since/);
  }
  const options = discord.commands().find(({ name }) => name === 'parley')?.options ?? [];
  expect(options.map(({ name_localizations: names }) => names?.de)).toEqual(['zustand', 'neulesen']);
  for (const { name_localizations, description_localizations } of options) {
    expect(Object.keys(name_localizations ?? {})).toHaveLength(6);
    // Two of the six locales are Spanish.
    expect(new Set(Object.values(description_localizations ?? {})).size).toBe(5);
  }
});

test('the words /parley in a message tell nobody of the articles, and reload nothing', async () => {
  const discord = await openDiscord();
  await openBot(discord, { CORPUS_DIR: harbour() });
  const sent = [
    discord.sendMessage({ content: '/parley', where: 'direct' }),
    discord.sendMessage({ content: `<@${discord.bot.id}> /parley reload` }),
  ];
  for (const each of sent) {
    const text = textOf(await each.reply());
    expect(text).toContain('Only the slash command /parley');
    expect(text).not.toMatch(/articles|April/);
  }
});

test('where Discord refuses what a moderator is told, an apology takes its place', async () => {
  const discord = await openDiscord();
  await openBot(discord, { CORPUS_DIR: harbour() });
  discord.failNext({ method: 'PATCH', path: /@original$/, status: 400, code: 50035 });
  expect((await discord.useCommand(STATUS).message()).content).toContain('went wrong');
});

test('reload brings new articles and new commands; a folder without any leaves the old ones', async () => {
  const discord = await openDiscord();
  const CORPUS_DIR = harbour();
  const bot = await openBot(discord, { CORPUS_DIR });
  const late = article('The lamp', '2016-10-01', 'The keeper Bo Chen lit the harbour lamp.');
  writeFileSync(join(CORPUS_DIR, 'lamp.md'), late);
  writeFileSync(
    join(CORPUS_DIR, 'topics.yaml'),
    '- name: lamp\n  command: true\n  description: Lamps\n  words: [lamp]\n',
  );
  const done = await discord.useCommand(RELOAD).message();
  expect(textOf(done)).toMatch(/read again.*2 articles/s);
  await discord.commandRegistered('lamp');
  expect(textOf(await discord.useCommand({ name: 'lamp' }).message())).toContain('Bo Chen');

  for (const file of ['gate.md', 'bad.md', 'lamp.md']) rmSync(join(CORPUS_DIR, file));
  expect(textOf(await discord.useCommand(RELOAD).message())).toMatch(/could not be read/);
  expect(textOf(await discord.useCommand(ASK).message())).toContain('Ann Lee');
  expect(bot.stderr).toContain('The articles could not be read again');
});

test('the old articles answer while the folder is read again', async () => {
  const discord = await openDiscord();
  await openBot(discord, { CORPUS_DIR: harbour() });
  const reloads = [discord.useCommand(RELOAD), discord.useCommand(RELOAD)];
  const asked = discord.useCommand(ASK);
  expect(textOf(await asked.message())).toContain('Ann Lee');
  for (const reload of reloads) expect(textOf(await reload.message())).toContain('read again');
});
