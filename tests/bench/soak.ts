import { parseArgs } from 'node:util';
import { startLoopbackDiscord } from '../support/loopback-discord.js';
import { startBot } from '../support/run-bot.js';
import { Answers, megabytesOf, randomNumbers, Traffic, until } from './traffic.js';

/**
 * Sends a bot many events in random order while Discord fails as it does on a bad day, and tells whether each was
 * answered exactly once: `npm run soak [-- --events 20000 --seed 1]`. Exits 1 where one was not.
 */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const events = Number(values.events);
const random = randomNumbers(Number(values.seed));

/** Parts of the requests that fail, and how often a connection or a session is lost in all. */
const FAULTS = { serverErrors: 0.01, rateLimits: 0.01, droppedSockets: 10, invalidSessions: 2 };

/** Events that may wait for an answer at the same time: a lively minute, not a flood. */
const WINDOW = 40;

/** After so many events memory has found its level; from there it may grow by this part until the end. */
const WARM = Math.min(2_000, events / 10);
const GROWTH = 0.15;

const ANSWERING = /\/(callback|messages)$/;

const discord = await startLoopbackDiscord({ guilds: Array.from({ length: 20 }, () => ({})) });
const bot = startBot({ discord, env: { COOLDOWN: '0', HEALTH_PORT: '0' } });
await bot.output(/Commands registered/, { timeoutMs: 30_000 });

const answers = new Answers(discord);
const traffic = new Traffic(discord, random);
const sent = new Set<string>();
const injected = { droppedSockets: 0, invalidSessions: 0 };
// Their own numbers, so that the events stay in the order that the seed decides.
const failing = { method: 'POST', path: ANSWERING, random: randomNumbers(Number(values.seed) + 1) } as const;
discord.failShare({ ...failing, share: FAULTS.serverErrors, status: 500 });
discord.failShare({ ...failing, share: FAULTS.rateLimits, status: 429, retryAfter: 0.05 });
const begin = performance.now();
let warm = 0;

for (let event = 0; event < events; event++) {
  if (isTurn(event, FAULTS.droppedSockets)) {
    injected.droppedSockets++;
    discord.dropSockets();
  }
  if (isTurn(event, FAULTS.invalidSessions)) {
    injected.invalidSessions++;
    await discord.resumed(injected.droppedSockets);
    discord.invalidateSession(false);
    // What happens without a session is lost to every bot.
    await discord.ready(1 + injected.invalidSessions, { timeoutMs: 60_000 });
  }
  sent.add(traffic.send().id);
  await until(() => unanswered() < WINDOW, 'answers');
  if (event + 1 === WARM) warm = await megabytesOf(bot);
  if ((event + 1) % WARM === 0) console.log(`${event + 1} events, ${await megabytesOf(bot)} MB`);
}
await until(() => unanswered() === 0, 'the last answers').catch(() => undefined);

const seconds = (performance.now() - begin) / 1_000;
const end = await megabytesOf(bot);
const twice = [...answers.counts].filter(([id, count]) => sent.has(id) && count > 1);
const lost = [...sent].filter((id) => !answers.counts.has(id));
const { code, stderr } = await bot.stop();
const faults = stderr.split('\n').filter((line) => /"level":[56]0/.test(line));
await discord.close();

console.log(`
events              ${sent.size}, ${Math.round(sent.size / seconds)} a second
injected            ${failedWith(500)} times 500, ${failedWith(429)} times 429, ${JSON.stringify(injected)}
sessions            ${discord.identifies.length} begun, ${discord.resumes.length} resumed
unanswered          ${lost.length}
answered twice      ${twice.length}
errors in the log   ${faults.length}
violations          ${discord.violations.length}
exit                ${code}
RSS                 ${warm} MB after ${WARM} events, ${end} MB at the end (${percent(end / warm - 1)})`);
const aboutLost = stderr.split('\n').filter((line) => lost.some((id) => line.includes(id)));
for (const line of [...faults, ...aboutLost, ...discord.violations].slice(0, 10)) console.log(line);

const isSound = lost.length + twice.length + faults.length + discord.violations.length === 0 && code === 0;
process.exitCode = isSound && end <= warm * (1 + GROWTH) ? 0 : 1;

/** True `times` times over the run, evenly. */
function isTurn(event: number, times: number): boolean {
  const interval = Math.floor(events / (times + 1));
  return event > 0 && event % interval === 0 && event / interval <= times;
}

function failedWith(status: number): number {
  return discord.requests.filter((request) => request.status === status).length;
}

function unanswered(): number {
  answers.update();
  return sent.size - answers.counts.size;
}

function percent(part: number): string {
  return `${part >= 0 ? '+' : ''}${(part * 100).toFixed(1)} %`;
}
