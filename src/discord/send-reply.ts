import {
  type APIMessage,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import type { Reply } from '../chat/reply.js';
import { asPlainText } from './plain-text.js';

/** What became of a reply; `refused` where the bot may not speak there, with Discord's words for it. */
export type Sent =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Refusals that no other form of the message gets around. */
const NOT_ALLOWED: readonly (string | number)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
];

/**
 * Answers a message with a reply to it. Where the bot may not embed, it says the same as plain text; where it may
 * not read the history, which replying takes, it speaks without a reference.
 * @throws where Discord refuses for another reason, or cannot be reached after the retries of discord.js
 */
export async function sendReply(
  rest: REST,
  message: { readonly id: string; readonly channel_id: string },
  reply: Reply,
): Promise<Sent> {
  const full: RESTPostAPIChannelMessageJSONBody = {
    ...forEverybody(reply),
    message_reference: { message_id: message.id, fail_if_not_exists: false },
    // Sent again after a lost response, it stays one message.
    nonce: message.id,
    enforce_nonce: true,
  };
  return post(rest, message.channel_id, full);
}

/** Shows another reply in the place of one that was sent. An answer that is gone stays gone. */
export async function editReply(
  rest: REST,
  sent: { readonly id: string; readonly channel_id: string },
  reply: Reply,
): Promise<Sent> {
  const body = { content: '', ...forEverybody(reply) };
  try {
    await rest.patch(Routes.channelMessage(sent.channel_id, sent.id), { body });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status === 400 || error.status >= 500) throw error;
    return { kind: 'refused', reason: error.message };
  }
  return { kind: 'sent', messageId: sent.id };
}

/** Only an answer to an interaction can be private. */
function forEverybody({ flags: _private, ...reply }: Reply): Omit<Reply, 'flags'> {
  return reply;
}

async function post(rest: REST, channelId: string, body: RESTPostAPIChannelMessageJSONBody): Promise<Sent> {
  try {
    const { id } = (await rest.post(Routes.channelMessages(channelId), { body })) as APIMessage;
    return { kind: 'sent', messageId: id };
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    const simpler = simplify(body, error.code);
    if (simpler !== null) return post(rest, channelId, simpler);
    if (NOT_ALLOWED.includes(error.code)) return { kind: 'refused', reason: error.message };
    throw error;
  }
}

/** The message without what Discord may have refused it for; null where nothing of that kind is left. */
function simplify(
  body: RESTPostAPIChannelMessageJSONBody,
  code: string | number,
): RESTPostAPIChannelMessageJSONBody | null {
  if (
    code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory &&
    body.message_reference
  ) {
    const { message_reference: _reference, ...rest } = body;
    return rest;
  }
  if (code === RESTJSONErrorCodes.MissingPermissions && body.embeds && body.embeds.length > 0) {
    const { embeds, ...rest } = body;
    const content = asPlainText(body.content ?? '', embeds);
    return content === '' ? null : { ...rest, content };
  }
  return null;
}
