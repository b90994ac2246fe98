import { DiscordAPIError, RESTJSONErrorCodes, type RepliableInteraction, Routes } from 'discord.js';
import type { Reply } from '../chat/reply.js';

/** What can be done with an interaction once it has its first response, for a quarter of an hour. */
export type Webhook = {
  /** Another message; a user-installed app has five of them. */
  readonly followUp: (reply: Reply) => Promise<void>;
  /** Changes the message that the interaction was answered with or, where that was an update, the one it came from. */
  readonly edit: (body: Partial<Reply>) => Promise<void>;
  /** Deletes that message. */
  readonly deleteOriginal: () => Promise<void>;
};

/** In the form that Discord's API takes; discord.js' own methods would take it in theirs. */
export function webhookOf({ client: { rest }, token, applicationId }: RepliableInteraction): Webhook {
  const original = Routes.webhookMessage(applicationId, token, '@original');
  return {
    followUp: async (body) => {
      await rest.post(Routes.webhook(applicationId, token), { auth: false, body });
    },
    edit: async (body) => {
      await rest.patch(original, { auth: false, body });
    },
    deleteOriginal: async () => {
      try {
        await rest.delete(original, { auth: false });
      } catch (error) {
        // Somebody else may have pressed the same button a moment before: then it is gone, as was wished.
        if (!(error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage))
          throw error;
      }
    },
  };
}
