import {
  Client,
  GatewayDispatchEvents,
  type GatewayGuildCreateDispatchData,
  GatewayIntentBits,
  Options,
  type WebSocketOptions,
} from 'discord.js';

/**
 * Every so many refused requests (401, 403, 429) one warning: Discord bans an address for ten minutes' worth of
 * 10,000 of them. https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
const REFUSED_REQUESTS_PER_WARNING = 500;

/**
 * Milliseconds after which discord.js looks for queues of requests that are empty, to forget them: every
 * interaction leaves one behind. Its own interval is an hour, in which a lively bot has some hundred thousand.
 */
const SWEEP_QUEUES_EVERY = 30_000;

/**
 * Milliseconds that discord.js keeps events back for servers that are down. Interactions must be answered within
 * 3 s, and no answer needs a server's data, so that most of those are left for the answer.
 */
const WAIT_FOR_GUILDS = 1_000;

export type ClientSettings = {
  /** REST base without the version. */
  readonly apiUrl: string;
  /** The shards of this process; null for all that Discord recommends: it demands more than one from 2,500 servers on. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | null;
  readonly buildIdentifyThrottler: NonNullable<WebSocketOptions['buildIdentifyThrottler']>;
};

/**
 * A client that hears what the three unprivileged intents let it hear and keeps next to nothing of it: of a
 * server, only its roles, of members and users, only itself.
 */
export function createClient({ apiUrl, shards, buildIdentifyThrottler }: ClientSettings): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    ...(shards === null ? { shards: 'auto' } : { shards: [...shards.ids], shardCount: shards.count }),
    ws: { buildIdentifyThrottler },
    waitGuildTimeout: WAIT_FOR_GUILDS,
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      api: apiUrl,
      version: '10',
      invalidRequestWarningInterval: REFUSED_REQUESTS_PER_WARNING,
      handlerSweepInterval: SWEEP_QUEUES_EVERY,
      // discord.js would hold answers back at 50 a second, though Discord counts those to interactions towards no global
      // limit; a message beyond it is refused with 429 and sent again after the time that Discord says.
      // https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    },
    makeCache: Options.cacheWithLimits({
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      VoiceStateManager: 0,
    }),
  });
  leaveOutChannels(client);
  return client;
}

/**
 * Channels are most of what a server sends, and nothing is asked of them: an event says where it happened. Their
 * caches cannot be limited in discord.js, so they are taken out of the packet, of which this is the first listener.
 */
function leaveOutChannels(client: Client): void {
  client.ws.on(GatewayDispatchEvents.GuildCreate, (guild: GatewayGuildCreateDispatchData) => {
    guild.channels = [];
    guild.threads = [];
  });
}
