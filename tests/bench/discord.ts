import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/loopback-discord.js';
import { type RunningBot, startBot } from '../support/run-bot.js';
import { Answers, megabytesOf, percentile, randomNumbers, Traffic, until } from './traffic.js';

/**
 * Measures a bot over the wire: `npm run bench:discord [-- --servers 1,100,2500]`. It prints the
 * time from an interaction to the callback that answers it, how many of them a second one process carries, and how
 * much memory it takes in how many servers. The loopback Discord runs in this process: it takes a core of its own.
 */
const { values } = parseArgs({ options: { servers: { type: 'string', default: '1,100,2500' } } });

const CHANNELS_PER_SERVER = 200;

/** Discord recommends a shard for about a thousand servers. */
const SERVERS_PER_SHARD = 1_000;

/** Milliseconds that one answer in a hundred may take before a process counts as overloaded. */
const OVERLOADED = 250;

/** Seconds for which a rate is held. */
const HOLD = 5;

/** A machine that has other things to do stalls now and then: the calmest of so many attempts counts. */
const ATTEMPTS = 3;

const RATES = [50, 100, 150, 200, 250, 300, 400, 500, 600, 800, 1_000, 1_200];

/** What people type on their way to a question. */
const TYPED = ['', 'k', 'ker', 'kerry', 'who is st', 'when did lavrov and ker', 'alep', 'xyzzy'];

const random = randomNumbers(1);

const [load = 0] = loadavg();
console.log(
  `Node ${process.version}, ${CHANNELS_PER_SERVER} channels a server, load of the machine ${load.toFixed(1)}`,
);
await measureSpeed();
for (const servers of values.servers.split(',')) await measureMemory(Number(servers));

async function measureSpeed(): Promise<void> {
  const { discord, bot } = await start(1);
  const traffic = new Traffic(discord, random, false);
  const answers = new Answers(discord);
  await oneByOne(traffic, answers, 200);
  const alone = await oneByOne(traffic, answers, 500);
  console.log(`\nevent to callback, one at a time: p50 ${ms(alone, 0.5)}, p99 ${ms(alone, 0.99)}`);
  const choices = await whileTyping(discord, 100);
  console.log(`key to choices: p50 ${ms(choices, 0.5)}, p99 ${ms(choices, 0.99)}`);
  let carried = 0;
  for (const rate of RATES) {
    if (!(await carries(rate, traffic, answers))) break;
    carried = rate;
  }
  console.log(`one process carries ${carried} events a second before p99 passes ${OVERLOADED} ms`);
  await stop(discord, bot);
}

async function carries(rate: number, traffic: Traffic, answers: Answers): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const times = await atRate(traffic, answers, rate);
    console.log(`${rate} events a second: p50 ${ms(times, 0.5)}, p99 ${ms(times, 0.99)}`);
    if (percentile(times, 0.99) <= OVERLOADED) return true;
  }
  return false;
}

async function measureMemory(servers: number): Promise<void> {
  const { discord, bot } = await start(servers);
  // What was read to be ready is garbage by then.
  await sleep(5_000);
  const idle = await megabytesOf(bot);
  await oneByOne(new Traffic(discord, random), new Answers(discord), 300);
  console.log(
    `${servers} servers: RSS ${idle} MB after READY, ${await megabytesOf(bot)} MB after 300 events`,
  );
  await stop(discord, bot);
}

async function start(servers: number): Promise<{ discord: LoopbackDiscord; bot: RunningBot }> {
  const guilds = Array.from({ length: servers }, () => ({ channels: CHANNELS_PER_SERVER }));
  const discord = await startLoopbackDiscord({ guilds, shards: Math.ceil(servers / SERVERS_PER_SHARD) });
  const bot = startBot({ discord, env: { COOLDOWN: '0', HEALTH_PORT: '0' } });
  await bot.output(/Commands registered/, { timeoutMs: 120_000 });
  return { discord, bot };
}

async function stop(discord: LoopbackDiscord, bot: RunningBot): Promise<void> {
  await bot.stop();
  await discord.close();
  if (discord.violations.length > 0) throw new Error(discord.violations.join('\n'));
}

/** @returns milliseconds from each event to its answer */
async function oneByOne(traffic: Traffic, answers: Answers, events: number): Promise<number[]> {
  const times: number[] = [];
  for (let event = 0; event < events; event++) {
    const { id, at } = traffic.send();
    await until(() => {
      for (const [answered, request] of answers.update()) {
        if (answered === id) times.push(request.at - at);
      }
      return times.length > event;
    }, 'an answer');
  }
  return times;
}

/** @returns milliseconds to the choices for what stands in a question's field, each text so many times */
async function whileTyping(discord: LoopbackDiscord, times: number): Promise<number[]> {
  const took: number[] = [];
  for (const question of Array.from({ length: times }, () => TYPED).flat()) {
    const use = discord.autocomplete({ name: 'ask', focused: 'question', options: { question } });
    took.push((await use.response()).afterMs);
  }
  return took;
}

/** Events come at their rate, whether or not those before were answered. */
async function atRate(traffic: Traffic, answers: Answers, rate: number): Promise<number[]> {
  const sentAt = new Map<string, number>();
  const times: number[] = [];
  const read = () => {
    for (const [id, request] of answers.update()) {
      const at = sentAt.get(id);
      if (at !== undefined) times.push(request.at - at);
    }
    return times.length === sentAt.size;
  };
  const begin = performance.now();
  while (sentAt.size < rate * HOLD) {
    const due = Math.min(rate * HOLD, ((performance.now() - begin) / 1_000) * rate);
    while (sentAt.size < due) {
      const { id, at } = traffic.send();
      sentAt.set(id, at);
    }
    read();
    await sleep(2);
  }
  // Those that were dropped for coming too late never get an answer, and count as the slowest.
  await until(read, 'answers', 10_000).catch(() => undefined);
  const lost = Array.from({ length: sentAt.size - times.length }, () => Number.POSITIVE_INFINITY);
  return [...times, ...lost];
}

function ms(times: readonly number[], share: number): string {
  return `${percentile(times, share).toFixed(1)} ms`;
}
