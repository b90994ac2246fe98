import {
  type APIMessage,
  type Client,
  DiscordAPIError,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Answer } from '../answer/answer.js';
import type { Previous } from '../answer/inquiry.js';
import { wordingIn } from '../chat/catalogue.js';
import { converse } from '../chat/converse.js';
import { readPrevious } from '../chat/follow-up.js';
import { languageOf } from '../chat/language.js';
import { noticeReply, type Reply } from '../chat/reply.js';
import type { Turn } from '../chat/request.js';
import type { Logger } from '../log.js';
import { faultReply } from './fault-reply.js';
import type { GivenAnswer, GivenAnswers } from './given-answers.js';
import { type Heard, hearMessage, type Self } from './hear-message.js';
import { stateOf } from './plain-text.js';
import type { Post } from './post.js';
import { sendPrivateNote } from './private-note.js';
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
export function answerMessages(client: Client, post: Post): void {
  const { intake, given } = post;
  const hear = (message: GatewayMessageCreateDispatchData): Addressed | null => {
    if (client.user === null) return null;
    const guild = message.guild_id === undefined ? undefined : client.guilds.cache.get(message.guild_id);
    const self = { userId: client.user.id, roleId: guild?.roles.botRoleFor(client.user)?.id ?? null };
    const heard = hearMessage(message, self);
    return heard && { client, post, self, message, heard, locale: guild?.preferredLocale ?? null };
  };
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    const addressed = hear(message);
    if (addressed === null) return;
    intake.take({ id: message.id, surface: surfaceOf(message) }, (log) => {
      const answering = answerMessage(addressed, null, log);
      given.remember(message.id, sentBy(answering));
      return answering.then(({ answer }) => answer);
    });
  });
  client.ws.on(GatewayDispatchEvents.MessageUpdate, (message: GatewayMessageCreateDispatchData) => {
    // Discord sends this event for previews of links and for pins too; those edit nothing.
    if (!message.edited_timestamp || isOld(message)) return;
    const addressed = hear(message);
    if (addressed === null) return;
    const id = `${message.id} ${message.edited_timestamp}`;
    intake.take({ id, surface: surfaceOf(message) }, (log) => {
      const answering = given
        .find(client.rest, message, addressed.self.userId)
        .then((earlier) => answerMessage(addressed, earlier, log));
      given.remember(message.id, sentBy(answering));
      return answering.then(({ answer }) => answer);
    });
  });
  const forget = (id: string) => {
    if (!given.isRemembered(id)) return;
    intake.take({ id: `${id} deleted`, surface: 'mention' }, () => deleteAnswer(client, given, id));
  };
  client.ws.on(GatewayDispatchEvents.MessageDelete, ({ id }: { id: string }) => forget(id));
  client.ws.on(GatewayDispatchEvents.MessageDeleteBulk, ({ ids }: { ids: string[] }) => ids.forEach(forget));
}

function surfaceOf({ guild_id: guildId }: GatewayMessageCreateDispatchData): 'direct' | 'mention' {
  return guildId === undefined ? 'direct' : 'mention';
}

/** A message that is meant for the bot, and what it is answered with. */
type Addressed = {
  readonly client: Client;
  readonly post: Post;
  readonly self: Self;
  readonly message: GatewayMessageCreateDispatchData;
  readonly heard: Heard;
  /** The language of the server; null in a direct message, which does not tell. */
  readonly locale: string | null;
};

/** `sent` is null where the bot may not speak, or says nothing. */
type Answered = { readonly answer: Answer | null; readonly sent: GivenAnswer | null };

function sentBy(answering: Promise<Answered>): Promise<GivenAnswer | null> {
  return answering.then(
    ({ sent }) => sent,
    () => null,
  );
}

/** @param earlier the answer to the message before it was edited */
async function answerMessage(
  addressed: Addressed,
  earlier: GivenAnswer | null,
  log: Logger,
): Promise<Answered> {
  const { client, message, locale } = addressed;
  const show = async (reply: Reply): Promise<Sent> => {
    if (earlier === null) return sendReply(client.rest, message, reply);
    const edited = await editReply(client.rest, earlier, reply);
    // Whoever asks anew after the answer was deleted wants one; with the nonce of that one Discord might hand it back.
    return edited.kind === 'gone' ? sendReply(client.rest, message, reply, earlier.id) : edited;
  };
  let turn: Turn | null = null;
  let sent: Sent;
  try {
    turn = await converseOn(addressed, earlier !== null && earlier.isRefusal !== true);
    if (turn === null) return { answer: null, sent: earlier };
    sent = await show(turn.reply);
  } catch (error) {
    log.error({ err: error }, 'A message was not answered');
    sent = await show(faultReply(locale));
  }
  const answer = turn?.answer ?? null;
  if (sent.kind === 'sent') {
    // A text always has an answer, unless the cooldown refused it.
    const isRefusal = turn?.answer === null;
    const given = { id: sent.messageId, channel_id: message.channel_id };
    return { answer, sent: isRefusal ? { ...given, isRefusal } : given };
  }
  const { mayNotEdit, mayNotSpeak } = wordingIn(languageOf(locale));
  const note = noticeReply((sent.act === 'edit' ? mayNotEdit : mayNotSpeak)(`<#${message.channel_id}>`));
  const isTold =
    message.guild_id !== undefined && (await sendPrivateNote(client.rest, message.author.id, note));
  log.warn(
    { channel: message.channel_id, act: sent.act, reason: sent.reason, isTold },
    'Discord does not let the bot answer in a channel',
  );
  return { answer, sent: sent.act === 'edit' ? earlier : null };
}

/**
 * Null where the cooldown is on and the person was told already.
 * @param isAnswered whether the question has an answer, which the cooldown must not take the place of
 */
async function converseOn(addressed: Addressed, isAnswered: boolean): Promise<Turn | null> {
  const { post, message, heard, locale } = addressed;
  const language = languageOf(locale);
  const turn = isAnswered
    ? ({ kind: 'now' } as const)
    : await post.cooldown.take(message.author.id, message.channel_id);
  if (turn.kind === 'later') {
    const reply = noticeReply(wordingIn(language).wait(turn.seconds));
    return turn.isFirst ? { answer: null, reply } : null;
  }
  const context = await findContext(addressed);
  return converse({ type: 'text', text: heard.text, ...context, language }, post.source.chat);
}

async function deleteAnswer(client: Client, given: GivenAnswers, questionId: string): Promise<null> {
  const answer = await given.take(questionId);
  if (answer === null) return null;
  try {
    await client.rest.delete(Routes.channelMessage(answer.channel_id, answer.id));
  } catch (error) {
    // Somebody else deleted it, or the channel with it.
    if (!(error instanceof DiscordAPIError && error.status === 404)) throw error;
  }
  return null;
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
}: Addressed): Promise<{ previous: Previous | null; repliesToAnother: boolean }> {
  if (repliesTo.kind === 'absent' || repliesTo.kind === 'another') {
    return { previous: null, repliesToAnother: repliesTo.kind === 'another' };
  }
  const message =
    repliesTo.kind === 'own' ? repliesTo.message : await fetchMessage(client, channelId, repliesTo.id);
  const isOwn = message?.author.id === self.userId;
  return {
    previous: isOwn ? readPrevious(stateOf(message)) : null,
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
