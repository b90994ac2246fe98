import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  MessageFlags,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import { parleyCommand } from '../chat/commands/parley.js';
import { languageOf } from '../chat/language.js';
import { noticeReply, pageReply, type Reply } from '../chat/reply.js';
import { type View, viewFor } from '../chat/view.js';
import type { Logger } from '../log.js';
import { faultReply } from './fault-reply.js';
import type { Post } from './post.js';

export function isModeration(interaction: RepliableInteraction): interaction is ChatInputCommandInteraction {
  return interaction.isChatInputCommand() && interaction.commandName === parleyCommand.definition.name;
}

/**
 * Carries out /parley, for the moderator's eyes alone. Who may use it is Discord's to say: by default those who
 * manage a server, and its administrators can change that. It is the one command that may take longer than the
 * three seconds in which Discord waits for a response, so that it defers it.
 */
export async function moderate(
  interaction: ChatInputCommandInteraction,
  post: Post,
  log: Logger,
): Promise<null> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const view = viewFor(languageOf(interaction.locale), true);
  const reply =
    interaction.options.getSubcommand() === 'reload'
      ? await reload(interaction, post, view, log)
      : statusReply(interaction, post, view);
  try {
    await fill(interaction, reply);
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.status !== REFUSED) throw error;
    log.error({ err: error }, 'Discord refused an answer');
    await fill(interaction, faultReply(interaction.locale));
  }
  return null;
}

/** The HTTP status for a message that Discord takes in no form; where it is too late for any, there is another. */
const REFUSED = 400;

/** Takes the place of "is thinking…". */
async function fill(
  { client, applicationId, token }: ChatInputCommandInteraction,
  { flags: _ephemeralAsDeferred, ...body }: Reply,
): Promise<void> {
  await client.rest.patch(Routes.webhookMessage(applicationId, token), { auth: false, body });
}

function statusReply(
  { guild }: ChatInputCommandInteraction,
  { source, status }: Post,
  view: View,
  ...head: readonly string[]
): Reply {
  const page = parleyCommand.tell(source.chat, view);
  const lines = [...head, page.introduction, ...status(guild?.shardId ?? 0, view.wording)];
  if (page.items.length > 0) lines.push(view.wording.noticesFollow);
  return pageReply({ ...page, introduction: lines.join('\n') }, view);
}

async function reload(
  interaction: ChatInputCommandInteraction,
  post: Post,
  view: View,
  log: Logger,
): Promise<Reply> {
  try {
    await post.source.reload();
  } catch (error) {
    log.error({ err: error }, 'The articles could not be read again');
    return noticeReply(view.wording.notReloaded);
  }
  log.info('The folder of articles was read again');
  return statusReply(interaction, post, view, view.wording.reloaded);
}
