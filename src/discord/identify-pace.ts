import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIGatewayBotInfo,
  type IIdentifyThrottler,
  SimpleIdentifyThrottler,
  type WebSocketOptions,
} from 'discord.js';
import type { Logger } from '../log.js';
import type { KeptFile } from './kept-file.js';

type StartLimit = APIGatewayBotInfo['session_start_limit'];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** IDENTIFYs in an hour, beside one for each shard, that nothing is wrong with: a developer's starts, for one. */
const FREE_IN_AN_HOUR = 9;

/** Part of the day's sessions that is kept in reserve by stretching them until Discord counts anew. */
const RESERVE = 1 / 4;

/** Part of the day's sessions that an endless crash loop gets: the rest is for its first minutes and for others. */
const SHARE_OF_A_LOOP = 9 / 10;

/** Milliseconds: the first pause, which doubles from one IDENTIFY to the next. */
const FIRST_PAUSE = 1_000;

/**
 * When the next IDENTIFY may be sent, in milliseconds since 1970. Discord allows 1,000 a day, then it resets the
 * token; a program that crashes at once and is started again would use them up within the hour. So pauses double
 * after the first few of an hour, up to the pace at which the day's last the day.
 * https://discord.com/developers/docs/events/gateway#identifying
 * @param sent when the latest IDENTIFYs were sent, oldest first
 */
export function nextIdentify(
  sent: readonly number[],
  shards: number,
  { total, remaining, reset_after: resetAfter }: StartLimit,
  now: number,
): number {
  const last = sent.at(-1);
  if (last === undefined) return now;
  if (remaining < total * RESERVE) return last + resetAfter / Math.max(1, remaining);
  const excess = sent.filter((at) => now - at < HOUR).length - FREE_IN_AN_HOUR - shards;
  return excess < 0 ? now : last + Math.min(FIRST_PAUSE * 2 ** excess, DAY / (total * SHARE_OF_A_LOOP));
}

/**
 * Paces the IDENTIFYs of this process, over restarts too: when they were sent is kept in a file.
 * @param file another one for each process of the same bot
 */
export function paceIdentifies(
  file: KeptFile,
  log: Logger,
): NonNullable<WebSocketOptions['buildIdentifyThrottler']> {
  return async (manager) => {
    let { session_start_limit: limit } = await manager.fetchGatewayInformation();
    const inTurn = new SimpleIdentifyThrottler(limit.max_concurrency);
    const shards = (await manager.getShardIds()).length;
    let sent = await readTimes(file, log);
    const waitForIdentify: IIdentifyThrottler['waitForIdentify'] = async (shard, signal) => {
      await inTurn.waitForIdentify(shard, signal);
      // The limit of the start holds until Discord counts anew; until then discord.js answers this from memory.
      const information = await manager.fetchGatewayInformation().catch((error: unknown) => {
        log.warn({ err: error }, 'How many sessions may be begun is not known: as many as before');
        return null;
      });
      signal.throwIfAborted();
      limit = information?.session_start_limit ?? limit;
      const pause = nextIdentify(sent, shards, limit, Date.now()) - Date.now();
      if (pause > 0) {
        log.warn({ shard, seconds: Math.ceil(pause / 1_000) }, 'Too many sessions were begun: waiting');
        await sleep(pause, undefined, { signal });
      }
      const now = Date.now();
      sent = [...sent.filter((at) => now - at < HOUR), now];
      await writeTimes(file, sent, log);
    };
    return { waitForIdentify };
  };
}

async function readTimes(file: KeptFile, log: Logger): Promise<readonly number[]> {
  try {
    const times = await file.read();
    const now = Date.now();
    return Array.isArray(times) ? times.filter((at) => typeof at === 'number' && at <= now) : [];
  } catch (error) {
    log.warn({ err: error, file: file.path }, 'When sessions were begun could not be read');
    return [];
  }
}

async function writeTimes(file: KeptFile, times: readonly number[], log: Logger): Promise<void> {
  try {
    await file.write(times);
  } catch (error) {
    log.warn({ err: error, file: file.path }, 'When sessions were begun could not be kept');
  }
}
