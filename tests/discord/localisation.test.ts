import { expect, test } from 'vitest';
import { labelsOf, shareBot, textOf } from './open-bot.js';

const shared = shareBot({ guilds: [{ locale: 'de' }, {}] });
const ask = (locale: string) =>
  shared.discord
    .useCommand({ name: 'ask', options: { question: 'who discovered penicillin' }, locale })
    .message();

test.each([
  ['fr', 'Les articles ne le disent pas.', 'Supprimer'],
  ['de', 'Die Artikel sagen es nicht.', 'Löschen'],
  ['es-ES', 'Los artículos no lo dicen.', 'Eliminar'],
  ['es-419', 'Los artículos no lo dicen.', 'Eliminar'],
  ['ru', 'В статьях об этом не сказано.', 'Удалить'],
  ['ar', 'لا تذكر المقالات ذلك.', 'حذف'],
  ['ja', 'The articles do not say.', 'Delete'],
])('a reply follows the locale of its reader: %s', async (locale, sentence, label) => {
  const message = await ask(locale);
  expect(textOf(message)).toContain(sentence);
  expect(labelsOf(message)).toContain(label);
});

test('a quotation stays as it is, and its citation has the date in the language of the reader', async () => {
  const { discord } = shared;
  const options = { question: 'when did Kerry meet Lavrov' };
  const english = textOf(await discord.useCommand({ name: 'ask', options }).message());
  const french = textOf(await discord.useCommand({ name: 'ask', options, locale: 'fr' }).message());
  const quotations = (text: string) => text.match(/^> .*$/gm);
  expect(quotations(french)).toEqual(quotations(english));
  expect(french).toMatch(/\[1\] .* (?:mai|juillet|septembre) 2016, ¶/);
});

test('a message is answered in the language of its server, or in English', async () => {
  const { discord } = shared;
  const content = `<@${discord.bot.id}> who discovered penicillin`;
  const [german, english] = discord.guilds;
  const in_ = (channelId = '') => discord.sendMessage({ content, channelId }).reply();
  expect(textOf(await in_(german?.channelId))).toContain('Die Artikel sagen es nicht.');
  expect(textOf(await in_(english?.channelId))).toContain('The articles do not say.');
  const direct = discord.sendMessage({ content: 'who discovered penicillin', where: 'direct' });
  expect(textOf(await direct.reply())).toContain('The articles do not say.');
});

test('a button pressed by a reader of another language answers in that one', async () => {
  const { discord } = shared;
  const options = { question: 'when did Kerry meet Lavrov' };
  const message = await discord.useCommand({ name: 'ask', options, locale: 'fr' }).message();
  const context = labelsOf(message).find((label) => label.includes('En contexte')) ?? '';
  const reply = await discord.pressButton({ message, label: context, locale: 'ru' }).message();
  expect(textOf(reply)).toContain('В контексте');
});

test('Discord is given every name and description in six languages', () => {
  const held = shared.discord.commands().find(({ name }) => name === 'when');
  expect(held?.name_localizations).toMatchObject({ fr: 'quand', de: 'wann', ru: 'когда', ar: 'متى' });
  expect(Object.keys(held?.description_localizations ?? {})).toHaveLength(6);
});
