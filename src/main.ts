import { parseArgs } from 'node:util';
import { outgrown } from './answer/embedded-retriever.js';
import type { Chat } from './chat/command.js';
import { type Config, readConfig } from './config.js';
import { formatNotice, type Notice } from './corpus/corpus.js';
import { addEnvFile } from './env-file.js';
import { tuneGarbageCollection } from './garbage-collection.js';
import { DatabaseFault } from './lancedb/database-fault.js';
import type { SharedChat } from './lancedb/shared-chat.js';
import { loadEnglish } from './language/load-english.js';
import { LivingChat } from './living-chat.js';
import { createLog } from './log.js';
import { runTerminal } from './terminal/conversation.js';

const EXIT = { failure: 1, unusable: 2 } as const;

const USAGE = 'usage: npm start [-- --open]';

const HOW_TO_GET_A_TOKEN = [
  'DISCORD_TOKEN is not set, so Parley answers here. To bring it to Discord, make an application at',
  'https://discord.com/developers/applications, copy its token (Bot, Reset Token) and set DISCORD_TOKEN in .env.',
];

/** As in a container, whose standard input is empty. */
const NOTHING_ASKED =
  'Standard input is no terminal and held no question, so nothing is served: set PREVIEW=true for the preview page, or DISCORD_TOKEN for Discord.';

const { open } = readArguments();
const config = configure();
const log = createLog(config.logLevel, config.discordToken);
process.on('uncaughtException', endOnFault);
const articles = await openCorpus();
// From here on it answers; to make an index takes less time the other way.
tuneGarbageCollection();
if (config.discordToken === null) HOW_TO_GET_A_TOKEN.forEach(tell);
const showsPreview = config.preview || (config.discordToken === null && process.stdin.isTTY);
// A conversation in a terminal is short, and would not end while a folder is watched.
if (showsPreview || config.discordToken !== null) await articles.watch();
if (showsPreview) await showPreview();
else if (config.discordToken === null) await answerInTerminal();
if (config.discordToken !== null) await answerOnDiscord(config.discordToken);

function readArguments(): { readonly open: boolean } {
  try {
    return parseArgs({ options: { open: { type: 'boolean', default: false } } }).values;
  } catch (fault) {
    return end(EXIT.unusable, [`${fault instanceof Error ? fault.message : fault}\n${USAGE}`]);
  }
}

function configure(): Config {
  const fault = addEnvFile();
  if (fault !== null) end(EXIT.unusable, [fault]);
  const read = readConfig(process.env);
  return 'faults' in read ? end(EXIT.unusable, read.faults) : read;
}

async function openCorpus(): Promise<LivingChat | SharedChat> {
  const opened = config.lancedbUri === null ? await openFolder() : await openDatabase(config.lancedbUri);
  tellNotices(opened.chat);
  opened.onChange((chat) => {
    log.info({ articles: chat.index.corpus.articles.length }, 'The articles have changed');
    tellNotices(chat);
  });
  return opened;
}

async function openFolder(): Promise<LivingChat> {
  const opened = await LivingChat.open({
    corpusDir: config.corpusDir,
    cacheDir: config.cacheDir,
    english: loadEnglish(),
    today,
    onRebuild: (reason) =>
      log.info({ reason }, 'The stored index is not used; the articles are indexed anew'),
    onFault: (fault, consequence) => log.error({ err: fault }, consequence),
  });
  const { corpus, retriever } = opened.chat.index;
  if (corpus.articles.length === 0) end(EXIT.unusable, corpus.notices.map(formatNotice));
  const message = outgrown(retriever.paragraphs);
  if (message !== null) tellNotice({ level: 'warning', file: config.corpusDir, line: null, message });
  return opened;
}

async function openDatabase(uri: string): Promise<SharedChat> {
  const { SharedChat } = await import('./lancedb/shared-chat.js');
  return SharedChat.open({
    uri,
    english: loadEnglish(),
    today,
    onFault: (fault, consequence) => log.error({ err: fault }, consequence),
  }).catch((fault: unknown) => {
    if (!(fault instanceof DatabaseFault)) throw fault;
    return end(fault.mayPass ? EXIT.failure : EXIT.unusable, [fault.message]);
  });
}

function tellNotices({ index: { corpus }, notices }: Chat): void {
  for (const notice of [...corpus.notices, ...notices]) tellNotice(notice);
}

function tellNotice(notice: Notice): void {
  if (config.discordToken === null) tell(formatNotice(notice));
  else log[notice.level === 'error' ? 'error' : 'warn'](formatNotice(notice));
}

// Hosts, like the database, are imported when they are needed: discord.js alone takes as long to load as everything else together.

/** Serves the page from now on; the program then lives until it is stopped. */
async function showPreview(): Promise<void> {
  const { runPreview } = await import('./preview/run-preview.js');
  const { openBrowser } = await import('./preview/open-browser.js');
  const { url } = await runPreview(articles, config.previewPort, log).catch((fault: Error) =>
    end(EXIT.failure, [fault.message]),
  );
  tell(`Preview: ${url}`);
  if (open) openBrowser(url, () => tell('No browser could be opened; open the address yourself.'));
}

async function answerInTerminal(): Promise<void> {
  // Whoever stops reading (`| head -1`) also raises this event; the conversation hears of it when it writes.
  process.stdout.on('error', () => {});
  if ((await runTerminal(articles.chat)) === 0) tell(NOTHING_ASKED);
}

async function answerOnDiscord(token: string): Promise<void> {
  const { runDiscord } = await import('./discord/run-discord.js');
  const { discordGuildId: guildId, discordApiUrl: apiUrl } = config;
  const { exitCode, sentence } = await runDiscord({ ...config, token, guildId, apiUrl }, articles, log);
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
