import {
  type APIChannel,
  type APIGuildMember,
  type APIRole,
  type APIUser,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  type GuildMemberFlags,
} from 'discord-api-types/v10';

/** The first second of 2015, from which Discord counts (API Reference, "Snowflakes"). */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** View, send, embed, attach, read history, use commands, send in threads: what an ordinary server grants. */
export const ORDINARY_PERMISSIONS = String(
  (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 31n) | (1n << 38n),
);

let issued = 0;

/** A new id whose upper bits hold `at` (milliseconds since 1970); ids ask for order and grow within one millisecond. */
export function snowflake(at: number = Date.now()): string {
  issued = (issued + 1) % 2 ** 22;
  return String((BigInt(at - DISCORD_EPOCH_MS) << 22n) | BigInt(issued));
}

/** The shard that serves a guild (Gateway, "Sharding"); direct messages come to shard 0. */
export function shardOf(guildId: string | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}

/** A person, or with `bot` another bot, not yet known to the bot under test. */
export function makeUser(username: string, { id = snowflake(), bot = false } = {}): APIUser {
  const user = { id, username, global_name: username, discriminator: '0', avatar: null, public_flags: 0 };
  return bot ? { ...user, bot } : user;
}

/** The part of a member that Discord sends beside a user (Guild, "Guild Member Object"). */
export function makeMember(roles: readonly string[] = []): Omit<APIGuildMember, 'user'> {
  return {
    roles: [...roles],
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    avatar: null,
    banner: null,
    nick: null,
    pending: false,
    premium_since: null,
    communication_disabled_until: null,
  };
}

/** A channel of the loopback: what is needed to route to it, and the object Discord would send for it. */
export interface LoopbackChannel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guildId: string | undefined;
  /** False where the bot is no participant, so that it gets no events from there (user installs). */
  readonly served: boolean;
  readonly payload: APIChannel;
}

/** A direct channel between the bot and `recipient`; with `served: false` one between two other people. */
export function makeDirectChannel(recipient: APIUser, served = true): LoopbackChannel {
  const id = snowflake();
  const type = ChannelType.DM;
  const payload = { id, type, flags: 0, last_message_id: null, recipients: [recipient] };
  return { id, type, guildId: undefined, served, payload: payload as unknown as APIChannel };
}

export function makeTextChannel(guildId: string, name: string, position = 0, served = true): LoopbackChannel {
  const id = snowflake();
  const type = ChannelType.GuildText;
  const payload = {
    id,
    type,
    guild_id: guildId,
    name,
    position,
    flags: 0,
    parent_id: null,
    permission_overwrites: [],
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    permissions: ORDINARY_PERMISSIONS,
  };
  return { id, type, guildId, served, payload: payload as unknown as APIChannel };
}

function makeThread(guildId: string, parentId: string, botId: string, ownerId: string): LoopbackChannel {
  const id = snowflake();
  const type = ChannelType.PublicThread;
  const payload = {
    id,
    type,
    guild_id: guildId,
    parent_id: parentId,
    owner_id: ownerId,
    name: 'a thread',
    flags: 0,
    last_message_id: null,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: 2,
    total_message_sent: 0,
    permissions: ORDINARY_PERMISSIONS,
    thread_metadata: {
      archived: false,
      archive_timestamp: new Date().toISOString(),
      auto_archive_duration: 4320,
      locked: false,
      create_timestamp: new Date().toISOString(),
    },
    member: { id, user_id: botId, join_timestamp: new Date().toISOString(), flags: 0 },
  };
  return { id, type, guildId, served: true, payload: payload as unknown as APIChannel };
}

function makeRole(id: string, name: string, position: number, more: Partial<APIRole> = {}): APIRole {
  const permissions = ORDINARY_PERMISSIONS;
  const role = {
    id,
    name,
    position,
    permissions,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
  };
  return { ...role, flags: 0, icon: null, unicode_emoji: null, ...more } as APIRole;
}

/** A server the bot is in: two text channels, one thread, and the role Discord makes for a bot when it joins. */
export interface LoopbackGuild {
  readonly id: string;
  readonly name: string;
  /** The role made for the bot (`tags.bot_id`), which autocompletion of "@bot" often picks. */
  readonly managedRoleId: string;
  readonly channelId: string;
  readonly otherChannelId: string;
  readonly threadId: string;
  readonly channels: readonly LoopbackChannel[];
  readonly payload: GatewayGuildCreateDispatchData;
}

/**
 * @param at the moment the guild was made, in milliseconds: decides its id, and so its shard
 * @param moreChannels text channels beside the two that are named
 */
export function makeGuild(
  name: string,
  bot: APIUser,
  owner: APIUser,
  at: number,
  id = snowflake(at),
  locale = 'en-US',
  moreChannels = 0,
): LoopbackGuild {
  const managedRole = makeRole(snowflake(), bot.username, 1, { managed: true, tags: { bot_id: bot.id } });
  const general = makeTextChannel(id, 'general', 0);
  const news = makeTextChannel(id, 'news', 1);
  const others = Array.from({ length: moreChannels }, (_, index) =>
    makeTextChannel(id, `channel-${index}`, index + 2),
  );
  const thread = makeThread(id, general.id, bot.id, owner.id);
  const payload = {
    id,
    name,
    owner_id: owner.id,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: locale,
    incidents_data: null,
    hub_type: null,
    joined_at: new Date(at).toISOString(),
    large: false,
    unavailable: false,
    member_count: 2,
    features: [],
    emojis: [],
    stickers: [],
    roles: [makeRole(id, '@everyone', 0), managedRole],
    members: [
      { ...makeMember([managedRole.id]), user: bot },
      { ...makeMember(), user: owner },
    ],
    channels: [general, news, ...others].map(({ payload }) => payload),
    threads: [thread.payload],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
  return {
    id,
    name,
    managedRoleId: managedRole.id,
    channelId: general.id,
    otherChannelId: news.id,
    threadId: thread.id,
    channels: [general, news, ...others, thread],
    payload: payload as unknown as GatewayGuildCreateDispatchData,
  };
}
