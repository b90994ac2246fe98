import { type Config, readConfig } from './config.js';
import { formatNotice, type Notice } from './corpus/corpus.js';
import { runDiscord } from './discord/run-discord.js';
import { loadWordVectors } from './language/word-vectors/load-word-vectors.js';
import { LivingChat } from './living-chat.js';
import { createLog } from './log.js';
import { runTerminal } from './terminal/conversation.js';

const EXIT = { failure: 1, unusable: 2 } as const;

const HOW_TO_GET_A_TOKEN = [
  'DISCORD_TOKEN is not set, so Parley answers in this terminal. To bring it to Discord, make an application at',
  'https://discord.com/developers/applications, copy its token (Bot, Reset Token) and set DISCORD_TOKEN in .env.',
];

const config = configure();
const log = createLog(config.logLevel, config.discordToken);
process.on('uncaughtException', endOnFault);
const articles = await openCorpus();
await (config.discordToken === null ? answerInTerminal() : answerOnDiscord(config.discordToken));

function configure(): Config {
  readEnvFile();
  const read = readConfig(process.env);
  return 'faults' in read ? end(EXIT.unusable, read.faults) : read;
}

/** Adds the settings of `.env`, where there is one; those that are set already stay as they are. */
function readEnvFile(): void {
  try {
    process.loadEnvFile('.env');
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : fault;
    if (code !== 'ENOENT')
      end(EXIT.unusable, [`.env cannot be read (${code}); make it a text file or remove it`]);
  }
}

async function openCorpus(): Promise<LivingChat> {
  const opened = await LivingChat.open({
    corpusDir: config.corpusDir,
    cacheDir: config.cacheDir,
    vectors: loadWordVectors(),
    today,
    onChange: ({ articles }, notices) => {
      log.info({ articles: articles.length }, 'The articles have changed');
      tellNotices(notices);
    },
    onRebuild: (reason) =>
      log.info({ reason }, 'The stored index is not used; the articles are indexed anew'),
    onFault: (fault, consequence) => log.error({ err: fault }, consequence),
  });
  const { corpus } = opened.chat.index;
  if (corpus.articles.length === 0) end(EXIT.unusable, corpus.notices.map(formatNotice));
  tellNotices([...corpus.notices, ...opened.chat.notices]);
  return opened;
}

function tellNotices(notices: readonly Notice[]): void {
  for (const notice of notices) {
    if (config.discordToken === null) tell(formatNotice(notice));
    else log[notice.level === 'error' ? 'error' : 'warn'](formatNotice(notice));
  }
}

async function answerInTerminal(): Promise<void> {
  HOW_TO_GET_A_TOKEN.forEach(tell);
  // Whoever stops reading (`| head -1`) also raises this event; the conversation hears of it when it writes.
  process.stdout.on('error', () => {});
  await runTerminal(articles.chat);
}

async function answerOnDiscord(token: string): Promise<void> {
  // A terminal's conversation is short, and would not end while a folder is watched.
  await articles.watch();
  const settings = { token, guildId: config.discordGuildId, apiUrl: config.discordApiUrl };
  const { exitCode, sentence } = await runDiscord(settings, articles.chat, log);
  end(exitCode, sentence === null ? [] : [sentence]);
}

/** Rejections that nobody handled come here too. */
function endOnFault(fault: unknown): never {
  log.fatal({ err: fault }, 'Unexpected fault');
  end(EXIT.failure, []);
}

/** The program's last words, which no log level silences. */
function end(exitCode: number, sentences: readonly string[]): never {
  sentences.forEach(tell);
  process.exit(exitCode);
}

/** For the person who runs the program; standard output belongs to the answers. */
function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** In UTC, like the days of Discord's timestamps. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
