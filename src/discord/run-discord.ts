import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DiscordAPIError, Events, RESTJSONErrorCodes } from 'discord.js';
import type { Chat } from '../chat/command.js';
import { definitionsOf } from '../chat/commands/index.js';
import type { Logger } from '../log.js';
import { createClient } from './client.js';
import { deployCommands } from './deploy-commands.js';
import { type Ending, endingOfLogin, STOPPED, watchConnection } from './ending.js';
import { installLink } from './install-link.js';
import { Intake } from './intake.js';
import { answerInteractions } from './interactions.js';
import { answerMessages } from './messages.js';
import { onStopSignal } from './stop-signal.js';

export type DiscordSettings = {
  readonly token: string;
  /** The one server that gets the commands; null for all. */
  readonly guildId: string | null;
  /** REST base without the version. */
  readonly apiUrl: string;
};

/** Milliseconds for the answers under way when the program is told to stop: what service managers grant as a rule. */
const PATIENCE = 10_000;

/** Milliseconds for Discord to confirm that the connection is closed, which a dead one never does. */
const PARTING = 2_000;

/** Answers on Discord until it is told to stop or Discord closes the door for good. */
export async function runDiscord(settings: DiscordSettings, chat: Chat, log: Logger): Promise<Ending> {
  const client = createClient(settings.apiUrl);
  const intake = new Intake(log);
  const ending = await new Promise<Ending>((end) => {
    watchConnection(client, end, log);
    onStopSignal((signal) => {
      log.info({ signal }, 'Stopping');
      end(STOPPED);
    });
    client.once(Events.ClientReady, (ready) => {
      log.info(`Ready as ${ready.user.tag}. To add it to a server: ${installLink(ready.application.id)}`);
      void registerCommands(ready, settings, chat, log);
    });
    answerInteractions(client, chat, intake, log);
    answerMessages(client, chat, intake, log);
    logIn(client, settings.token).catch((error: unknown) => {
      log.error({ err: error }, 'Login failed');
      end(endingOfLogin(error, settings.apiUrl));
    });
  });
  const givenUp = await intake.close(PATIENCE);
  if (givenUp > 0) log.error({ givenUp }, 'Stopping with questions unanswered');
  await Promise.race([client.destroy(), sleep(PARTING)]);
  return ending;
}

/** `login()` takes a leading "Bot" off a token, whatever follows: with one put before it, the token stays whole. */
async function logIn(client: Client, token: string): Promise<void> {
  await client.login(`Bot ${token}`);
}

async function registerCommands(
  client: Client<true>,
  { guildId }: DiscordSettings,
  chat: Chat,
  log: Logger,
): Promise<void> {
  const definitions = definitionsOf(chat.commands);
  try {
    const written = await deployCommands(
      client.rest,
      { applicationId: client.application.id, guildId },
      definitions,
    );
    log.info(
      { commands: definitions.length, guildId },
      written ? 'Commands registered' : 'Commands unchanged',
    );
  } catch (error) {
    const isNoMember = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess;
    log.error(
      { err: error, guildId },
      isNoMember
        ? 'Commands not registered: the bot is not in the server that DISCORD_GUILD_ID names'
        : 'Commands not registered; mentions and direct messages are answered all the same',
    );
  }
}
