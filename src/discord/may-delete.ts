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
 * who used it, and an answer to a message refers to that message.
 */
export async function mayDelete(interaction: ButtonInteraction): Promise<boolean> {
  const { message, user, memberPermissions } = interaction;
  if (memberPermissions?.has(PermissionFlagsBits.ManageMessages)) return true;
  const usedBy = message.interactionMetadata?.user.id;
  if (usedBy !== undefined) return usedBy === user.id;
  if (interaction.guildId === null) return true;
  const question = message.reference?.messageId;
  return question !== undefined && (await authorOf(interaction, question)) === user.id;
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
