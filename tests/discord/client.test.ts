import { SimpleIdentifyThrottler } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '../../src/discord/client.js';
import { becomeReady, openDiscord } from '../support/client.js';

test('of many servers with many channels, a client keeps the roles that mentions need and nothing else', async () => {
  const guilds = Array.from({ length: 3 }, () => ({ channels: 20 }));
  const discord = await openDiscord({ guilds });
  const client = createClient({
    apiUrl: discord.apiUrl,
    shards: null,
    buildIdentifyThrottler: () => new SimpleIdentifyThrottler(1),
  });
  onTestFinished(() => client.destroy());
  const { user } = await becomeReady(client, discord.token);
  for (const { id, managedRoleId } of discord.guilds) {
    const guild = client.guilds.cache.get(id);
    expect(guild?.roles.botRoleFor(user)?.id).toBe(managedRoleId);
    expect(guild?.members.cache.size).toBeLessThanOrEqual(1);
  }
  expect(client.channels.cache.size).toBe(0);
  expect(client.users.cache.map(({ id }) => id)).toEqual([discord.bot.id]);
});
