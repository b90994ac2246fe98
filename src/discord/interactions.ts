import {
  type Client,
  DiscordAPIError,
  Events,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import type { Chat } from '../chat/command.js';
import type { Logger } from '../log.js';
import { faultReply } from './fault-reply.js';
import type { Intake } from './intake.js';
import { type Response, responseTo, say } from './interaction-response.js';
import { offerChoices } from './offer-choices.js';

/** Answers commands, buttons and forms. An answer takes milliseconds, so that it is itself the first response. */
export function answerInteractions(client: Client, chat: Chat, intake: Intake, log: Logger): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete()) {
      // Not by way of the intake: there is one of these for each key, and answering one twice does no harm.
      offerChoices(interaction, chat).catch((error: unknown) =>
        log.debug({ err: error, event: interaction.id }, 'Choices were not offered'),
      );
    } else if (interaction.isRepliable()) {
      intake.take(interaction.id, () => answerInteraction(interaction, chat, log));
    }
  });
}

async function answerInteraction(interaction: RepliableInteraction, chat: Chat, log: Logger): Promise<void> {
  const response = await responseOrNull(interaction, chat, log);
  const apology = say({ ...faultReply(interaction.locale), flags: MessageFlags.Ephemeral });
  try {
    await respond(interaction, response ?? apology);
  } catch (error) {
    if (isTooLate(error)) {
      log.warn({ err: error, event: interaction.id }, 'Discord took no answer to an interaction any more');
    } else if (error instanceof DiscordAPIError && response !== null) {
      log.error({ err: error, event: interaction.id }, 'Discord refused an answer');
      await respond(interaction, apology);
    } else {
      throw error;
    }
  }
}

/** In the form that Discord's API takes; `interaction.reply()` would take it in discord.js' own. */
async function respond(interaction: RepliableInteraction, response: Response): Promise<void> {
  const { client, id, token, applicationId } = interaction;
  await client.rest.post(Routes.interactionCallback(id, token), { auth: false, body: response.callback });
  if (response.followUp !== undefined) {
    await client.rest.post(Routes.webhook(applicationId, token), { auth: false, body: response.followUp });
  }
  if (response.deletesMessage) {
    await client.rest.delete(Routes.webhookMessage(applicationId, token, '@original'), { auth: false });
  }
}

async function responseOrNull(
  interaction: RepliableInteraction,
  chat: Chat,
  log: Logger,
): Promise<Response | null> {
  try {
    const response = await responseTo(interaction, chat);
    log.debug({ event: interaction.id }, 'Interaction answered');
    return response;
  } catch (error) {
    log.error({ err: error, event: interaction.id }, 'An interaction was not answered');
    return null;
  }
}

/** Its three seconds have passed, or another process of the same bot was first. */
function isTooLate(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
  );
}
