import { type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';

/**
 * The message without its content, unless this session may read it (Gateway, "Message Content Intent"): its own, and those that
 * mention the bot user; a mention of its role does not count. In direct messages nothing is held back.
 */
export function visibleMessage(message: APIMessage, botId: string, intents: number): APIMessage {
  const referenced = message.referenced_message
    ? { referenced_message: visibleMessage(message.referenced_message, botId, intents) }
    : {};
  const mayRead =
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    message.author.id === botId ||
    message.mentions.some(({ id }) => id === botId);
  if (mayRead) return { ...message, ...referenced };
  return { ...message, ...referenced, content: '', embeds: [], attachments: [], components: [] };
}
