import { type APIMessage, type Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  answerCommands,
  becomeReady,
  logIn,
  newClient,
  nextMessage,
  openDiscord,
  QUESTION,
} from './client.js';
import { type LoopbackDiscord, makeUser } from './loopback-discord.js';
import { openBodyCheck } from './openapi.js';

const say = (client: Client, { guild }: LoopbackDiscord, body: object): Promise<unknown> =>
  client.rest.post(`/channels/${guild.channelId}/messages`, { body });

describe('messages', () => {
  test('content arrives blank unless the message mentions the bot user or is direct', async () => {
    const { discord, client } = await logIn();
    const seen = (what: Parameters<typeof discord.sendMessage>[0]) => {
      const next = nextMessage(client);
      discord.sendMessage(what);
      return next.then(({ content }) => content);
    };
    const { bot, guild } = discord;
    expect(await seen({ content: 'secret' })).toBe('');
    expect(await seen({ content: `<@&${guild.managedRoleId}> secret` })).toBe('');
    expect(await seen({ content: `<@${bot.id}> when` })).toBe(`<@${bot.id}> when`);
    expect(await seen({ content: 'when', mentions: [bot] })).toBe('when');
    expect(await seen({ content: 'when', where: 'direct' })).toBe('when');
  });

  test('a reply to the bot brings its content if it pings; one to a slash-command answer cannot ping', async () => {
    const { discord, client } = await logIn();
    answerCommands(client, (interaction) => interaction.reply('by command'));
    const own = await client.rest.post(`/channels/${discord.guild.channelId}/messages`, {
      body: { content: 'own' },
    });
    const answer = await discord.useCommand(QUESTION).message();
    const contents: string[] = [];
    client.on(Events.MessageCreate, ({ content, author }) => author.bot || contents.push(content));
    discord.sendMessage({ content: 'pings', reference: own as APIMessage });
    discord.sendMessage({ content: 'silent', reference: own as APIMessage, pingsReplied: false });
    discord.sendMessage({ content: 'to an answer', reference: answer });
    await expect.poll(() => contents).toEqual(['pings', '', '']);
  });

  test('content is held back by REST too', async () => {
    const { discord, client } = await logIn();
    const { message } = discord.sendMessage({ content: 'secret' });
    const read = await client.rest.get(`/channels/${message.channel_id}/messages/${message.id}`);
    expect(read).toMatchObject({ id: message.id, content: '' });
  });

  test('a reply is found, edited and deleted; the bot sees its own message', async () => {
    const { discord, client } = await logIn();
    const own = new Promise((resolve) =>
      client.on(Events.MessageCreate, async (message) => {
        if (message.author.id === client.user.id) return resolve(message.content);
        const reply = await message.reply({
          content: `to ${message.author.username}`,
          allowedMentions: { parse: [] },
        });
        await reply.edit('edited');
        return undefined;
      }),
    );
    const sent = discord.sendMessage({ content: 'hi', author: makeUser('bo'), mentions: [discord.bot] });
    const reply = await sent.reply({ until: ({ content }) => content === 'edited' });
    expect(reply.mentions).toEqual([]);
    expect(await own).toBe('to bo');
    await expect(sent.silence(0)).rejects.toThrow('expected silence, heard POST');
    await client.rest.delete(`/channels/${reply.channel_id}/messages/${reply.id}`);
    expect(discord.message(reply.id)).toBeUndefined();
  });

  test('a cold direct message reaches a client by channel_type, and only by it', async () => {
    const { discord, client } = await logIn();
    const next = nextMessage(client);
    discord.sendMessage({ content: 'unseen', where: 'direct', author: makeUser('eve'), channelType: false });
    const sent = discord.sendMessage({ content: 'seen', where: 'direct' });
    const message = await next;
    expect(message.content).toBe('seen');
    expect(message.guild).toBeNull();
    await sent.silence(20);
    (await message.channel.isSendable()) && (await message.reply('answer'));
    expect((await sent.reply()).content).toBe('answer');
  });

  test('a client without the intent for it gets no direct message', async () => {
    const discord = await openDiscord();
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
    const client = await becomeReady(newClient(discord, { intents }), discord.token);
    const next = nextMessage(client);
    discord.sendMessage({ content: 'unheard', where: 'direct' });
    discord.sendMessage({ content: 'heard', mentions: [discord.bot] });
    expect((await next).content).toBe('heard');
  });
});

describe('faults', () => {
  test('429 is retried after the time asked for, and the reply arrives', async () => {
    const { discord, client } = await logIn();
    discord.failNext({ method: 'POST', path: /\/messages$/, status: 429, retryAfter: 0.2, times: 2 });
    await say(client, discord, { content: 'patient' });
    const tries = discord.requests.filter(({ path }) => path.endsWith('/messages'));
    expect(tries.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect((tries[1]?.at ?? 0) - (tries[0]?.at ?? 0)).toBeGreaterThanOrEqual(200);
  });

  test('a global 429 holds back every route', async () => {
    const { discord, client } = await logIn();
    discord.failNext({ path: /\/typing$/, status: 429, retryAfter: 0.3, global: true });
    const typing = client.rest.post(`/channels/${discord.guild.channelId}/typing`);
    await discord.requested('POST', /\/typing$/);
    await expect.poll(() => discord.requests.at(-1)?.status).toBe(429);
    const before = Date.now();
    await say(client, discord, { content: 'elsewhere' });
    expect(Date.now() - before).toBeGreaterThan(150);
    await typing;
  });

  test.each([
    [403, { status: 403, code: 50013 }],
    [404, { status: 404 }],
  ])('%i is no retry', async (status, error) => {
    const { discord, client } = await logIn();
    discord.failNext({ method: 'POST', path: /\/messages$/, status });
    await expect(say(client, discord, { content: 'once' })).rejects.toMatchObject(error);
    await say(client, discord, { content: 'again' });
  });

  test('500 is retried three times and then fails', async () => {
    const { discord, client } = await logIn();
    discord.failNext({ path: /\/messages$/, status: 500, times: 4 });
    await expect(say(client, discord, { content: 'once' })).rejects.toMatchObject({ status: 500 });
    expect(discord.requests.filter(({ status }) => status === 500)).toHaveLength(4);
  });

  test('an answer can be delayed, and a request can stay unanswered', async () => {
    const { discord, client } = await logIn();
    discord.failNext({ path: /\/messages$/, delayMs: 100 });
    const before = Date.now();
    await say(client, discord, { content: 'slow' });
    expect(Date.now() - before).toBeGreaterThanOrEqual(95);
    discord.failNext({ path: /\/messages$/, status: 'never' });
    const unanswered = say(client, discord, { content: 'lost' }).catch(() => 'given up');
    const request = await discord.requested('POST', /\/messages$/, 2);
    await expect(Promise.race([unanswered, discord.expectSilence(100).then(() => 'open')])).resolves.toBe(
      'open',
    );
    expect(request.status).toBeNull();
  });
});

describe('violations', () => {
  test('a body that Discord would refuse is refused and recorded', async () => {
    const { discord, client } = await logIn();
    const fields = [{ name: 'a', value: ' ' }];
    await expect(say(client, discord, { embeds: [{ fields }] })).rejects.toMatchObject({ code: 50035 });
    await expect(say(client, discord, { content: ' ' })).rejects.toMatchObject({ code: 50006 });
    expect(discord.violations).toEqual([
      expect.stringContaining('/embeds/0/fields/0/value is empty'),
      expect.stringContaining('the message is empty'),
    ]);
  });

  test('a reply to an unknown message is refused, unless it need not exist', async () => {
    const { discord, client } = await logIn();
    const message_reference = { message_id: '1', fail_if_not_exists: true };
    const reply = say(client, discord, { content: 'to whom', message_reference });
    await expect(reply).rejects.toMatchObject({ code: 50035 });
    await say(client, discord, {
      content: 'to all',
      message_reference: { message_id: '1', fail_if_not_exists: false },
    });
    expect(discord.violations).toHaveLength(1);
  });

  test('a route that the loopback does not have is recorded', async () => {
    const { discord, client } = await logIn();
    await expect(client.rest.get('/voice/regions')).rejects.toMatchObject({ status: 404 });
    expect(discord.violations).toEqual(['GET /voice/regions: the loopback Discord has no such route']);
  });

  test.runIf(openBodyCheck())("Discord's own description is applied, and names the place", async () => {
    const { discord, client } = await logIn();
    const rows = [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'x'.repeat(101), label: 'a' }] }];
    await expect(say(client, discord, { components: rows })).rejects.toMatchObject({ code: 50035 });
    expect(discord.violations).toEqual([
      expect.stringContaining('/components/0/components/0/custom_id must NOT have more than 100 characters'),
    ]);
  });
});
