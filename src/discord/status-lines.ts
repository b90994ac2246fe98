import type { Wording } from '../chat/wording.js';
import type { ShardState } from './connection-state.js';

/** How the bot runs, for a moderator: since when, and the shard that serves the moderator's server. */
export function statusLines(
  shard: ShardState | undefined,
  startedAt: Date,
  wording: Wording,
): readonly string[] {
  // Discord shows it as "3 days ago", in the reader's language.
  const since = wording.runningSince(`<t:${Math.floor(startedAt.getTime() / 1_000)}:R>`);
  if (shard === undefined) return [since];
  const { id, isReady, latencyMs } = shard;
  const latency = latencyMs === null ? wording.notMeasured : `${Math.round(latencyMs)} ms`;
  return [since, isReady ? wording.shardReady(id, latency) : wording.shardNotReady(id)];
}
