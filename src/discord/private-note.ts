import { type APIDMChannel, DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Reply } from '../chat/reply.js';

/**
 * Tells a person something in a direct message.
 * @returns false where Discord does not let the bot, such as for people who take none
 */
export async function sendPrivateNote(rest: REST, userId: string, reply: Reply): Promise<boolean> {
  const { flags: _onlyForInteractions, ...body } = reply;
  try {
    const channel = (await rest.post(Routes.userChannels(), {
      body: { recipient_id: userId },
    })) as APIDMChannel;
    await rest.post(Routes.channelMessages(channel.id), { body });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError) return false;
    throw error;
  }
}
