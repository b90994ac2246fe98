import { isDeepStrictEqual } from 'node:util';
import { type Client, DiscordAPIError, type REST, RESTJSONErrorCodes } from 'discord.js';
import type { ChatSource } from '../chat/chat-source.js';
import { definitionsOf } from '../chat/commands/index.js';
import type { Logger } from '../log.js';
import { type Definition, deployCommands } from './deploy-commands.js';

/**
 * Where a bot is in more servers than this, no server's own commands are looked for: it has left development
 * behind, and every server costs a request.
 */
export const MOST_SERVERS_LOOKED_AT = 50;

/**
 * Registers the commands, now and whenever topics that come and go change them: with most changes of the articles they
 * stay the same, and Discord is asked nothing. What failed is tried again with the next change.
 */
export function keepRegistered(
  client: Client<true>,
  guildId: string | null,
  source: ChatSource,
  log: Logger,
): void {
  let registered: readonly Definition[] = [];
  const register = async () => {
    const definitions = definitionsOf(source.chat.commands);
    if (isDeepStrictEqual(definitions, registered)) return;
    if (await registerCommands(client, guildId, definitions, log)) registered = definitions;
  };
  // One after the other, so that the last change is what stays.
  let turn = register();
  source.onChange(() => {
    turn = turn.then(register);
  });
}

/**
 * Registers commands, for one server or for all. Discord shows both kinds side by side, so that the other
 * kind, left over from before, is taken away: commands must not show twice.
 * @returns false where Discord refused them, of which the log tells
 */
async function registerCommands(
  client: Client<true>,
  guildId: string | null,
  definitions: readonly Definition[],
  log: Logger,
): Promise<boolean> {
  const applicationId = client.application.id;
  try {
    const written = await deployCommands(client.rest, { applicationId, guildId }, definitions);
    await removeLeftOvers(client.rest, applicationId, otherScopes(client, guildId), log);
    log.info(
      { commands: definitions.length, guildId },
      written ? 'Commands registered' : 'Commands unchanged',
    );
    return true;
  } catch (error) {
    const isNoMember = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess;
    log.error(
      { err: error, guildId },
      isNoMember
        ? 'Commands not registered: the bot is not in the server that DISCORD_GUILD_ID names'
        : 'Commands not registered; mentions and direct messages are answered all the same',
    );
    return false;
  }
}

/** Where commands of another way of registering may be left over: everywhere, or in the servers the bot is in. */
function otherScopes(client: Client<true>, guildId: string | null): readonly (string | null)[] {
  if (guildId !== null) return [null];
  const { cache } = client.guilds;
  return cache.size > MOST_SERVERS_LOOKED_AT ? [] : [...cache.keys()];
}

/** What cannot be looked at stays: a server may have let the bot in without its commands. */
async function removeLeftOvers(
  rest: REST,
  applicationId: string,
  scopes: readonly (string | null)[],
  log: Logger,
): Promise<void> {
  const remove = async (guildId: string | null) => {
    try {
      const written = await deployCommands(rest, { applicationId, guildId }, []);
      if (written) log.info({ guildId }, 'Commands left over from before removed');
    } catch (error) {
      log.debug({ err: error, guildId }, 'Commands left over from before not looked for');
    }
  };
  await Promise.all(scopes.map(remove));
}
