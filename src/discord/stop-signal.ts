/** Exit code of a program that a signal ended, as shells write it: 128 + SIGINT (2). */
const EXIT_CODE_INTERRUPTED = 130;

/** Calls `stop` at the first SIGTERM or SIGINT; a second one ends the program at once. */
export function onStopSignal(stop: (signal: NodeJS.Signals) => void): void {
  let stopping = false;
  const hear = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(EXIT_CODE_INTERRUPTED);
    stopping = true;
    stop(signal);
  };
  process.on('SIGTERM', hear);
  process.on('SIGINT', hear);
}
