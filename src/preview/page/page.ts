import './component-colours.js';
import type { CommandDefinition } from '../../chat/command.js';
import type { TurnRequest } from '../api.js';
import { Composer } from './composer.js';
import { Conversation, type Message, type Place } from './conversation.js';
import { drawCorpus } from './corpus-panel.js';
import type { LedTo } from './draw-message.js';
import { button, byId, element } from './element.js';
import { Layout } from './layout.js';
import { openMenu } from './menu.js';
import { PARLEY, YOU } from './profiles.js';
import { fetchCommands, fetchCorpus, onCorpusChange, ServerFault, takeTurn } from './server.js';
import { drawSettings, readSettings, type Settings } from './settings.js';
import { makeTabs } from './tabs.js';
import { drawWhy } from './why-panel.js';

const PLACES: readonly Place[] = [
  { id: 'peace-talks', name: '# peace-talks', kind: 'channel' },
  { id: 'general', name: '# general', kind: 'channel' },
  { id: 'direct', name: 'Direct message', kind: 'direct' },
];

let settings = readSettings();
let commands: readonly CommandDefinition[] = [];
let replyingTo: Message | null = null;

const conversations = PLACES.map(
  (place) =>
    new Conversation(place, {
      locale: () => settings.locale,
      onPress: (customId, on) =>
        turn({ type: 'button', customId }, { type: 'reply', to: PARLEY, text: on.text }),
      onReply: setReplyingTo,
      onMenu: (message, opener) =>
        openMenu('Apps', [{ label: 'Reply', pick: () => setReplyingTo(message) }], opener),
    }),
);
let current = conversations[0] as Conversation;

const composer = new Composer({
  commands: () => commands,
  locale: () => settings.locale,
  onSay: say,
  onRun: (name, options) => turn({ type: 'command', name, options }, { type: 'command', name: `/${name}` }),
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
  ({ commands } = await fetchCommands());
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
  const repliesToParley = to !== null && to.by === PARLEY;
  if (current.place.kind === 'channel' && !text.includes(mention) && !repliesToParley) {
    current.note('Parley does not hear this: it neither mentions it nor replies to it.');
    return;
  }
  void turn(
    {
      type: 'text',
      text: text.replaceAll(mention, ' ').trim(),
      repliesTo: repliesToParley ? to.embeds : null,
    },
    { type: 'reply', to: YOU, text },
  );
}

async function turn(request: TurnRequest, ledTo: LedTo): Promise<void> {
  const conversation = current;
  try {
    const response = await takeTurn(request);
    conversation.addReply(response.reply, ledTo);
    if (request.type !== 'button') byId('why').replaceChildren(...drawWhy(response));
  } catch (fault) {
    if (!(fault instanceof ServerFault)) throw fault;
    conversation.note(fault.message);
  }
}
