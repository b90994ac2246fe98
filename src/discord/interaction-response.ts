import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  InteractionResponseType,
  type Message,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Answer } from '../answer/answer.js';
import type { Chat } from '../chat/command.js';
import { converse } from '../chat/converse.js';
import { readPrevious } from '../chat/follow-up.js';
import { FOLLOW_UP_INPUT } from '../chat/follow-up-modal.js';
import { languageOf } from '../chat/language.js';
import { type Press, press } from '../chat/press.js';
import { noticeReply, type Reply } from '../chat/reply.js';
import type { ShownMessage, Turn } from '../chat/request.js';
import { sharedReply, withoutShare } from '../chat/share.js';
import { type View, viewFor } from '../chat/view.js';
import { askedFor, mayDelete } from './may-delete.js';
import { stateOf } from './plain-text.js';
import type { Post } from './post.js';
import type { Shares } from './shares.js';
import type { Webhook } from './webhook.js';

/** The one response that an interaction gets within 3 s, and what is done after it, which may take longer. */
export type Response = {
  readonly callback: { readonly type: InteractionResponseType; readonly data?: object };
  readonly afterwards?: (webhook: Webhook) => Promise<void>;
  /** What was found, where something was asked. */
  readonly answer?: Answer | null;
};

/** What an interaction is answered with; null for a kind that the bot's own messages and commands never lead to. */
export async function responseTo(
  interaction: RepliableInteraction,
  { source: { chat }, shares }: Pick<Post, 'source' | 'shares'>,
): Promise<Response | null> {
  const language = languageOf(interaction.locale);
  if (interaction.isButton()) return pressed(interaction, viewFor(language), chat, shares);
  if (interaction.isModalSubmit()) {
    const { message } = interaction;
    const previous = message === null ? null : readPrevious(stateOf(message));
    const isPrivate = message !== null && shown(message).isPrivate;
    const text = interaction.fields.getTextInputValue(FOLLOW_UP_INPUT);
    return tell(await converse({ type: 'text', text, previous, isPrivate, language }, chat));
  }
  if (interaction.isMessageContextMenuCommand()) {
    return tell(await converse({ type: 'claim', text: interaction.targetMessage.content, language }, chat));
  }
  if (!interaction.isChatInputCommand()) return null;
  const { commandName: name } = interaction;
  const options = toTexts(interaction.options.data);
  return tell(await converse({ type: 'command', name, options, previous: null, language }, chat));
}

export function say(reply: Reply): Response {
  return { callback: { type: InteractionResponseType.ChannelMessageWithSource, data: reply } };
}

function tell({ answer, reply }: Turn): Response {
  return { ...say(reply), answer };
}

type OfKind<Kind extends Press['kind']> = Extract<Press, { kind: Kind }>;

type Responders = {
  readonly [Kind in Press['kind']]: (
    press: OfKind<Kind>,
    interaction: ButtonInteraction,
    view: View,
    shares: Shares,
  ) => Response;
};

const RESPONDERS: Responders = {
  reply: ({ reply, inPlace }) => (inPlace ? replace(reply) : say(reply)),
  modal: ({ modal }) => ({ callback: { type: InteractionResponseType.Modal, data: modal } }),
  share: (_, { message, user }, view, shares) => {
    const rows = rowsOf(message);
    const embeds = message.embeds.map((embed) => embed.toJSON());
    const reply = sharedReply({ embeds, rows }, user.id, view);
    // The button goes when the answer is there: where Discord refuses it, it can be shared again.
    return deferred(({ followUp, edit }) =>
      shares.once(message.id, async () => {
        await followUp(reply);
        await edit({ components: withoutShare(rows) });
      }),
    );
  },
  delete: (_, interaction, { wording }) => {
    const refusal = noticeReply(wording.mayNotDelete);
    const may = mayDelete(interaction);
    if (may === 'no') return say(refusal);
    return deferred(async ({ followUp, deleteOriginal }) => {
      if (may === 'yes' || (await askedFor(interaction))) return deleteOriginal();
      return followUp(refusal);
    });
  },
};

/** Nothing is seen to happen until it has. */
function deferred(afterwards: NonNullable<Response['afterwards']>): Response {
  return { callback: { type: InteractionResponseType.DeferredMessageUpdate }, afterwards };
}

async function pressed(
  interaction: ButtonInteraction,
  view: View,
  chat: Chat,
  shares: Shares,
): Promise<Response> {
  const done = await press(interaction.customId, shown(interaction.message), view, chat);
  const respond = RESPONDERS[done.kind] as Responders['reply'];
  return respond(done as OfKind<'reply'>, interaction, view, shares);
}

/** A message stays as private as it was. */
function replace({ flags: _private, ...reply }: Reply): Response {
  return { callback: { type: InteractionResponseType.UpdateMessage, data: reply } };
}

function shown(message: Message): ShownMessage {
  return { embeds: stateOf(message), isPrivate: message.flags.has(MessageFlags.Ephemeral) };
}

function rowsOf({ components }: Message): APIActionRowComponent<APIButtonComponent>[] {
  return components
    .map((row) => row.toJSON())
    .filter((row) => row.type === ComponentType.ActionRow) as APIActionRowComponent<APIButtonComponent>[];
}

function toTexts(options: ChatInputCommandInteraction['options']['data']): Record<string, string> {
  return Object.fromEntries(
    options.flatMap(({ name, value }: CommandInteractionOption) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
}
