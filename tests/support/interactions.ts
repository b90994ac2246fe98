import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIUser,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type MessageType,
} from 'discord-api-types/v10';
import { refusals } from './errors.js';
import type { LoopbackChannel } from './fixtures.js';
import type { MessageBody } from './message-limits.js';
import type { Messages } from './messages.js';
import { now, type RecordedRequest, type World } from './world.js';

/** The data of a callback; which parts are there depends on its type (Receiving and Responding, "Data"). */
export interface CallbackData extends MessageBody {
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
  readonly custom_id?: string;
  readonly title?: string;
}

export interface Callback {
  readonly type: InteractionResponseType;
  readonly data: CallbackData;
  /** Milliseconds from the dispatch of the interaction to this answer. */
  readonly afterMs: number;
}

/** One interaction, from the moment it is dispatched until its token dies. */
export interface PendingInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly commandName: string | undefined;
  /** The type of the messages that answer it. */
  readonly answerType: MessageType;
  readonly channel: LoopbackChannel;
  readonly user: APIUser;
  readonly owners: Readonly<Record<string, string>>;
  /** The message whose component was used, or from which a modal was opened. */
  readonly source: APIMessage | undefined;
  readonly dispatchedAt: number;
  readonly followUpIds: string[];
  callback: Callback | undefined;
  /** What `@original` means: the answer, or for an update the source. */
  originalId: string | undefined;
  /** True from a deferral to the first edit. */
  awaitsContent: boolean;
}

export interface InteractionLimits {
  /** Milliseconds within which the first answer must arrive. */
  readonly acknowledgeWithinMs: number;
  /** Milliseconds for which the token can be used after that. */
  readonly tokenLivesMs: number;
}

const {
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  UpdateMessage,
  ApplicationCommandAutocompleteResult,
  Modal,
} = InteractionResponseType;

/** Which answers each kind of interaction takes (Receiving and Responding, "Interaction Callback Type"). */
const ANSWERS: Readonly<Record<number, readonly InteractionResponseType[]>> = {
  [InteractionType.ApplicationCommand]: [ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal],
  [InteractionType.MessageComponent]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
  ],
};

/** Create Followup Message: where only the user installed the application. */
const FOLLOW_UPS_FOR_USER_INSTALLS = 5;

/** Interactions and what the bot may still do with each; the rules of Discord's "Receiving and Responding". */
export class Interactions {
  readonly #all = new Map<string, PendingInteraction>();

  constructor(
    private readonly world: World,
    private readonly messages: Messages,
    private readonly limits: InteractionLimits,
  ) {}

  add(interaction: PendingInteraction): void {
    this.#all.set(interaction.token, interaction);
  }

  /** @returns what Discord answers when asked `with_response` */
  acknowledge(
    id: string,
    token: string,
    { type, data = {} }: { readonly type: InteractionResponseType; readonly data?: CallbackData },
    files: RecordedRequest['files'] = [],
  ): unknown {
    const interaction = this.#all.get(token);
    if (interaction?.id !== id) throw refusals.unknownInteraction();
    if (interaction.callback) throw refusals.alreadyAcknowledged();
    const afterMs = now() - interaction.dispatchedAt;
    if (afterMs > this.limits.acknowledgeWithinMs) throw refusals.unknownInteraction();
    this.#checkCallback(interaction, type, data, files);
    interaction.callback = { type, data, afterMs };
    this.#carryOut(interaction, type, data, files);
    this.world.changes.notify();
    return this.#callbackResponse(interaction, type);
  }

  followUp(token: string, body: MessageBody, files: RecordedRequest['files']): APIMessage {
    const interaction = this.#answerable(token);
    const where = 'follow-up';
    // Create Followup Message: straight after a deferral it fills the deferred answer
    if (interaction.awaitsContent && interaction.callback?.type === DeferredChannelMessageWithSource) {
      return this.editAnswer(token, '@original', body, where);
    }
    const userInstallOnly = !('0' in interaction.owners);
    if (userInstallOnly && interaction.followUpIds.length >= FOLLOW_UPS_FOR_USER_INSTALLS) {
      throw refusals.tooManyFollowUps();
    }
    this.messages.check(where, body, files);
    const message = this.#say(interaction, body, files);
    interaction.followUpIds.push(message.id);
    this.world.changes.notify();
    return message;
  }

  message(token: string, id: string): APIMessage {
    const interaction = this.#answerable(token);
    const wanted = id === '@original' ? interaction.originalId : id;
    const isOwn = wanted === interaction.originalId || interaction.followUpIds.includes(wanted ?? '');
    const message = isOwn && wanted !== undefined ? this.messages.get(wanted) : undefined;
    if (!message) throw refusals.unknownMessage();
    return message;
  }

  editAnswer(token: string, id: string, body: MessageBody, where = 'edit of an answer'): APIMessage {
    const message = this.message(token, id);
    const interaction = this.#answerable(token);
    this.messages.checkEdit(where, message.id, body);
    if (message.id === interaction.originalId) interaction.awaitsContent = false;
    const kept = (message.flags ?? 0) & ~MessageFlags.Loading;
    const flags = kept | ((body.flags ?? 0) & ~MessageFlags.Ephemeral);
    return this.messages.edit(message.id, { ...body, flags });
  }

  deleteMessage(token: string, id: string): void {
    this.messages.delete(this.message(token, id).id);
  }

  #answerable(token: string): PendingInteraction {
    const interaction = this.#all.get(token);
    if (!interaction?.callback) throw refusals.unknownWebhook();
    if (now() - interaction.dispatchedAt > this.limits.tokenLivesMs) throw refusals.expiredToken();
    return interaction;
  }

  #checkCallback(
    interaction: PendingInteraction,
    type: InteractionResponseType,
    data: CallbackData,
    files: RecordedRequest['files'],
  ): void {
    const where = `callback of type ${type}`;
    const refuse = (fault: string) => {
      this.world.violate(where, [fault]);
      throw refusals.invalidBody([fault]);
    };
    if (!ANSWERS[interaction.type]?.includes(type))
      refuse(`no answer to an interaction of type ${interaction.type}`);
    const updates = type === UpdateMessage || type === DeferredMessageUpdate;
    if (updates && !interaction.source) refuse('there is no message to update');
    if (type === ChannelMessageWithSource) this.messages.check(where, data, files);
    if (type === UpdateMessage && interaction.source)
      this.messages.checkEdit(where, interaction.source.id, data);
    const otherFlags = (data.flags ?? 0) & ~MessageFlags.Ephemeral;
    if (type === DeferredChannelMessageWithSource && otherFlags !== 0) {
      refuse('/data/flags: a deferral takes only the Ephemeral flag');
    }
    const long = data.choices?.find(({ value }) => String(value).length > 100);
    if (long) refuse(`/data/choices: the value of "${long.name}" has more than 100 characters`);
  }

  #carryOut(
    interaction: PendingInteraction,
    type: InteractionResponseType,
    data: CallbackData,
    files: RecordedRequest['files'],
  ): void {
    if (type === ChannelMessageWithSource) interaction.originalId = this.#say(interaction, data, files).id;
    if (type === DeferredChannelMessageWithSource) {
      const flags = (data.flags ?? 0) | MessageFlags.Loading;
      interaction.originalId = this.#say(interaction, { flags }, []).id;
      interaction.awaitsContent = true;
    }
    if (type === UpdateMessage || type === DeferredMessageUpdate) {
      interaction.originalId = interaction.source?.id;
      interaction.awaitsContent = type === DeferredMessageUpdate;
    }
    if (type === UpdateMessage && interaction.source) {
      const flags = (interaction.source.flags ?? 0) | (data.flags ?? 0);
      this.messages.edit(interaction.source.id, { ...data, flags });
    }
  }

  #say(interaction: PendingInteraction, body: MessageBody, files: RecordedRequest['files']): APIMessage {
    const { id, type, user, commandName, answerType, owners, channel, source } = interaction;
    const metadata = {
      id,
      type,
      user,
      authorizing_integration_owners: owners,
      ...(source ? { interacted_message_id: source.id } : {}),
    };
    const more = {
      application_id: this.world.applicationId,
      interaction_metadata: metadata,
      ...(commandName ? { interaction: { id, type, name: commandName, user } } : {}),
    } as unknown as Partial<APIMessage>;
    return this.messages.create({
      channel,
      author: this.world.bot,
      body,
      files,
      webhookId: this.world.applicationId,
      type: answerType,
      more,
    });
  }

  /** Discord's documentation promises the message only for answers that show one at once. */
  #callbackResponse(interaction: PendingInteraction, type: InteractionResponseType): unknown {
    const message = interaction.originalId ? this.messages.get(interaction.originalId) : undefined;
    const flags = message?.flags ?? 0;
    const about = message && {
      response_message_id: message.id,
      response_message_loading: (flags & MessageFlags.Loading) !== 0,
      response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
    };
    const showsAtOnce = type === ChannelMessageWithSource || type === UpdateMessage;
    return {
      interaction: { id: interaction.id, type: interaction.type, ...about },
      resource: { type, ...(showsAtOnce ? { message } : {}) },
    };
  }
}
