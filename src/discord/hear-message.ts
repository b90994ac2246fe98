import { type APIMessage, type GatewayMessageCreateDispatchData, MessageType } from 'discord.js';

/** Whom to listen for: the bot's user and, in a server, the role that Discord made for it. */
export type Self = { readonly userId: string; readonly roleId: string | null };

/** A message that is meant for the bot. */
export type Heard = {
  /** What was asked, the mentions of the bot taken out; empty where only a mention came. */
  readonly text: string;
  /**
   * The bot's own message that it replies to, `another` where that is somebody else's, `absent` where it is no
   * reply, or the id of a message that Discord did not send along.
   */
  readonly repliesTo:
    | { kind: 'own'; message: APIMessage }
    | { kind: 'another' }
    | { kind: 'unknown'; id: string }
    | { kind: 'absent' };
};

/** What people write; everything else (joins, pins, threads, commands) is a notice of Discord's. */
const WRITTEN_BY_PEOPLE: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/**
 * Decides whether a message asks the bot something: a direct message, a mention of its user or of its role, a
 * reply to one of its messages. Discord gives the content of those without the message content intent, except
 * in replies that do not ping and in replies to slash-command answers, where it is empty.
 * https://discord.com/developers/docs/events/gateway#message-content-intent
 * @returns null for a message that is not for the bot, such as its own
 */
export function hearMessage(message: GatewayMessageCreateDispatchData, self: Self): Heard | null {
  const { author, content, webhook_id: webhookId, type } = message;
  if (author.bot || author.system || webhookId !== undefined || !WRITTEN_BY_PEOPLE.includes(type))
    return null;

  const repliesTo = findRepliedTo(message, self);
  const text = content.replace(mentionPattern(self), ' ').trim();
  if (message.guild_id === undefined || isMentioned(message, self)) return { text, repliesTo };
  // Without a ping and without words there is nothing to answer, and perhaps no wish for it.
  return repliesTo.kind === 'own' && text !== '' ? { text, repliesTo } : null;
}

function isMentioned(message: GatewayMessageCreateDispatchData, self: Self): boolean {
  return (
    message.mentions.some(({ id }) => id === self.userId) ||
    (self.roleId !== null && message.mention_roles.includes(self.roleId))
  );
}

function mentionPattern({ userId, roleId }: Self): RegExp {
  return new RegExp(roleId === null ? `<@!?${userId}>` : `<@!?${userId}>|<@&${roleId}>`, 'g');
}

function findRepliedTo(
  { type, referenced_message: referenced, message_reference: reference }: GatewayMessageCreateDispatchData,
  self: Self,
): Heard['repliesTo'] {
  if (type !== MessageType.Reply || referenced === null) return { kind: 'absent' };
  if (referenced !== undefined) {
    return referenced.author.id === self.userId ? { kind: 'own', message: referenced } : { kind: 'another' };
  }
  return reference?.message_id === undefined
    ? { kind: 'absent' }
    : { kind: 'unknown', id: reference.message_id };
}
