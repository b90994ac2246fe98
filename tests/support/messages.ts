import {
  type APIMessage,
  type APIUser,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { refusals } from './errors.js';
import { type LoopbackChannel, makeMember, snowflake } from './fixtures.js';
import type { Gateway } from './gateway.js';
import { visibleMessage } from './message-content.js';
import { isEmpty, type MessageBody, messageFaults } from './message-limits.js';
import type { RecordedRequest, World } from './world.js';

export interface MessageDraft {
  readonly channel: LoopbackChannel;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files?: RecordedRequest['files'];
  readonly type?: MessageType | undefined;
  /** A new one unless given. */
  readonly id?: string | undefined;
  readonly webhookId?: string | undefined;
  /** Users and roles mentioned beside those in the content. */
  readonly mentions?: readonly APIUser[] | undefined;
  readonly mentionRoles?: readonly string[] | undefined;
  /** False if a reply does not ping the author of what it replies to. */
  readonly pingsReplied?: boolean | undefined;
  /** False leaves `channel_type` out of the event, as the documentation permits. */
  readonly tellsChannelType?: boolean | undefined;
  /** What Discord adds to the message that answers an interaction. */
  readonly more?: Partial<APIMessage>;
}

/** Every message of the loopback, whoever wrote it, as it stands now; changes of it go out as gateway events. */
export class Messages {
  readonly #all = new Map<string, APIMessage>();
  readonly #byNonce = new Map<string, APIMessage>();

  constructor(
    private readonly world: World,
    private readonly gateway: Gateway,
  ) {}

  get(id: string): APIMessage | undefined {
    return this.#all.get(id);
  }

  list(channelId?: string): APIMessage[] {
    return [...this.#all.values()].filter((each) => channelId === undefined || each.channel_id === channelId);
  }

  /** @throws DiscordError (50035) if the bot's message breaks a limit, (50006) if it is empty; both are recorded */
  check(where: string, body: MessageBody, files: readonly unknown[] = []): void {
    const faults = messageFaults(body);
    if (faults.length > 0) {
      this.world.violate(where, faults);
      throw refusals.invalidBody(faults);
    }
    if (isEmpty(body) && files.length === 0) {
      this.world.violate(where, ['the message is empty']);
      throw refusals.emptyMessage();
    }
  }

  /** Checks what would be left after the edit: that is what may not be empty. */
  checkEdit(where: string, id: string, body: MessageBody): void {
    const { content, embeds, components, attachments, flags } = this.#known(id);
    const before = { content, embeds, attachments, flags, components: components ?? [] } as MessageBody;
    this.check(where, { ...before, ...body });
  }

  create(draft: MessageDraft): APIMessage {
    const { channel, author, body, webhookId, more = {} } = draft;
    const nonce = body.enforce_nonce && body.nonce ? `${channel.id} ${body.nonce}` : undefined;
    const earlier = nonce === undefined ? undefined : this.#byNonce.get(nonce);
    if (earlier) return earlier;

    const id = draft.id ?? snowflake();
    const referencedId = body.message_reference?.message_id;
    const referenced = referencedId === undefined ? undefined : this.#all.get(referencedId);
    const message = {
      id,
      channel_id: channel.id,
      type: draft.type ?? (referencedId === undefined ? MessageType.Default : MessageType.Reply),
      author,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      pinned: false,
      ...shown(body),
      tts: body.tts ?? false,
      flags: body.flags ?? 0,
      attachments: attachmentsOf(draft.files ?? []),
      ...this.#mentions(draft, referenced),
      ...(body.nonce ? { nonce: body.nonce } : {}),
      ...(webhookId ? { webhook_id: webhookId } : {}),
      ...(referencedId === undefined
        ? {}
        : {
            message_reference: {
              type: 0,
              channel_id: channel.id,
              message_id: referencedId,
              ...(channel.guildId ? { guild_id: channel.guildId } : {}),
            },
            referenced_message: referenced ?? null,
          }),
      ...more,
    } as unknown as APIMessage;
    this.#all.set(id, message);
    if (nonce !== undefined) this.#byNonce.set(nonce, message);
    this.#publish('MESSAGE_CREATE', message, draft.tellsChannelType);
    return message;
  }

  edit(id: string, body: MessageBody, more: Partial<APIMessage> = {}): APIMessage {
    const message = this.#known(id);
    const given = Object.fromEntries(Object.entries(shown(body)).filter(([key]) => key in body));
    const flags = body.flags === undefined || body.flags === null ? {} : { flags: body.flags };
    Object.assign(message, given, flags, { edited_timestamp: new Date().toISOString() }, more);
    this.#publish('MESSAGE_UPDATE', message);
    return message;
  }

  delete(id: string): void {
    const message = this.#known(id);
    this.#all.delete(id);
    const channel = this.#channelOf(message);
    const guild = channel.guildId ? { guild_id: channel.guildId } : {};
    const data = { id, channel_id: channel.id, ...guild };
    this.#announce('MESSAGE_DELETE', channel, message, () => data);
  }

  /** Deletes messages of one channel at once (Gateway, "Message Delete Bulk"). */
  deleteBulk(ids: readonly string[]): void {
    const [first] = ids.map((id) => this.#known(id));
    if (first === undefined) return;
    for (const id of ids) this.#all.delete(id);
    const channel = this.#channelOf(first);
    const guild = channel.guildId ? { guild_id: channel.guildId } : {};
    const data = { ids, channel_id: channel.id, ...guild };
    this.#announce('MESSAGE_DELETE_BULK', channel, first, () => data);
  }

  /** The message as the bot reads it by REST with these intents; there, too, content is held back. */
  readable(message: APIMessage, intents: number): APIMessage {
    const isDirect = this.#channelOf(message).guildId === undefined;
    return isDirect ? message : visibleMessage(message, this.world.bot.id, intents);
  }

  #publish(name: string, message: APIMessage, tellsChannelType = true): void {
    const channel = this.#channelOf(message);
    const { guildId } = channel;
    const guild = this.world.guilds.find(({ id }) => id === guildId);
    const roles = guild && message.author.id === this.world.bot.id ? [guild.managedRoleId] : [];
    const place = guildId ? { guild_id: guildId } : {};
    const member = guildId && !message.webhook_id ? { member: makeMember(roles) } : {};
    const type = tellsChannelType ? { channel_type: channel.type } : {};
    this.#announce(name, channel, message, (intents) => ({
      ...this.readable(message, intents),
      ...place,
      ...member,
      ...type,
    }));
  }

  #announce(
    name: string,
    { served, guildId }: LoopbackChannel,
    message: APIMessage,
    data: (intents: number) => unknown,
  ): void {
    const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const intents = guildId ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
    if (served && !isPrivate) this.gateway.publish({ name, guildId, intents, data });
    this.world.changes.notify();
  }

  /** Users mention whom they name; the bot mentions whom `allowed_mentions` permits (Message, "Allowed Mentions"). */
  #mentions(draft: MessageDraft, referenced: APIMessage | undefined): Partial<APIMessage> {
    const { content, allowed_mentions: allowed } = draft.body;
    const named = (pattern: RegExp) => [...(content ?? '').matchAll(pattern)].map((match) => match[1] ?? '');
    const may = (kind: 'users' | 'roles', id: string) =>
      !allowed || (allowed.parse ?? []).includes(kind) || (allowed[kind] ?? []).includes(id);
    const users = named(/<@!?(\d+)>/g)
      .filter((id) => may('users', id))
      .flatMap((id) => this.world.users.get(id) ?? []);
    // an answer to an interaction carries a webhook id: replying to it pings nobody
    const replied = referenced && !referenced.webhook_id ? [referenced.author] : [];
    const pings = draft.pingsReplied ?? (allowed ? (allowed.replied_user ?? false) : true);
    const mentions = [...users, ...(draft.mentions ?? []), ...(pings ? replied : [])];
    const roles = [...named(/<@&(\d+)>/g).filter((id) => may('roles', id)), ...(draft.mentionRoles ?? [])];
    const everyone = !allowed || (allowed.parse ?? []).includes('everyone');
    return {
      mentions: [...new Map(mentions.map((user) => [user.id, user])).values()],
      mention_roles: [...new Set(roles)],
      mention_everyone: everyone && /@(everyone|here)\b/.test(content ?? ''),
    };
  }

  #known(id: string): APIMessage {
    const message = this.#all.get(id);
    if (!message) throw refusals.unknownMessage();
    return message;
  }

  #channelOf(message: APIMessage): LoopbackChannel {
    const channel = this.world.channels.get(message.channel_id);
    if (!channel) throw refusals.unknownChannel();
    return channel;
  }
}

/** The parts a reader sees, with the defaults Discord fills in. */
function shown({ content, embeds, components }: MessageBody): Partial<APIMessage> {
  return {
    content: content ?? '',
    embeds: (embeds ?? []).map((embed) => ({ ...embed, type: 'rich' })),
    components: (components ?? []) as unknown as NonNullable<APIMessage['components']>,
  } as Partial<APIMessage>;
}

function attachmentsOf(files: RecordedRequest['files']): APIMessage['attachments'] {
  return files.map(({ name, text }) => {
    const id = snowflake();
    const url = `https://cdn.discordapp.com/attachments/1/${id}/${name}`;
    return { id, filename: name, size: Buffer.byteLength(text), url, proxy_url: url };
  });
}
