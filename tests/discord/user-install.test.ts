import { MessageFlags } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { shareBot, textOf } from './open-bot.js';

const shared = shareBot();
const QUESTION = { name: 'ask', options: { question: 'who is the UN envoy' } };

test.each(['foreign-guild', 'private-channel'] as const)(
  'a person who installed it for themselves asks, asks on and shares in a %s, within five follow-ups',
  async (where) => {
    const { discord } = shared;
    const first = discord.useCommand({ ...QUESTION, where });
    const message = await first.message();
    expect(textOf(message)).toMatch(/\[1\] .+2016.+¶ \d+/);
    expect(first.followUps).toBe(0);

    const from = discord.pressButton({ message, label: 'Ask a follow-up' });
    await from.modal();
    const followed = discord.submitModal({ from, values: { question: 'and when did he speak?' } });
    expect(textOf(await followed.message())).toMatch(/Following up/);

    const more = discord.pressButton({ message, label: 'More' });
    const secret = await more.message();
    expect((secret.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    const share = discord.pressButton({ message: secret, label: 'Share' });
    expect(textOf(await share.followUp())).toContain('Shared by');
    for (const use of [first, followed, more, share]) expect(use.followUps).toBeLessThanOrEqual(1);

    discord.pressButton({ message, label: 'Delete' });
    await expect.poll(() => discord.message(message.id)).toBeUndefined();
  },
);

test('a message is checked there too', async () => {
  const { discord } = shared;
  const message = await discord.useCommand({ ...QUESTION, where: 'foreign-guild' }).message();
  const name = 'Check against the articles';
  const use = discord.messageContextMenu({ name, message });
  expect((await use.message()).flags).toBe(MessageFlags.Ephemeral);
});
