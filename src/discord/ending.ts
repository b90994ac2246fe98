import { type Client, DiscordAPIError, DiscordjsErrorCodes, Events, GatewayCloseCodes } from 'discord.js';
import type { Logger } from '../log.js';

/** How a run on Discord ends: the code for the shell and, where something is wrong, what to do about it. */
export type Ending = { readonly exitCode: 0 | 1; readonly sentence: string | null };

export const STOPPED: Ending = { exitCode: 0, sentence: null };

const TOKEN_REFUSED = failure(
  'Discord refused the token. Copy a new one at https://discord.com/developers/applications ' +
    '(your application, Bot, Reset Token), set DISCORD_TOKEN to it and start again.',
);

/**
 * The close codes that the operator can do something about.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
const FINAL_CLOSE_CODES: ReadonlyMap<number, Ending> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, TOKEN_REFUSED],
  [
    GatewayCloseCodes.DisallowedIntents,
    failure(
      'Discord refused an intent (close code 4014). Guilds, Guild Messages and Direct Messages are asked for, ' +
        'and none of them needs approval: check at https://discord.com/developers/applications that the application is in good standing.',
    ),
  ],
]);

/**
 * Watches the connection and calls `end` where it is lost for good. The events named shard… leave discord.js in
 * version 15; `connection-state.ts` is the other file that hears them.
 */
export function watchConnection(client: Client, end: (ending: Ending) => void, log: Logger): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    end(
      FINAL_CLOSE_CODES.get(code) ?? failure(`Discord closed the connection for good (close code ${code}).`),
    );
  });
  client.on(Events.Invalidated, () =>
    end(failure('Discord ended the session and allows no other. Start again.')),
  );
  client.on(Events.ShardError, (error, shard) => log.warn({ err: error, shard }, 'Connection error'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'Connection closed'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'Session resumed'));
  client.on(Events.Error, (error) => log.error({ err: error }, 'Fault in the Discord client'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
    log.warn(
      { count, remainingTime },
      'Discord refuses many requests; it bans an address at 10,000 in 10 min',
    ),
  );
  client.rest.on('rateLimited', ({ route, retryAfter, global }) =>
    log.debug({ route, retryAfter, global }, 'Waiting for a rate limit'),
  );
}

/** What a failed `login()` means, the close codes aside, which `watchConnection` hears of. */
export function endingOfLogin(error: unknown, apiUrl: string): Ending {
  if (error instanceof Error && error.message.startsWith('Not enough sessions remaining')) {
    return failure('Discord allows this bot no other session today: it was started too often. Try tomorrow.');
  }
  return endingOfRequest(error, apiUrl);
}

/** What a failed request of the REST API means that nothing can be done without. */
export function endingOfRequest(error: unknown, apiUrl: string): Ending {
  if (isTokenRefusal(error)) return TOKEN_REFUSED;
  return failure(
    `Discord did not answer as it should at ${apiUrl}. Check the network and https://discordstatus.com, and start again.`,
  );
}

function isTokenRefusal(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** An end that the operator has to do something about. */
export function failure(sentence: string): Ending {
  return { exitCode: 1, sentence };
}
