import { randomUUID } from 'node:crypto';
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import { chosenOptions, type OptionValues } from './command-options.js';
import type { LooseCommand } from './commands.js';
import {
  type LoopbackChannel,
  makeDirectChannel,
  makeMember,
  makeTextChannel,
  ORDINARY_PERMISSIONS,
  snowflake,
} from './fixtures.js';
import type { Gateway } from './gateway.js';
import { InteractionUse } from './interaction-use.js';
import type { Interactions, PendingInteraction } from './interactions.js';
import { allComponents, type LooseComponent } from './message-limits.js';
import type { Messages } from './messages.js';
import { filledIn } from './modals.js';
import { now, type World } from './world.js';

/**
 * Where a user acts: in a server the bot is in, alone with the bot, or, having installed it for themselves only, in a
 * server without it or in a private channel with others (Application Commands, "Interaction Contexts").
 */
export type Place = 'guild' | 'direct' | 'foreign-guild' | 'private-channel';

/** Who acts and where; unless told otherwise the loopback's person in the first channel of its first guild. */
export interface Occasion {
  readonly user?: APIUser | undefined;
  readonly where?: Place | undefined;
  readonly guildId?: string | undefined;
  readonly channelId?: string | undefined;
  readonly locale?: string | undefined;
  /** What the user may do in the server; what everybody may unless given. */
  readonly permissions?: string | undefined;
}

export interface CommandUse extends Occasion {
  readonly name: string;
  readonly options?: OptionValues;
  readonly group?: string | undefined;
  readonly subcommand?: string | undefined;
}

interface Happening {
  readonly type: InteractionType;
  readonly data: unknown;
  readonly answerType: MessageType;
  readonly commandName?: string;
  readonly source?: APIMessage | undefined;
}

/** What users do with the bot. Each method throws where a real client would not let them. */
export class UserActions {
  constructor(
    private readonly world: World,
    private readonly gateway: Gateway,
    private readonly messages: Messages,
    private readonly interactions: Interactions,
  ) {}

  useCommand(use: CommandUse): InteractionUse {
    const channel = this.channelFor(use);
    const command = this.#command(use.name, ApplicationCommandType.ChatInput, channel);
    const options = chosenOptions(command as LooseCommand, use);
    return this.#start(use, channel, {
      type: InteractionType.ApplicationCommand,
      answerType: MessageType.ChatInputCommand,
      commandName: use.name,
      data: { ...reference(command), options },
    });
  }

  /** @param use.focused names the option being typed; the others may still be missing */
  autocomplete(use: CommandUse & { readonly focused: string }): InteractionUse {
    const channel = this.channelFor(use);
    const command = this.#command(use.name, ApplicationCommandType.ChatInput, channel);
    const options = chosenOptions(command as LooseCommand, use, use.focused);
    return this.#start(use, channel, {
      type: InteractionType.ApplicationCommandAutocomplete,
      answerType: MessageType.Default,
      commandName: use.name,
      data: { ...reference(command), options },
    });
  }

  messageContextMenu(
    use: Occasion & { readonly name: string; readonly message: APIMessage },
  ): InteractionUse {
    const channel = this.channelFor({ ...use, channelId: use.message.channel_id });
    const command = this.#command(use.name, ApplicationCommandType.Message, channel);
    const target = this.messages.get(use.message.id) ?? use.message;
    const resolved = { messages: { [target.id]: target } };
    return this.#start(use, channel, {
      type: InteractionType.ApplicationCommand,
      answerType: MessageType.ContextMenuCommand,
      commandName: use.name,
      data: { ...reference(command), target_id: target.id, resolved },
    });
  }

  /** Presses the button with this custom id or, if there is only one such, this label. */
  pressButton(
    use: Occasion & { readonly message: APIMessage; readonly customId?: string; readonly label?: string },
  ): InteractionUse {
    const button = this.#componentOf(
      use.message,
      `button ${use.customId ?? `"${use.label}"`}`,
      ({ type, custom_id, label }) =>
        type === ComponentType.Button &&
        custom_id !== undefined &&
        (use.customId === undefined || use.customId === custom_id) &&
        (use.label === undefined || use.label === label),
    );
    return this.#component(use, { component_type: button.type, custom_id: button.custom_id });
  }

  /** Picks values in a select menu of a message. */
  choose(
    use: Occasion & {
      readonly message: APIMessage;
      readonly customId: string;
      readonly values: readonly string[];
    },
  ): InteractionUse {
    const menu = this.#componentOf(
      use.message,
      `menu ${use.customId}`,
      ({ type, custom_id }) => type === ComponentType.StringSelect && custom_id === use.customId,
    );
    return this.#component(use, {
      component_type: menu.type,
      custom_id: menu.custom_id,
      values: use.values,
    });
  }

  /** Fills in the modal that the interaction `from` opened and sends it, at the same place and as the same user. */
  submitModal(use: {
    readonly from: InteractionUse;
    readonly values: Readonly<Record<string, string>>;
  }): InteractionUse {
    const { callback, channel, source, user } = use.from.interaction;
    if (!callback?.data.custom_id) throw new Error('no modal is open; wait for use.modal() first');
    return this.#start({ user }, channel, {
      type: InteractionType.ModalSubmit,
      answerType: MessageType.Default,
      source,
      data: filledIn(callback.data, use.values),
    });
  }

  /** The channel an occasion speaks of; made on the spot where the bot is no participant. */
  channelFor({ where, guildId, channelId, user = this.world.person }: Occasion): LoopbackChannel {
    if (channelId !== undefined) {
      const channel = this.world.channels.get(channelId);
      if (!channel) throw new Error(`there is no channel ${channelId}`);
      return channel;
    }
    if (where === 'direct') return this.world.directChannel(user);
    if (where === 'foreign-guild' || where === 'private-channel') {
      const channel =
        where === 'private-channel'
          ? makeDirectChannel(user, false)
          : makeTextChannel(snowflake(), 'elsewhere', 0, false);
      this.world.channels.set(channel.id, channel);
      return channel;
    }
    const guild = this.world.guilds.find(({ id }) => guildId === undefined || id === guildId);
    if (!guild) throw new Error(`there is no guild ${guildId}`);
    return this.channelFor({ channelId: guild.channelId });
  }

  #component(use: Occasion & { readonly message: APIMessage }, data: unknown): InteractionUse {
    const channel = this.channelFor({ ...use, channelId: use.message.channel_id });
    return this.#start(use, channel, {
      type: InteractionType.MessageComponent,
      answerType: MessageType.Default,
      source: this.messages.get(use.message.id),
      data,
    });
  }

  #componentOf(
    { id }: APIMessage,
    what: string,
    isWanted: (component: LooseComponent) => boolean,
  ): LooseComponent {
    const current = this.messages.get(id);
    if (!current) throw new Error(`there is no message ${id} (any more)`);
    const components = allComponents((current.components ?? []) as unknown as LooseComponent[]);
    const [found, second] = components.filter(isWanted);
    if (!found || second || found.disabled) {
      const state = found?.disabled ? 'is disabled' : second ? 'is not the only one' : 'does not exist';
      throw new Error(`${what} ${state} among ${JSON.stringify(components)}`);
    }
    return found;
  }

  #command(name: string, type: ApplicationCommandType, channel: LoopbackChannel): APIApplicationCommand {
    const inGuild = channel.served && channel.guildId ? this.world.commands.get(channel.guildId) : undefined;
    const everywhere = (this.world.commands.get('') ?? []).filter((command) => {
      const { contexts, integration_types } = command as LooseCommand;
      const isOffered = (contexts ?? [0, 1, 2]).includes(contextOf(channel));
      return isOffered && (channel.served || (integration_types ?? [0]).includes(1));
    });
    const command = [...(inGuild ?? []), ...everywhere].find(
      (each) => each.name === name && each.type === type,
    );
    if (!command) {
      const scopes = JSON.stringify(Object.fromEntries(this.world.commands), ['name', 'type', 'contexts']);
      throw new Error(`no command "${name}" of type ${type} is offered here; registered: ${scopes}`);
    }
    return command;
  }

  #start(
    { user = this.world.person, locale = 'en-US', permissions = ORDINARY_PERMISSIONS }: Occasion,
    channel: LoopbackChannel,
    { type, data, answerType, commandName, source }: Happening,
  ): InteractionUse {
    this.world.meet(user);
    const { guildId, served } = channel;
    const interaction: PendingInteraction = {
      id: snowflake(),
      token: `loopback-${randomUUID()}`,
      type,
      commandName,
      answerType,
      channel,
      user,
      owners: served ? { 0: guildId ?? '0' } : { 1: user.id },
      source,
      dispatchedAt: now(),
      followUpIds: [],
      callback: undefined,
      originalId: undefined,
      awaitsContent: false,
    };
    this.interactions.add(interaction);
    const member = { ...makeMember(), user, permissions };
    const payload = {
      id: interaction.id,
      application_id: this.world.applicationId,
      type,
      token: interaction.token,
      version: 1,
      data,
      channel: channel.payload,
      channel_id: channel.id,
      locale,
      entitlements: [],
      app_permissions: ORDINARY_PERMISSIONS,
      authorizing_integration_owners: interaction.owners,
      context: contextOf(channel),
      attachment_size_limit: 10_485_760,
      ...(source ? { message: source } : {}),
      ...(guildId
        ? {
            guild_id: guildId,
            guild: { id: guildId, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member,
          }
        : { user }),
    };
    const shardedBy = served ? guildId : undefined;
    const isHeard = this.gateway.publish({
      name: 'INTERACTION_CREATE',
      guildId: shardedBy,
      intents: 0,
      data: () => payload,
    });
    if (!isHeard) throw new Error('no bot has a session that would get this interaction');
    return new InteractionUse(interaction, this.world, this.messages);
  }
}

/** Receiving and Responding, "Interaction Context Types". */
function contextOf({ guildId, served }: LoopbackChannel): 0 | 1 | 2 {
  if (guildId) return 0;
  return served ? 1 : 2;
}

function reference(command: APIApplicationCommand): object {
  const guild = command.guild_id ? { guild_id: command.guild_id } : {};
  return { id: command.id, name: command.name, type: command.type, ...guild };
}
