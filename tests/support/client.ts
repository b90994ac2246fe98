import {
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Message,
  Partials,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import { type LoopbackDiscord, type LoopbackOptions, startLoopbackDiscord } from './loopback-discord.js';

/** Guilds, their messages, direct messages: no privileged one. */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

export const ASK_COMMAND = {
  name: 'ask',
  description: 'Ask a question',
  options: [
    {
      type: 3,
      name: 'question',
      description: 'What to ask',
      required: true,
      autocomplete: true,
      max_length: 50,
    },
    { type: 4, name: 'page', description: 'Which page', required: false },
  ],
};

/** A loopback Discord that closes when the test is over. */
export async function openDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = await startLoopbackDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** A real discord.js client that talks to the loopback, not yet logged in; destroyed when the test is over. */
export function newClient(discord: LoopbackDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl },
    ...options,
  });
  // an EventEmitter throws for an error that nobody listens to
  client.on(Events.Error, () => undefined).on(Events.ShardError, () => undefined);
  onTestFinished(() => client.destroy());
  return client;
}

/** Resolves when the client is ready; listens before it logs in, as the event may come before `login` resolves. */
export async function becomeReady(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return ready;
}

/** A loopback and a client that is ready and has registered these commands for everywhere. */
export async function logIn(
  options: LoopbackOptions = {},
  commands: readonly object[] = [ASK_COMMAND],
): Promise<{ readonly discord: LoopbackDiscord; readonly client: Client<true> }> {
  const discord = await openDiscord(options);
  const client = await becomeReady(newClient(discord), discord.token);
  await client.application.commands.set(commands as never);
  return { discord, client };
}

/** Lets the client answer every slash command this way. */
export function answerCommands(
  client: Client,
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): void {
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await answer(interaction);
  });
}

/** What `ASK_COMMAND` takes at least. */
export const QUESTION = { name: 'ask', options: { question: 'when' } };

/** The error with which `act` fails for the next command; rejects if it succeeds. */
export function refusalOf(
  client: Client,
  act: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<{ readonly code: number; readonly status: number }> {
  return new Promise((resolve, reject) =>
    answerCommands(client, (interaction) =>
      act(interaction).then(() => reject(new Error('accepted')), resolve),
    ),
  );
}

/** The next message event of the client; those of its own messages count too. */
export function nextMessage(client: Client): Promise<Message> {
  return new Promise((resolve) => client.once(Events.MessageCreate, resolve));
}

/** The close code with which the client gives up. */
export function givesUpWith(client: Client): Promise<number> {
  return new Promise((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
}
