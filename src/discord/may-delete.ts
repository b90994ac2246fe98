import {
  type APIMessage,
  type ButtonInteraction,
  DiscordAPIError,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';

/**
 * Whether somebody may delete an answer: who asked for it, whoever may manage messages there anyway, and in a direct
 * message with the bot, where there is nobody else, its reader. Nothing is remembered: an answer to an interaction says
 * who used it; for an answer to a message `askedFor` has to look.
 */
export function mayDelete({
  message,
  user,
  memberPermissions,
  guildId,
}: ButtonInteraction): 'yes' | 'no' | 'unknown' {
  if (memberPermissions?.has(PermissionFlagsBits.ManageMessages)) return 'yes';
  const usedBy = message.interactionMetadata?.user.id;
  if (usedBy !== undefined) return usedBy === user.id ? 'yes' : 'no';
  if (guildId === null) return 'yes';
  return message.reference?.messageId === undefined ? 'no' : 'unknown';
}

/** Whether who pressed is the author of the message that the answer refers to; a request, which may take its time. */
export async function askedFor(interaction: ButtonInteraction): Promise<boolean> {
  const question = interaction.message.reference?.messageId;
  return question !== undefined && (await authorOf(interaction, question)) === interaction.user.id;
}

/** Null where the question is gone or may not be read. */
async function authorOf({ client, channelId }: ButtonInteraction, messageId: string): Promise<string | null> {
  try {
    const message = (await client.rest.get(Routes.channelMessage(channelId, messageId))) as APIMessage;
    return message.author.id;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status < 500) return null;
    throw error;
  }
}
