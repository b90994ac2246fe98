import {
  type APIMessage,
  type Client,
  DiscordAPIError,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Previous } from '../answer/inquiry.js';
import type { Chat } from '../chat/command.js';
import { converse } from '../chat/converse.js';
import { readPrevious } from '../chat/follow-up.js';
import { languageOf } from '../chat/language.js';
import type { Logger } from '../log.js';
import { faultReply } from './fault-reply.js';
import { type GivenAnswer, GivenAnswers } from './given-answers.js';
import { type Heard, hearMessage, type Self } from './hear-message.js';
import type { Intake } from './intake.js';
import { editReply, type Sent, sendReply } from './send-reply.js';

/** Milliseconds for which an edited question updates its answer; later, others have read and answered it. */
const EDITS_COUNT_FOR = 10 * 60_000;

/**
 * Answers direct messages, mentions, and replies to the bot's own answers; an answer changes with its question and goes
 * with it.
 *
 * It listens to the gateway's own events. The `messageCreate` of discord.js is not emitted for a channel that the
 * client does not know: a direct message whose optional `channel_type` is absent, a thread that was archived.
 */
export function answerMessages(client: Client, chat: Chat, intake: Intake, log: Logger): void {
  const given = new GivenAnswers();
  const hear = (message: GatewayMessageCreateDispatchData): Answering | null => {
    if (client.user === null) return null;
    const guild = message.guild_id === undefined ? undefined : client.guilds.cache.get(message.guild_id);
    const self = { userId: client.user.id, roleId: guild?.roles.botRoleFor(client.user)?.id ?? null };
    const heard = hearMessage(message, self);
    return heard && { client, chat, log, self, message, heard, locale: guild?.preferredLocale ?? null };
  };
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    const answering = hear(message);
    if (answering === null) return;
    intake.take(message.id, async () => {
      const answer = answerMessage(answering, null);
      given.remember(
        message.id,
        answer.catch(() => null),
      );
      await answer;
    });
  });
  client.ws.on(GatewayDispatchEvents.MessageUpdate, (message: GatewayMessageCreateDispatchData) => {
    // Discord sends this event for previews of links and for pins too; those edit nothing.
    if (!message.edited_timestamp || isOld(message)) return;
    const answering = hear(message);
    if (answering === null) return;
    intake.take(`${message.id} ${message.edited_timestamp}`, async () => {
      const answer = given
        .find(client.rest, message, answering.self.userId)
        .then((earlier) => answerMessage(answering, earlier));
      given.remember(
        message.id,
        answer.catch(() => null),
      );
      await answer;
    });
  });
  const forget = (id: string) => {
    if (given.isRemembered(id)) intake.take(`${id} deleted`, () => deleteAnswer(client, given, id));
  };
  client.ws.on(GatewayDispatchEvents.MessageDelete, ({ id }: { id: string }) => forget(id));
  client.ws.on(GatewayDispatchEvents.MessageDeleteBulk, ({ ids }: { ids: string[] }) => ids.forEach(forget));
}

type Answering = {
  readonly client: Client;
  readonly chat: Chat;
  readonly log: Logger;
  readonly self: Self;
  readonly message: GatewayMessageCreateDispatchData;
  readonly heard: Heard;
  /** The language of the server; null in a direct message, which does not tell. */
  readonly locale: string | null;
};

/**
 * @param earlier the answer to the message before it was edited
 * @returns the answer; null where the bot may not speak
 */
async function answerMessage(answering: Answering, earlier: GivenAnswer | null): Promise<GivenAnswer | null> {
  const { client, chat, log, message, heard, locale } = answering;
  const show = (reply: Parameters<typeof sendReply>[2]): Promise<Sent> =>
    earlier === null ? sendReply(client.rest, message, reply) : editReply(client.rest, earlier, reply);
  let sent: Sent;
  try {
    const context = await findContext(answering);
    const { answer, reply } = converse(
      { type: 'text', text: heard.text, ...context, language: languageOf(locale) },
      chat,
    );
    sent = await show(reply);
    log.debug({ event: message.id, status: answer?.status }, 'Message answered');
  } catch (error) {
    log.error({ err: error, event: message.id }, 'A message was not answered');
    sent = await show(faultReply(locale));
  }
  if (sent.kind === 'sent') return { id: sent.messageId, channel_id: message.channel_id };
  log.warn(
    { channel: message.channel_id, reason: sent.reason },
    'Discord does not let the bot answer in a channel',
  );
  return null;
}

async function deleteAnswer(client: Client, given: GivenAnswers, questionId: string): Promise<void> {
  const answer = await given.take(questionId);
  if (answer === null) return;
  try {
    await client.rest.delete(Routes.channelMessage(answer.channel_id, answer.id));
  } catch (error) {
    // Somebody else deleted it, or the channel with it.
    if (!(error instanceof DiscordAPIError && error.status === 404)) throw error;
  }
}

function isOld({ id }: { readonly id: string }): boolean {
  return Date.now() - SnowflakeUtil.timestampFrom(id) > EDITS_COUNT_FOR;
}

/** The question that the message follows up, read from the answer that it replies to. */
async function findContext({
  client,
  self,
  message: { channel_id: channelId },
  heard: { repliesTo },
}: Answering): Promise<{ previous: Previous | null; repliesToAnother: boolean }> {
  if (repliesTo.kind === 'absent' || repliesTo.kind === 'another') {
    return { previous: null, repliesToAnother: repliesTo.kind === 'another' };
  }
  const message =
    repliesTo.kind === 'own' ? repliesTo.message : await fetchMessage(client, channelId, repliesTo.id);
  const isOwn = message?.author.id === self.userId;
  return {
    previous: isOwn ? readPrevious(message.embeds) : null,
    repliesToAnother: message !== null && !isOwn,
  };
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
