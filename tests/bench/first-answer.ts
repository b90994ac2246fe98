import { readFileSync } from 'node:fs';
import { startLoopbackDiscord } from '../support/loopback-discord.js';
import { startBot } from '../support/run-bot.js';

/** Milliseconds are counted from the moment at which the process is started. */
export type FirstAnswer = {
  readonly registeredMs: number;
  readonly answeredMs: number;
  /** Of the bot's process after its first answer; null where the system does not tell. */
  readonly residentBytes: number | null;
};

/** Starts the built bot against a loopback Discord and uses a command as soon as it is registered. */
export async function timeFirstAnswer(): Promise<FirstAnswer> {
  const discord = await startLoopbackDiscord();
  const started = performance.now();
  const bot = startBot({ discord });
  try {
    await discord.commandRegistered('who');
    const registeredMs = performance.now() - started;
    await discord.useCommand({ name: 'who', options: { subject: 'the UN envoy' } }).message();
    const answeredMs = performance.now() - started;
    return { registeredMs, answeredMs, residentBytes: residentBytes(bot.pid) };
  } finally {
    await bot.stop();
    await discord.close();
  }
}

/** As Linux tells it. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function residentBytes(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
