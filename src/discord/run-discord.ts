import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { ChatSource } from '../chat/chat-source.js';
import type { Wording } from '../chat/wording.js';
import type { Logger } from '../log.js';
import { createClient } from './client.js';
import { faultsOf, followShards, type ShardState } from './connection-state.js';
import { Cooldown } from './cooldown.js';
import { type Ending, endingOfLogin, failure, STOPPED, watchConnection } from './ending.js';
import { Figures } from './figures.js';
import { GivenAnswers } from './given-answers.js';
import { type HealthAddress, serveHealth } from './health.js';
import { paceIdentifies } from './identify-pace.js';
import { installLink } from './install-link.js';
import { Intake } from './intake.js';
import { answerInteractions } from './interactions.js';
import { KeptFile } from './kept-file.js';
import { answerMessages } from './messages.js';
import { keepRegistered } from './registration.js';
import { Shares } from './shares.js';
import { statusLines } from './status-lines.js';
import { onStopSignal } from './stop-signal.js';

export type DiscordSettings = {
  readonly token: string;
  /** The one server that gets the commands; null for all. */
  readonly guildId: string | null;
  /** REST base without the version. */
  readonly apiUrl: string;
  /** The shards of this process; null for all. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | null;
  /** Seconds; null for the allowance that comes with Parley. */
  readonly cooldown: number | null;
  readonly health: HealthAddress | null;
  readonly logQuestions: boolean;
  readonly cacheDir: string;
};

/** Milliseconds for the answers under way when the program is told to stop: what service managers grant as a rule. */
const PATIENCE = 10_000;

/**
 * Milliseconds for Discord to confirm that the connection is closed, which a dead one never does, nor does
 * `destroy()` between IDENTIFY and READY.
 */
const PARTING = 2_000;

/** Answers on Discord until it is told to stop or Discord closes the door for good. */
export async function runDiscord(
  settings: DiscordSettings,
  source: ChatSource,
  log: Logger,
): Promise<Ending> {
  const { apiUrl, guildId, shards, cacheDir } = settings;
  // No two processes have the same first shard.
  const ownName = (name: string) => (shards === null ? `${name}.json` : `${name}-${shards.ids[0]}.json`);
  const keptFile = (name: string) => new KeptFile(join(cacheDir, ownName(name)));
  const buildIdentifyThrottler = paceIdentifies(keptFile('identifies'), log);
  const client = createClient({ apiUrl, shards, buildIdentifyThrottler });
  const shardStates = followShards(client);
  const figures = new Figures(source);
  figures.watch(client.rest);
  const startedAt = new Date();
  const intake = new Intake(log, figures, settings.logQuestions);
  const post = {
    source,
    intake,
    cooldown: new Cooldown(settings.cooldown),
    given: await GivenAnswers.open(keptFile('answers'), log),
    shares: new Shares(),
    status: (shardId: number, wording: Wording) =>
      statusLines(
        shardStates().find(({ id }) => id === shardId),
        startedAt,
        wording,
      ),
  };
  const ending = await new Promise<Ending>((end) => {
    watchConnection(client, end, log);
    onStopSignal((signal) => {
      log.info({ signal }, 'Stopping');
      end(STOPPED);
    });
    client.once(Events.ClientReady, (ready) => {
      log.info(`Ready as ${ready.user.tag}. To add it to a server: ${installLink(ready.application.id)}`);
      if (runsFirstShard(ready)) keepRegistered(ready, guildId, source, log);
    });
    answerInteractions(client, post, log);
    answerMessages(client, post);
    openHealth(settings.health, shardStates, source, figures, log).catch((error: unknown) => {
      log.error({ err: error }, 'Health is not served');
      end(failure('The port of HEALTH_PORT could not be opened. Choose another, or leave it empty.'));
    });
    logIn(client, settings.token).catch((error: unknown) => {
      log.error({ err: error }, 'Login failed');
      end(endingOfLogin(error, apiUrl));
    });
  });
  const givenUp = await intake.close(PATIENCE);
  if (givenUp > 0) log.error({ givenUp }, 'Stopping with questions unanswered');
  await post.given.close();
  await Promise.race([client.destroy(), sleep(PARTING)]);
  return ending;
}

/** `login()` takes a leading "Bot" off a token, whatever follows: with one put before it, the token stays whole. */
async function logIn(client: Client, token: string): Promise<void> {
  await client.login(`Bot ${token}`);
}

/** Of several processes, the one with shard 0 looks after the commands, which are the same for all. */
function runsFirstShard(client: Client): boolean {
  return client.ws.shards.has(0);
}

async function openHealth(
  address: HealthAddress | null,
  shards: () => readonly ShardState[],
  source: ChatSource,
  { registry }: Figures,
  log: Logger,
): Promise<void> {
  if (address === null) return;
  const faults = () => faultsOf(shards(), source.chat.index.corpus.articles.length, Date.now());
  await serveHealth(address, faults, registry, log);
}
