import './component-colours.js';
import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Choice } from '../../chat/complete.js';
import type { CommandsResponse, MessageOnPage, TurnRequest } from '../api.js';
import { isSlashCommand, localName } from './commands.js';
import { Composer } from './composer.js';
import { Conversation, type Message, type Place } from './conversation.js';
import { drawCorpus } from './corpus-panel.js';
import type { LedTo } from './draw-message.js';
import { button, byId, element } from './element.js';
import { Layout } from './layout.js';
import { openMenu } from './menu.js';
import { openModal } from './modal.js';
import { PARLEY, YOU } from './profiles.js';
import { fetchChoices, fetchCommands, fetchCorpus, onCorpusChange, ServerFault, takeTurn } from './server.js';
import { drawSettings, readSettings, type Settings } from './settings.js';
import { makeTabs } from './tabs.js';
import { drawWhy } from './why-panel.js';

const PLACES: readonly Place[] = [
  { id: 'peace-talks', name: '# peace-talks', kind: 'channel' },
  { id: 'general', name: '# general', kind: 'channel' },
  { id: 'direct', name: 'Direct message', kind: 'direct' },
];

let settings = readSettings();
let definitions: CommandsResponse['definitions'] = [];
let replyingTo: Message | null = null;

const conversations = PLACES.map(
  (place) =>
    new Conversation(place, {
      locale: () => settings.locale,
      onPress: (customId, on) => press(customId, on),
      onReply: setReplyingTo,
      onMenu: (message, opener) => openMenu('Apps', messageCommands(message), opener),
    }),
);
let current = conversations[0] as Conversation;

const composer = new Composer({
  commands: () => definitions.filter(isSlashCommand),
  locale: () => settings.locale,
  complete: completeOption,
  onSay: say,
  onRun: (name, options) =>
    void turn({ type: 'command', name, options }, { type: 'command', name: `/${name}` }, null),
  onCancelReply: () => setReplyingTo(null),
});

byId('composer').append(composer.element);
byId('settings').append(...drawSettings(settings, apply));
makeTabs(document.querySelector('[role=tablist]') as HTMLElement);
byId('why').append(element('p', { class: 'count' }, 'Ask something, and this says why it was answered so.'));
const layout = new Layout();
apply(settings);
enter(current);
await Promise.all([loadCommands(), loadCorpus()]);
onCorpusChange(() => void Promise.all([loadCommands(), loadCorpus()]));
document.body.dataset.ready = 'true';

async function loadCommands(): Promise<void> {
  ({ definitions } = await fetchCommands());
}

async function loadCorpus(): Promise<void> {
  byId('articles').replaceChildren(...drawCorpus(await fetchCorpus(), settings.locale));
}

function apply(changed: Settings): void {
  settings = changed;
  document.documentElement.dataset.theme = settings.theme;
  layout.setWidth(settings.width);
}

function enter(conversation: Conversation): void {
  layout.closeCovering();
  current = conversation;
  setReplyingTo(null);
  byId('channel-name').textContent = conversation.place.name;
  byId('conversation').replaceChildren(conversation.element);
  byId('channel-list').replaceChildren(
    ...conversations.map((each) =>
      element(
        'li',
        {},
        button(each.place.name, () => enter(each), { 'aria-current': each === current ? 'true' : undefined }),
      ),
    ),
  );
  composer.setPlace(
    `Message ${conversation.place.kind === 'direct' ? `@${PARLEY.author}` : conversation.place.name}`,
  );
  composer.focus();
}

function setReplyingTo(message: Message | null): void {
  replyingTo = message;
  composer.setReplying(message?.by.author ?? null);
}

/** Posts what a person wrote; the bot hears it where Discord would let it. */
function say(text: string): void {
  const to = replyingTo;
  setReplyingTo(null);
  current.addOwn(text, to === null ? null : { type: 'reply', to: to.by, text: to.text });
  const mention = `@${PARLEY.author}`;
  if (current.place.kind === 'channel' && !text.includes(mention) && (to === null || to.shown === null)) {
    current.note('Parley does not hear this: it neither mentions it nor replies to it.');
    return;
  }
  const repliesTo = to === null ? null : (to.shown ?? 'another');
  const heard = text.replaceAll(mention, ' ').trim();
  void turn({ type: 'text', text: heard, repliesTo }, { type: 'reply', to: YOU, text }, null);
}

function press(customId: string, on: Message): void {
  if (on.shown === null) return;
  void turn({ type: 'button', customId, message: on.shown }, repliesTo(on), on);
}

function messageCommands(message: Message) {
  return definitions.flatMap((definition) => {
    if (definition.type !== ApplicationCommandType.Message) return [];
    const name = localName(definition, settings.locale);
    const ledTo: LedTo = { type: 'message-command', name, on: message.by };
    return [{ label: name, pick: () => void turn({ type: 'claim', text: message.text }, ledTo, null) }];
  });
}

function repliesTo({ by, text }: Message): LedTo {
  return { type: 'reply', to: by, text };
}

type WithoutLocale<Request> = Request extends unknown ? Omit<Request, 'locale'> : never;

/** Lets the server answer what a person did, and shows what comes of it. `on` is the message that was acted on. */
async function turn(done: WithoutLocale<TurnRequest>, ledTo: LedTo, on: Message | null): Promise<void> {
  const conversation = current;
  await orSay(conversation, async () => {
    const response = await takeTurn({ ...done, locale: settings.locale });
    const { message, modal } = response.outcome;
    on?.change(response.outcome);
    if (message !== undefined) conversation.addReply(message, ledTo);
    if (modal !== undefined && on?.shown != null) fillIn(modal, on, on.shown);
    if (response.status !== null) byId('why').replaceChildren(...drawWhy(response));
  });
}

function fillIn(modal: Parameters<typeof openModal>[0], on: Message, shown: MessageOnPage): void {
  openModal(modal, (values) => {
    void turn({ type: 'form', customId: modal.custom_id, values, message: shown }, repliesTo(on), on);
  });
}

async function completeOption(option: string, text: string): Promise<readonly Choice[]> {
  let choices: readonly Choice[] = [];
  await orSay(current, async () => {
    ({ choices } = await fetchChoices({ option, text, locale: settings.locale }));
  });
  return choices;
}

/** Says in the conversation where the server is gone or has a fault. */
async function orSay(conversation: Conversation, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (fault) {
    if (!(fault instanceof ServerFault)) throw fault;
    conversation.note(fault.message);
  }
}
