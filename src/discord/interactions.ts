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
import { webhookOf } from './webhook.js';

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
  const apology = { ...faultReply(interaction.locale), flags: MessageFlags.Ephemeral } as const;
  const webhook = webhookOf(interaction);
  const apologise = async (error: unknown, show: () => Promise<void>) => {
    if (isTooLate(error) || !(error instanceof DiscordAPIError) || response === null) throw error;
    log.error({ err: error }, 'Discord refused an answer');
    await show();
  };
  try {
    await respond(interaction, response ?? say(apology));
  } catch (error) {
    await apologise(error, () => respond(interaction, say(apology)));
    return response?.answer ?? null;
  }
  try {
    await response?.afterwards?.(webhook);
  } catch (error) {
    // The first response is spent.
    await apologise(error, () => webhook.followUp(apology));
  }
  return response?.answer ?? null;
}

function surfaceOf(interaction: RepliableInteraction): Surface {
  if (interaction.isContextMenuCommand()) return 'menu';
  if (interaction.isMessageComponent()) return 'button';
  return interaction.isModalSubmit() ? 'modal' : 'command';
}

/** In the form that Discord's API takes; `interaction.reply()` would take it in discord.js' own. */
async function respond({ client, id, token }: RepliableInteraction, { callback }: Response): Promise<void> {
  await client.rest.post(Routes.interactionCallback(id, token), { auth: false, body: callback });
}

async function responseOrNull(
  interaction: RepliableInteraction,
  post: Post,
  log: Logger,
): Promise<Response | null> {
  try {
    return (await waitingResponse(interaction, post.cooldown)) ?? (await responseTo(interaction, post));
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
