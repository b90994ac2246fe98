import {
  type APIApplication,
  DiscordAPIError,
  REST,
  type RESTAPIPartialCurrentUserGuild,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { commandDifference } from './command-difference.js';
import {
  type Definition,
  definitionsFor,
  deployCommands,
  heldCommands,
  type Scope,
} from './deploy-commands.js';
import { type Ending, endingOfRequest, failure, STOPPED } from './ending.js';
import { MOST_SERVERS_LOOKED_AT } from './registration.js';

export type DeploySettings = {
  readonly token: string;
  /** REST base without the version. */
  readonly apiUrl: string;
  /** The one server that gets the commands; null for all. */
  readonly guildId: string | null;
  /** Whether to print alone. */
  readonly isDry: boolean;
};

/** The commands that one scope is to have. */
type Goal = { readonly scope: Scope; readonly definitions: readonly Definition[] };

/** Registers commands without the gateway, and prints what that changes. */
export async function deploy(
  { token, apiUrl, guildId, isDry }: DeploySettings,
  definitions: readonly Definition[],
  print: (text: string) => void,
): Promise<Ending> {
  const rest = new REST({ api: apiUrl, version: '10' }).setToken(token);
  try {
    for (const goal of await goals(rest, guildId, definitions)) {
      try {
        print(await describe(rest, goal));
        if (!isDry) await deployCommands(rest, goal.scope, goal.definitions);
      } catch (error) {
        // A server may have let the bot in without its commands: what cannot be looked at stays.
        if (goal.definitions.length > 0 || !isMissingAccess(error)) throw error;
        print(`${placeOf(goal.scope)}: passed over, the bot has no access to its commands\n`);
      }
    }
    return STOPPED;
  } catch (error) {
    return guildId !== null && isMissingAccess(error)
      ? failure('The bot is not in the server that DISCORD_GUILD_ID names.')
      : endingOfRequest(error, apiUrl);
  }
}

function isMissingAccess(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess;
}

/** All commands where the settings want them, and none where they would show a second time. */
async function goals(
  rest: REST,
  guildId: string | null,
  definitions: readonly Definition[],
): Promise<readonly Goal[]> {
  const { id: applicationId } = (await rest.get(Routes.currentApplication())) as APIApplication;
  const others = guildId === null ? await serversOf(rest) : [null];
  return [
    { scope: { applicationId, guildId }, definitions },
    ...others.map((other) => ({ scope: { applicationId, guildId: other }, definitions: [] })),
  ];
}

/** The servers in which commands may be left over; none where the bot is in more than are looked at. */
async function serversOf(rest: REST): Promise<readonly string[]> {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS_LOOKED_AT + 1) });
  const servers = (await rest.get(Routes.userGuilds(), { query })) as RESTAPIPartialCurrentUserGuild[];
  return servers.length > MOST_SERVERS_LOOKED_AT ? [] : servers.map(({ id }) => id);
}

function placeOf({ guildId }: Scope): string {
  return guildId === null ? 'Everywhere' : `Server ${guildId}`;
}

/** The difference as text: a heading for the scope and a line for each command that changes. */
async function describe(rest: REST, { scope, definitions }: Goal): Promise<string> {
  const place = placeOf(scope);
  const lines = commandDifference(definitionsFor(scope, definitions), await heldCommands(rest, scope));
  return lines.length === 0 ? `${place}: nothing to change\n` : `${place}:\n  ${lines.join('\n  ')}\n`;
}
