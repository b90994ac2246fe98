import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { APIApplicationCommand, APIMessage, APIUser, MessageType } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { WaitOptions } from './changes.js';
import { type Failing, type Fault, Faults } from './faults.js';
import { type LoopbackGuild, makeGuild, makeUser, snowflake } from './fixtures.js';
import { Gateway, type Identify, type Resume } from './gateway.js';
import { type InteractionUse, seen } from './interaction-use.js';
import { Interactions } from './interactions.js';
import { Messages } from './messages.js';
import { openBodyCheck } from './openapi.js';
import { restApp } from './rest.js';
import { SentMessage, silence } from './sent-message.js';
import { type CommandUse, type Occasion, UserActions } from './user-actions.js';
import { type RecordedRequest, World } from './world.js';

export type { LoopbackGuild } from './fixtures.js';
export { makeUser } from './fixtures.js';
export type { InteractionUse } from './interaction-use.js';
export type { SentMessage } from './sent-message.js';
export type { Place } from './user-actions.js';
export type { RecordedRequest } from './world.js';

export interface LoopbackOptions {
  /** The token that is accepted, without "Bot". */
  readonly token?: string;
  readonly applicationId?: string;
  /** The servers the bot is in; one unless given. An id decides the shard; two text channels unless `channels` says more. */
  readonly guilds?: readonly {
    readonly id?: string;
    readonly name?: string;
    readonly channels?: number;
    readonly locale?: string;
  }[];
  /** Milliseconds for the first answer to an interaction; Discord's 3,000 unless given. */
  readonly acknowledgeWithinMs?: number;
  /** Milliseconds for which an interaction can be followed up; Discord's 15 minutes unless given. */
  readonly tokenLivesMs?: number;
  /** Intents not enabled for the application; the three privileged ones unless given. */
  readonly disallowedIntents?: number;
  /** Milliseconds between heartbeats; Discord's 41,250 unless given. */
  readonly heartbeatIntervalMs?: number;
  /** How many shards GET /gateway/bot recommends; 1 unless given. */
  readonly shards?: number;
  /** The sessions that GET /gateway/bot says are left today; all 1,000 unless given. */
  readonly remainingSessions?: number;
}

export interface MessageToSend extends Occasion {
  readonly content: string;
  readonly author?: APIUser;
  /** Mentioned beside those named in the content as `<@id>`. */
  readonly mentions?: readonly APIUser[];
  readonly mentionRoles?: readonly string[];
  /** The message it replies to. */
  readonly reference?: APIMessage;
  /** False for a reply with the ping switched off. */
  readonly pingsReplied?: boolean;
  /** False leaves the optional `channel_type` out of the event. */
  readonly channelType?: boolean;
  readonly webhookId?: string;
  readonly type?: MessageType;
  /** An id of its own, for a message of another time. */
  readonly id?: string;
}

/** Guild members, presences, message content: privileged (Gateway, "Privileged Intents"). */
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);

export type LoopbackDiscord = Awaited<ReturnType<typeof startLoopbackDiscord>>;

/**
 * A Discord of one's own on 127.0.0.1: its gateway, the REST routes a bot like this one uses, and users who act. It
 * refuses what Discord refuses, and records each refused body in `violations`.
 */
export async function startLoopbackDiscord(options: LoopbackOptions = {}) {
  const { token = 'loopback-token', applicationId = snowflake() } = options;
  const { shards = 1 } = options;
  const sessions = { remaining: options.remainingSessions ?? 1_000, resetAfterMs: 24 * 60 * 60_000 };
  const bot = makeUser('parley', { id: applicationId, bot: true });
  const person = makeUser('ada');
  const now = Date.now();
  // one millisecond apart, so that guilds spread over the shards
  const guilds: readonly LoopbackGuild[] = (options.guilds ?? [{}]).map((guild, index) =>
    makeGuild(
      guild.name ?? `guild ${index + 1}`,
      bot,
      person,
      now + index,
      guild.id,
      guild.locale,
      Math.max(0, (guild.channels ?? 2) - 2),
    ),
  );
  const world = new World(token, applicationId, bot, person, guilds);
  const faults = new Faults();
  let port = 0;
  const gateway = new Gateway(world, {
    disallowedIntents: options.disallowedIntents ?? PRIVILEGED_INTENTS,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    resumeUrl: () => `ws://127.0.0.1:${port}/resume`,
  });
  const messages = new Messages(world, gateway);
  const interactions = new Interactions(world, messages, {
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 3_000,
    tokenLivesMs: options.tokenLivesMs ?? 15 * 60_000,
  });
  const users = new UserActions(world, gateway, messages, interactions);
  const checkBody = openBodyCheck();
  const gatewayUrl = () => `ws://127.0.0.1:${port}/gateway`;
  const app = restApp({
    world,
    gateway,
    messages,
    interactions,
    faults,
    checkBody,
    gatewayUrl,
    shards,
    sessions,
  });

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const sockets = new WebSocketServer({ noServer: true });
  let refusesConnections = false;
  let connectionDelayMs = 0;
  server.on('upgrade', (request, socket, head) => {
    const accept = () =>
      sockets.handleUpgrade(request, socket, head, (opened) => gateway.accept(opened, request));
    if (refusesConnections) socket.destroy();
    else setTimeout(accept, connectionDelayMs);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;

  /** Resolves once `count()` has reached `n`. */
  const reached = async (what: string, count: () => number, n: number, wait?: WaitOptions): Promise<void> => {
    const isReached = () => (count() >= n ? true : undefined);
    await world.changes.waitFor(isReached, () => `${what} ${n}, got ${count()}; ${seen(world)}`, wait);
  };
  const [guild] = guilds;

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    applicationId,
    bot,
    /** Who acts and writes unless a test names another user. */
    user: person,
    guilds,
    /** What GET /gateway/bot says from now on. */
    sessions,
    /** The first guild; @throws Error if the bot is in none */
    get guild(): LoopbackGuild {
      if (!guild) throw new Error('the loopback was started without guilds');
      return guild;
    },
    /** Every REST request, in order of arrival. */
    requests: world.requests as readonly RecordedRequest[],
    /** What the bot sent that Discord would refuse as malformed; a test expects it to be empty. */
    violations: world.violations,
    /** False where Discord's OpenAPI description is not at hand, so that only the limits beside it are checked. */
    checksOpenApi: checkBody !== undefined,
    identifies: gateway.identifies as readonly Identify[],
    resumes: gateway.resumes as readonly Resume[],
    /** How many heartbeats came. */
    get heartbeatsSoFar(): number {
      return gateway.heartbeats;
    },
    /** The codes with which the loopback closed sockets. */
    closes: gateway.closes as readonly number[],

    /** Resolves when the n-th READY and the GUILD_CREATEs after it were sent. */
    ready: (n = 1, wait?: WaitOptions) => reached('READY', () => gateway.readies, n, wait),
    identified: (n = 1, wait?: WaitOptions) => reached('IDENTIFY', () => gateway.identifies.length, n, wait),
    resumed: (n = 1, wait?: WaitOptions) => reached('RESUME', () => gateway.resumes.length, n, wait),
    heartbeats: (n = 1, wait?: WaitOptions) => reached('heartbeat', () => gateway.heartbeats, n, wait),
    /** Resolves with the n-th request that fits, from 1, as soon as it arrives. */
    requested: (method: string, path: RegExp, n = 1, wait?: WaitOptions) => {
      const fits = (each: RecordedRequest) => each.method === method && path.test(each.path);
      const what = () => `request ${n} ${method} ${path}; ${seen(world)}`;
      return world.changes.waitFor(() => world.requests.filter(fits)[n - 1], what, wait);
    },
    /** The registered commands, of one guild or those for everywhere. */
    commands: (guildId = ''): readonly APIApplicationCommand[] => world.commands.get(guildId) ?? [],
    /** Resolves when the command is registered. */
    commandRegistered: (name: string, guildId = '', wait?: WaitOptions) =>
      world.changes.waitFor(
        () => world.commands.get(guildId)?.find((command) => command.name === name),
        () => `the command "${name}"; ${seen(world)}`,
        wait,
      ),

    useCommand: (use: CommandUse): InteractionUse => users.useCommand(use),
    autocomplete: users.autocomplete.bind(users),
    messageContextMenu: users.messageContextMenu.bind(users),
    pressButton: users.pressButton.bind(users),
    choose: users.choose.bind(users),
    submitModal: users.submitModal.bind(users),
    sendMessage: (sent: MessageToSend): SentMessage => {
      const author = world.meet(sent.author ?? sent.user ?? person);
      const channelId = sent.channelId ?? sent.reference?.channel_id;
      const channel = users.channelFor({ ...sent, user: author, channelId });
      const firstRequest = world.requests.length;
      const reference = sent.reference ? { message_reference: { message_id: sent.reference.id } } : {};
      const message = messages.create({
        channel,
        author,
        body: { content: sent.content, ...reference },
        mentions: sent.mentions,
        mentionRoles: sent.mentionRoles,
        pingsReplied: sent.pingsReplied,
        tellsChannelType: sent.channelType,
        webhookId: sent.webhookId,
        type: sent.type,
        id: sent.id,
      });
      return new SentMessage(structuredClone(message), world, messages, firstRequest);
    },
    /** A user deletes a message. */
    deleteMessage: ({ id }: { readonly id: string }) => messages.delete(id),
    /** A moderator deletes messages of one channel at once. */
    deleteMessages: (deleted: readonly { readonly id: string }[]) =>
      messages.deleteBulk(deleted.map(({ id }) => id)),
    /** A user writes a message anew, and mentions whom it names then. */
    editMessage: ({ id }: { readonly id: string }, content: string) => {
      const named = [...content.matchAll(/<@!?(\d+)>/g)].flatMap(
        ([, user = '']) => world.users.get(user) ?? [],
      );
      return messages.edit(id, { content }, { mentions: named });
    },
    /** The message as it stands now; undefined once it is deleted. */
    message: (id: string): APIMessage | undefined => structuredClone(messages.get(id)),
    /** Every message of a channel, oldest first. */
    messages: (channelId: string): APIMessage[] => structuredClone(messages.list(channelId)),
    directChannelId: (user: APIUser = person): string => world.directChannel(user).id,
    /** Resolves if the bot does nothing that a user could see for `ms` milliseconds. */
    expectSilence: (ms: number): Promise<void> => silence(world, world.requests.length, ms),

    /** Cuts every socket without a close frame; the sessions can be resumed. */
    dropSockets: () => gateway.dropSockets(),
    /** Turns new sockets away, until told otherwise. */
    refuseConnections: (refuse = true) => {
      refusesConnections = refuse;
    },
    /** Sends the latest event once more, as Discord may. */
    repeatLastEvent: () => gateway.repeatLast(),
    /** Lets new sockets wait for their acceptance, as a slow network does. */
    delayConnections: (ms: number) => {
      connectionDelayMs = ms;
    },
    requestReconnect: () => gateway.requestReconnect(),
    invalidateSession: (resumable = false) => gateway.invalidateSession(resumable),
    /** Closes every socket with a code, e.g. 4000. */
    closeSockets: (code: number) => gateway.closeSockets(code),
    /** Leaves heartbeats without acknowledgement, as a dead gateway does. */
    withholdHeartbeatAcks: (withhold = true) => {
      gateway.acknowledgesHeartbeats = !withhold;
    },
    /** Leaves IDENTIFYs without READY. */
    withholdReady: () => {
      gateway.welcomes = false;
    },
    failNext: (fault: Fault) => faults.add(fault),
    /** Fails a part of all requests from now on. */
    failShare: (failing: Failing) => faults.addLasting(failing),

    close: async (): Promise<void> => {
      refusesConnections = true;
      faults.release();
      gateway.dropSockets();
      sockets.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
