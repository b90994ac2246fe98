import { MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { makeUser } from '../support/loopback-discord.js';
import { shareBot, textOf } from './open-bot.js';

const NAME = 'Check against the articles';
const shared = shareBot();
const isEphemeral = ({ flags }: { flags?: number }) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

test('a message is compared with the articles, privately and without a verdict', async () => {
  const { discord } = shared;
  const content = 'Kerry and Merkel met Lavrov in Geneva on 9 September 2016 with 12 officials';
  const { message } = discord.sendMessage({ content, author: makeUser('bob') });
  const reply = await discord.messageContextMenu({ name: NAME, message }).message();
  expect(isEphemeral(reply)).toBe(true);
  expect(textOf(reply)).toMatch(/\[1\] .+2016.+¶ \d+/);
  expect(textOf(reply)).toMatch(/In both: .*Lavrov/);
  expect(textOf(reply)).toMatch(/Only in the message: .*Merkel/);
  expect(textOf(reply)).toMatch(/Only in the message: .*12 officials/);
  expect(textOf(reply)).not.toMatch(/\b(?:true|false|confirmed|wrong)\b/i);
});

test('a message without text is told to have none', async () => {
  const { discord } = shared;
  const { message } = discord.sendMessage({ content: ' ', author: makeUser('bob') });
  const reply = await discord.messageContextMenu({ name: NAME, message }).message();
  expect(textOf(reply)).toContain('no text');
});

test('"is this true?" under somebody else\'s message points to the context menu', async () => {
  const { discord } = shared;
  const claim = discord.sendMessage({ content: 'Kerry met Lavrov', author: makeUser('bob') });
  for (const words of ['is this true?', '', 'did that really happen?', 'stimmt das wirklich?']) {
    const content = `<@${discord.bot.id}> ${words}`;
    const reply = await discord.sendMessage({ content, reference: claim.message }).reply();
    expect(textOf(reply), words).toContain(NAME);
    expect(isEphemeral(reply)).toBe(false);
  }
});
