import { expect, test } from 'vitest';
import { openBot, openDiscord, runBot } from './open-bot.js';

const QUESTION = 'who is the UN envoy';

test('two processes with a shard each answer every event once, and one of them registers the commands', async () => {
  const discord = await openDiscord({ guilds: [{}, {}, {}, {}], shards: 2 });
  const first = await openBot(discord, { SHARD_LIST: '0', SHARD_COUNT: '2' });
  const second = runBot({ discord, env: { SHARD_LIST: '1', SHARD_COUNT: '2' } });
  await second.output(/Ready as/);
  expect(discord.identifies.map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ]);

  const uses = discord.guilds.map(({ id }) =>
    discord.useCommand({ name: 'ask', options: { question: QUESTION }, guildId: id }),
  );
  const content = `<@${discord.bot.id}> ${QUESTION}`;
  const messages = [
    ...discord.guilds.map(({ id }) => discord.sendMessage({ content, guildId: id })),
    discord.sendMessage({ content: QUESTION, where: 'direct' }),
  ];
  for (const use of uses) await use.message();
  for (const message of messages) await message.reply();
  await discord.expectSilence(400);
  for (const message of messages) expect(message.replies()).toHaveLength(1);
  for (const { id } of uses) {
    expect(discord.requests.filter(({ path }) => path.startsWith(`/interactions/${id}/`))).toHaveLength(1);
  }
  const answered = (stderr: string) => stderr.match(/"msg":"Answered"/g)?.length;
  // Two servers a shard, a command and a mention in each, and the direct message on shard 0.
  expect([answered(first.stderr), answered(second.stderr)]).toEqual([5, 4]);
  expect(second.stderr).not.toMatch(/Commands/);
});
