import {
  ChannelType,
  type Client,
  type ClientOptions,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  answerCommands,
  becomeReady,
  givesUpWith,
  INTENTS,
  logIn,
  newClient,
  openDiscord,
  QUESTION,
  refusalOf,
} from '../support/client.js';
import type { LoopbackDiscord } from '../support/loopback-discord.js';

/** discord.js lets 5 to 6.5 s pass between two IDENTIFYs; here nobody needs to wait for that. */
const UNTHROTTLED = {
  ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
} as Partial<ClientOptions>;

describe('logging in', () => {
  test('a client is ready and knows guild, channels, thread and its managed role', async () => {
    const { discord, client } = await logIn();
    await discord.ready();
    const guild = client.guilds.cache.get(discord.guild.id);
    expect(guild?.channels.cache.get(discord.guild.channelId)?.type).toBe(ChannelType.GuildText);
    expect(guild?.channels.cache.get(discord.guild.threadId)?.isThread()).toBe(true);
    expect(guild?.roles.botRoleFor(client.user)?.id).toBe(discord.guild.managedRoleId);
    const intents = INTENTS.reduce((all, bit) => all | bit, 0);
    expect(discord.identifies).toMatchObject([{ intents, shard: [0, 1], token: discord.token }]);
    expect(discord.violations).toEqual([]);
  });

  test('login strips a leading "Bot", so the gateway sees the bare token', async () => {
    const discord = await openDiscord();
    await newClient(discord).login(`Bot ${discord.token}`);
    expect(discord.identifies[0]?.token).toBe(discord.token);
  });

  test('a wrong token is refused with 401 by REST', async () => {
    const discord = await openDiscord();
    await expect(newClient(discord).login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(discord.requests).toMatchObject([{ path: '/gateway/bot', status: 401 }]);
    expect(discord.identifies).toEqual([]);
  });

  test('a wrong token closes the gateway with 4004', async () => {
    const discord = await openDiscord();
    const client = newClient(discord);
    const information = await fetch(`${discord.apiUrl}/v10/gateway/bot`, {
      headers: { authorization: `Bot ${discord.token}` },
    });
    const answer: unknown = await information.json();
    // REST lets it pass here, as if the token was reset between the two
    client.rest.get = async () => answer;
    const end = givesUpWith(client);
    client.login('wrong').catch(() => undefined);
    expect(await end).toBe(4004);
  });

  test('an intent that is not enabled closes the gateway with 4014', async () => {
    const discord = await openDiscord();
    const client = newClient(discord, { intents: [...INTENTS, GatewayIntentBits.MessageContent] });
    const end = givesUpWith(client);
    client.login(discord.token).catch(() => undefined);
    expect(await end).toBe(4014);
  });

  test('each shard gets the events of its own guilds', async () => {
    const discord = await openDiscord({ guilds: [{}, {}], shards: 2 });
    const client = newClient(discord, { ...UNTHROTTLED, shards: 'auto' });
    const seen: string[] = [];
    client.ws.on(GatewayDispatchEvents.MessageCreate, ({ guild_id }, shard) =>
      seen.push(`${shard}: ${guild_id}`),
    );
    await becomeReady(client, discord.token);
    for (const { id } of discord.guilds) discord.sendMessage({ content: 'hello', guildId: id });
    discord.sendMessage({ content: 'hello', where: 'direct' });
    const own = discord.guilds.map(({ id }) => `${Number(BigInt(id) >> 22n) % 2}: ${id}`);
    await expect.poll(() => [...seen].sort()).toEqual([...own, '0: undefined'].sort());
  });
});

describe('interactions', () => {
  test('a command arrives with typed options and is answered', async () => {
    const { discord, client } = await logIn();
    answerCommands(client, async (interaction) => {
      const { options, locale } = interaction;
      const content = `${options.getString('question')} ${options.getInteger('page')} ${locale} ${interaction.channelId}`;
      await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    });
    const use = discord.useCommand({ name: 'ask', options: { question: 'when', page: 2 }, locale: 'fr' });
    const content = `when 2 fr ${discord.guild.channelId}`;
    expect(await use.response()).toMatchObject({ type: 4, data: { content, flags: 64 } });
    expect(await use.message()).toMatchObject({ content, flags: 64 });
    expect(discord.violations).toEqual([]);
  });

  test('with_response answers interaction and message; a deferral is filled later', async () => {
    const { discord, client } = await logIn();
    answerCommands(client, async (interaction) => {
      const deferred = await interaction.deferReply({ withResponse: true });
      expect(deferred.interaction.responseMessageLoading).toBe(true);
      await interaction.editReply('filled');
      await interaction.followUp(`more ${(await interaction.fetchReply()).content}`);
    });
    const use = discord.useCommand(QUESTION);
    const message = await use.message();
    expect(message).toMatchObject({ content: 'filled', flags: 0 });
    expect(await use.followUp()).toMatchObject({ content: 'more filled', webhook_id: discord.applicationId });
    expect(discord.requests.find(({ path }) => path.endsWith('/messages/@original'))?.method).toBe('PATCH');
  });

  test('a second acknowledgement is refused with 40060', async () => {
    const { discord, client } = await logIn();
    const refusal = refusalOf(client, async (interaction) => {
      await interaction.reply('once');
      interaction.replied = false;
      await interaction.reply('twice');
    });
    const use = discord.useCommand(QUESTION);
    expect(await refusal).toMatchObject({ code: 40060, status: 400 });
    expect((await use.message()).content).toBe('once');
  });

  test('an acknowledgement after the limit is refused with 10062', async () => {
    const { discord, client } = await logIn({ acknowledgeWithinMs: 50 });
    const refusal = refusalOf(client, async (interaction) => {
      await new Promise((resolve) => setTimeout(resolve, 80));
      await interaction.reply('late');
    });
    const use = discord.useCommand(QUESTION);
    expect(await refusal).toMatchObject({ code: 10062, status: 404 });
    await expect(use.response({ timeoutMs: 20 })).rejects.toThrow('waited 20 ms in vain for a first answer');
  });

  test('a follow-up before the acknowledgement is refused with 10015', async () => {
    const { discord, client } = await logIn();
    const refusal = refusalOf(client, (interaction) => interaction.webhook.send('too early'));
    discord.useCommand(QUESTION);
    expect(await refusal).toMatchObject({ code: 10015, status: 404 });
  });
});

describe('losing the gateway', () => {
  /** Contents in the order in which the client sees them. */
  const contentsSeen = (client: Client) => {
    const contents: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => contents.push(content));
    return contents;
  };
  const tell = (discord: LoopbackDiscord, content: string) =>
    discord.sendMessage({ content, where: 'direct' });

  test('after a dropped socket the client resumes, and gets once what was sent meanwhile', async () => {
    const { discord, client } = await logIn();
    const contents = contentsSeen(client);
    tell(discord, 'before');
    await expect.poll(() => contents).toEqual(['before']);
    discord.dropSockets();
    tell(discord, 'meanwhile');
    tell(discord, 'and again');
    await discord.resumed();
    await expect.poll(() => contents).toEqual(['before', 'meanwhile', 'and again']);
    expect(discord.resumes).toMatchObject([{ replayed: 2, viaResumeUrl: true }]);
    expect(discord.identifies).toHaveLength(1);
    tell(discord, 'after');
    await expect.poll(() => contents.at(-1)).toBe('after');
  });

  test('a client told to reconnect resumes', async () => {
    const { discord } = await logIn();
    discord.requestReconnect();
    await discord.resumed();
    expect(discord.resumes).toMatchObject([{ replayed: 0 }]);
    expect(discord.identifies).toHaveLength(1);
  });

  test('a session that is invalid but resumable is resumed on the same socket', async () => {
    const { discord, client } = await logIn();
    const contents = contentsSeen(client);
    discord.invalidateSession(true);
    await discord.resumed();
    tell(discord, 'still here');
    await expect.poll(() => contents).toEqual(['still here']);
    expect(discord.resumes).toMatchObject([{ replayed: 0, viaResumeUrl: false }]);
  });

  test('after an invalid session the client identifies anew, and does not get what it missed', async () => {
    const discord = await openDiscord();
    const client = await becomeReady(newClient(discord, UNTHROTTLED), discord.token);
    const contents = contentsSeen(client);
    discord.invalidateSession(false);
    tell(discord, 'lost');
    await discord.ready(2);
    expect(discord.resumes).toEqual([]);
    tell(discord, 'new session');
    await expect.poll(() => contents).toEqual(['new session']);
  });

  test('a client whose heartbeats are not acknowledged gives the socket up and resumes', async () => {
    const { discord } = await logIn({ heartbeatIntervalMs: 100 });
    discord.withholdHeartbeatAcks();
    await discord.resumed();
    discord.withholdHeartbeatAcks(false);
    expect(discord.identifies).toHaveLength(1);
  });

  test('a client that is turned away tries on, and then identifies anew', async () => {
    const discord = await openDiscord();
    const client = await becomeReady(newClient(discord, UNTHROTTLED), discord.token);
    const contents = contentsSeen(client);
    discord.refuseConnections();
    discord.dropSockets();
    await expect(discord.ready(2, { timeoutMs: 1_200 })).rejects.toThrow('READY 2, got 1');
    discord.refuseConnections(false);
    await discord.ready(2);
    expect(discord.resumes).toEqual([]);
    tell(discord, 'back');
    await expect.poll(() => contents).toEqual(['back']);
  });
});
