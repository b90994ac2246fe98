import { type Client, Events, Status } from 'discord.js';

/** One shard of this process, as its connection stands. */
export type ShardState = {
  readonly id: number;
  readonly isReady: boolean;
  /** Milliseconds since 1970 of the last sign of life: a heartbeat that was acknowledged, a session begun or resumed. */
  readonly aliveAt: number;
  /** Milliseconds of a heartbeat's round trip; null before the first. */
  readonly latencyMs: number | null;
};

/**
 * Milliseconds without an acknowledged heartbeat after which a connection counts as dead. Discord asks for one
 * every 41.25 s; two may fall due unheard, since the first is sent at a random moment of its interval.
 * https://discord.com/developers/docs/events/gateway#sending-heartbeats
 */
export const SILENT_AFTER = 2.5 * 41_250;

/**
 * Follows the shards of a client. `ws.ping` stays as it was on a dead gateway, so that only the age of the last
 * acknowledgement tells. The names of shards' events leave discord.js in version 15.
 * @returns the shards' states at the moment
 */
export function followShards(client: Client): () => readonly ShardState[] {
  const beganAt = new Map<number, number>();
  const begin = (shard: number) => void beganAt.set(shard, Date.now());
  client.on(Events.ShardReady, begin);
  client.on(Events.ShardResume, begin);
  return () =>
    client.ws.shards.map(({ id, status, ping, lastPingTimestamp }) => ({
      id,
      isReady: status === Status.Ready,
      aliveAt: Math.max(beganAt.get(id) ?? 0, lastPingTimestamp),
      latencyMs: ping < 0 ? null : ping,
    }));
}

/** What keeps a process from answering; empty where nothing does. */
export function faultsOf(shards: readonly ShardState[], articles: number, now: number): readonly string[] {
  return [
    ...(articles === 0 ? ['no article is loaded'] : []),
    ...(shards.length === 0 ? ['not connected'] : []),
    ...shards.flatMap(({ id, isReady, aliveAt }) => {
      if (!isReady) return [`shard ${id} is not ready`];
      return now - aliveAt > SILENT_AFTER ? [`shard ${id} has no fresh heartbeat`] : [];
    }),
  ];
}
