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

/** What became of a reply; `refused` where the bot may not send or edit it there, with Discord's words for it. */
export type Sent =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly act: 'send' | 'edit'; readonly reason: string };

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
 * @param nonce at most 25 characters: sent again after a lost response, it stays one message
 * @throws where Discord refuses for another reason, or cannot be reached after the retries of discord.js
 */
export async function sendReply(
  rest: REST,
  message: { readonly id: string; readonly channel_id: string },
  reply: Reply,
  nonce = message.id,
): Promise<Sent> {
  const full: RESTPostAPIChannelMessageJSONBody = {
    ...forEverybody(reply),
    message_reference: { message_id: message.id, fail_if_not_exists: false },
    nonce,
    enforce_nonce: true,
  };
  const path = Routes.channelMessages(message.channel_id);
  return deliver('send', full, (body) => rest.post(path, { body }));
}

/**
 * Shows another reply in the place of one that was sent, as plain text where it may not embed any more.
 * @returns `gone` where somebody has deleted that one
 */
export async function editReply(
  rest: REST,
  sent: { readonly id: string; readonly channel_id: string },
  reply: Reply,
): Promise<Sent | { readonly kind: 'gone' }> {
  const path = Routes.channelMessage(sent.channel_id, sent.id);
  try {
    return await deliver('edit', { content: '', ...forEverybody(reply) }, (body) =>
      rest.patch(path, { body }),
    );
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage)
      return { kind: 'gone' };
    throw error;
  }
}

/** Only an answer to an interaction can be private. */
function forEverybody({ flags: _private, ...reply }: Reply): Omit<Reply, 'flags'> {
  return reply;
}

async function deliver(
  act: 'send' | 'edit',
  body: RESTPostAPIChannelMessageJSONBody,
  request: (body: RESTPostAPIChannelMessageJSONBody) => Promise<unknown>,
): Promise<Sent> {
  try {
    const { id } = (await request(body)) as APIMessage;
    return { kind: 'sent', messageId: id };
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    const simpler = simplify(body, error.code);
    if (simpler !== null) return deliver(act, simpler, request);
    if (NOT_ALLOWED.includes(error.code)) return { kind: 'refused', act, reason: error.message };
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
    // In an edit, embeds that are left out would stay.
    return content === '' ? null : { ...rest, content, embeds: [] };
  }
  return null;
}
