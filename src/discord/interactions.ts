import {
  type Client,
  type CommandInteractionOption,
  DiscordAPIError,
  Events,
  type Interaction,
  InteractionResponseType,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import type { Chat } from '../chat/command.js';
import { converse } from '../chat/converse.js';
import type { Reply } from '../chat/reply.js';
import type { Request } from '../chat/request.js';
import type { Logger } from '../log.js';
import { FAULT_REPLY } from './fault-reply.js';
import type { Intake } from './intake.js';

/** Answers slash commands and buttons. An answer takes milliseconds, so that it is itself the first response. */
export function answerInteractions(client: Client, chat: Chat, intake: Intake, log: Logger): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isRepliable())
      intake.take(interaction.id, () => answerInteraction(interaction, chat, log));
  });
}

async function answerInteraction(interaction: RepliableInteraction, chat: Chat, log: Logger): Promise<void> {
  const reply = answerOrApologise(interaction, chat, log);
  try {
    await respond(interaction, reply);
  } catch (error) {
    if (isTooLate(error)) {
      log.warn({ err: error, event: interaction.id }, 'Discord took no answer to an interaction any more');
    } else if (error instanceof DiscordAPIError && reply !== FAULT_REPLY) {
      log.error({ err: error, event: interaction.id }, 'Discord refused an answer');
      await respond(interaction, FAULT_REPLY);
    } else {
      throw error;
    }
  }
}

/** A reply is in the form that Discord's API takes; `interaction.reply()` would take it in discord.js' own. */
async function respond({ client, id, token }: RepliableInteraction, reply: Reply): Promise<void> {
  await client.rest.post(Routes.interactionCallback(id, token), {
    auth: false,
    body: { type: InteractionResponseType.ChannelMessageWithSource, data: reply },
  });
}

function answerOrApologise(interaction: RepliableInteraction, chat: Chat, log: Logger): Reply {
  try {
    const request = toRequest(interaction);
    if (request === null) return FAULT_REPLY;
    const { answer, reply } = converse(request, chat);
    log.debug({ event: interaction.id, status: answer?.status }, 'Interaction answered');
    return reply;
  } catch (error) {
    log.error({ err: error, event: interaction.id }, 'An interaction was not answered');
    return FAULT_REPLY;
  }
}

/** What was asked; null for a kind of interaction that the bot's own messages and commands never lead to. */
function toRequest(interaction: Interaction): Request | null {
  if (interaction.isCommand()) {
    const options = interaction.isChatInputCommand() ? interaction.options.data : [];
    return { type: 'command', name: interaction.commandName, options: toTexts(options), previous: null };
  }
  return interaction.isButton() ? { type: 'button', customId: interaction.customId } : null;
}

function toTexts(options: readonly CommandInteractionOption[]): Record<string, string> {
  return Object.fromEntries(
    options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

/** Its three seconds have passed, or another process of the same bot was first. */
function isTooLate(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
  );
}
