/** A refusal in Discord's form (Opcodes and Status Codes, "JSON Error Codes"); thrown by routes, answered as JSON. */
export class DiscordError extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly faults: readonly string[] = [],
  ) {
    super(message);
  }

  /** The body of the answer; the faults appear where discord.js looks for them. */
  get body(): unknown {
    const { code, message, faults } = this;
    if (faults.length === 0) return { code, message };
    return {
      code,
      message,
      errors: { _errors: faults.map((fault) => ({ code: 'LOOPBACK', message: fault })) },
    };
  }
}

export const refusals = {
  unauthorized: () => new DiscordError(401, 0, '401: Unauthorized'),
  notFound: () => new DiscordError(404, 0, '404: Not Found'),
  unknownApplication: () => new DiscordError(404, 10002, 'Unknown Application'),
  unknownChannel: () => new DiscordError(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new DiscordError(404, 10008, 'Unknown Message'),
  unknownUser: () => new DiscordError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new DiscordError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new DiscordError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new DiscordError(404, 10063, 'Unknown application command'),
  alreadyAcknowledged: () => new DiscordError(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new DiscordError(400, 40094, 'This interaction has reached the maximum number of follow up messages.'),
  notYourMessage: () => new DiscordError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new DiscordError(400, 50006, 'Cannot send an empty message'),
  missingPermissions: () => new DiscordError(403, 50013, 'Missing Permissions'),
  expiredToken: () => new DiscordError(401, 50027, 'Invalid Webhook Token'),
  invalidBody: (faults: readonly string[]) => new DiscordError(400, 50035, 'Invalid Form Body', faults),
};
