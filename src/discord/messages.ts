import {
  type APIMessage,
  type Client,
  DiscordAPIError,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  Routes,
} from 'discord.js';
import type { Previous } from '../answer/inquiry.js';
import type { Chat } from '../chat/command.js';
import { converse } from '../chat/converse.js';
import { readPrevious } from '../chat/follow-up.js';
import type { Logger } from '../log.js';
import { FAULT_REPLY } from './fault-reply.js';
import { type Heard, hearMessage, type Self } from './hear-message.js';
import type { Intake } from './intake.js';
import { type Sent, sendReply } from './send-reply.js';

/**
 * Answers direct messages, mentions, and replies to the bot's own answers.
 *
 * It listens to the gateway's own event. The `messageCreate` of discord.js is not emitted for a channel that the
 * client does not know: a direct message whose optional `channel_type` is absent, a thread that was archived.
 */
export function answerMessages(client: Client, chat: Chat, intake: Intake, log: Logger): void {
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    if (client.user === null) return;
    const guild = message.guild_id === undefined ? undefined : client.guilds.cache.get(message.guild_id);
    const self = { userId: client.user.id, roleId: guild?.roles.botRoleFor(client.user)?.id ?? null };
    const heard = hearMessage(message, self);
    if (heard !== null)
      intake.take(message.id, () => answerMessage({ client, chat, log, self }, message, heard));
  });
}

type Answering = { readonly client: Client; readonly chat: Chat; readonly log: Logger; readonly self: Self };

async function answerMessage(
  { client, chat, log, self }: Answering,
  message: GatewayMessageCreateDispatchData,
  heard: Heard,
): Promise<void> {
  let sent: Sent;
  try {
    const previous = await findPrevious(client, self, message.channel_id, heard);
    const { answer, reply } = converse({ type: 'text', text: heard.text, previous }, chat);
    sent = await sendReply(client.rest, message, reply);
    log.debug({ event: message.id, status: answer?.status }, 'Message answered');
  } catch (error) {
    log.error({ err: error, event: message.id }, 'A message was not answered');
    sent = await sendReply(client.rest, message, FAULT_REPLY);
  }
  if (sent.kind === 'refused') {
    log.warn(
      { channel: message.channel_id, reason: sent.reason },
      'Discord does not let the bot answer in a channel',
    );
  }
}

/** The question that the message follows up, read from the answer that it replies to. */
async function findPrevious(
  client: Client,
  self: Self,
  channelId: string,
  { repliesTo }: Heard,
): Promise<Previous | null> {
  if (repliesTo.kind === 'absent') return null;
  const message =
    repliesTo.kind === 'own' ? repliesTo.message : await fetchMessage(client, channelId, repliesTo.id);
  return message?.author.id === self.userId ? readPrevious(message.embeds) : null;
}

/** Null where the message is gone or the bot may not read it: the question then stands on its own. */
async function fetchMessage(
  client: Client,
  channelId: string,
  messageId: string,
): Promise<APIMessage | null> {
  try {
    return (await client.rest.get(Routes.channelMessage(channelId, messageId))) as APIMessage;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status >= 400 && error.status < 500) return null;
    throw error;
  }
}
