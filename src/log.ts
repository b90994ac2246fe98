import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.js';

export type { Logger } from 'pino';

const STANDARD_ERROR = 2;
const REDACTED = '[redacted]';

/**
 * A logger of JSON lines. Standard output belongs to the answers, so lines go to standard error, and they are
 * written at once: the last one before an exit is the one that matters.
 * @param secret the token, which is taken out of every line in whatever field, message or stack it stands
 */
export function createLog(
  level: LogLevel,
  secret: string | null,
  lines: DestinationStream = destination({ dest: STANDARD_ERROR, sync: true }),
): Logger {
  const written = secret === null ? null : JSON.stringify(secret).slice(1, -1);
  return pino(
    {
      level,
      // Without pid and hostname: whoever runs the program knows them, and a log is often pasted in public.
      base: null,
      serializers: { err: describeError },
      hooks: {
        streamWrite: (line) => (written === null ? line : line.replaceAll(written, REDACTED)),
      },
    },
    lines,
  );
}

/**
 * The parts of an error that are safe to keep. The errors of @discordjs/rest also carry the body of the request,
 * which holds questions, and its address, which can hold the token of an interaction.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    code,
    status,
    method,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
