import {
  type Client,
  DiscordAPIError,
  Events,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import type { Answer } from '../answer/answer.js';
import { wordingIn } from '../chat/catalogue.js';
import { languageOf } from '../chat/language.js';
import { noticeReply } from '../chat/reply.js';
import type { Logger } from '../log.js';
import type { Cooldown } from './cooldown.js';
import { faultReply } from './fault-reply.js';
import type { Surface } from './intake.js';
import { type Response, responseTo, say } from './interaction-response.js';
import { isModeration, moderate } from './moderate.js';
import { offerChoices } from './offer-choices.js';
import type { Post } from './post.js';

/** Answers commands, buttons and forms. An answer takes milliseconds, so that it is itself the first response. */
export function answerInteractions(client: Client, post: Post, log: Logger): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete()) {
      // Not by way of the intake: there is one of these for each key, and answering one twice does no harm.
      offerChoices(interaction, post.source.chat).catch((error: unknown) =>
        log.debug({ err: error, event: interaction.id }, 'Choices were not offered'),
      );
    } else if (interaction.isRepliable()) {
      post.intake.take({ id: interaction.id, surface: surfaceOf(interaction) }, (each) =>
        (isModeration(interaction)
          ? moderate(interaction, post, each)
          : answerInteraction(interaction, post, each)
        ).catch((error: unknown) => {
          if (!isTooLate(error)) throw error;
          each.warn({ err: error }, 'Discord took no answer to an interaction any more');
          return null;
        }),
      );
    }
  });
}

async function answerInteraction(
  interaction: RepliableInteraction,
  post: Post,
  log: Logger,
): Promise<Answer | null> {
  const response = await responseOrNull(interaction, post, log);
  const apology = say({ ...faultReply(interaction.locale), flags: MessageFlags.Ephemeral });
  try {
    await respond(interaction, response ?? apology);
  } catch (error) {
    if (isTooLate(error) || !(error instanceof DiscordAPIError) || response === null) throw error;
    log.error({ err: error }, 'Discord refused an answer');
    await respond(interaction, apology);
  }
  return response?.answer ?? null;
}

function surfaceOf(interaction: RepliableInteraction): Surface {
  if (interaction.isContextMenuCommand()) return 'menu';
  if (interaction.isMessageComponent()) return 'button';
  return interaction.isModalSubmit() ? 'modal' : 'command';
}

/** In the form that Discord's API takes; `interaction.reply()` would take it in discord.js' own. */
async function respond(interaction: RepliableInteraction, response: Response): Promise<void> {
  const { client, id, token, applicationId } = interaction;
  await client.rest.post(Routes.interactionCallback(id, token), { auth: false, body: response.callback });
  if (response.followUp !== undefined) {
    await client.rest.post(Routes.webhook(applicationId, token), { auth: false, body: response.followUp });
  }
  if (response.deletesMessage) {
    await deleteOriginal(interaction);
  }
}

/** Somebody else may have pressed the same button a moment before: then it is gone, as was wished. */
async function deleteOriginal({ client, token, applicationId }: RepliableInteraction): Promise<void> {
  try {
    await client.rest.delete(Routes.webhookMessage(applicationId, token, '@original'), { auth: false });
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage)) throw error;
  }
}

async function responseOrNull(
  interaction: RepliableInteraction,
  post: Post,
  log: Logger,
): Promise<Response | null> {
  try {
    return (
      (await waitingResponse(interaction, post.cooldown)) ?? (await responseTo(interaction, post.source.chat))
    );
  } catch (error) {
    log.error({ err: error }, 'An interaction was not answered');
    return null;
  }
}

/** What is said to whoever has asked too often; null where the question may be answered. Buttons ask nothing new. */
async function waitingResponse(
  interaction: RepliableInteraction,
  cooldown: Cooldown,
): Promise<Response | null> {
  if (!interaction.isCommand() && !interaction.isModalSubmit()) return null;
  const { user, channelId, locale } = interaction;
  const turn = await cooldown.take(user.id, channelId ?? user.id);
  if (turn.kind === 'now') return null;
  return say(noticeReply(wordingIn(languageOf(locale)).wait(turn.seconds)));
}

/** Its three seconds or its fifteen minutes have passed, or another process of the same bot was first. */
const TOO_LATE: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
];

function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && TOO_LATE.includes(error.code);
}
