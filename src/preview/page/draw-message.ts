import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-button.js';
import '@skyra/discord-components-core/discord-command.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-reply.js';
import { type APIButtonComponent, ButtonStyle, MessageFlags } from 'discord-api-types/v10';
import type { Reply } from '../../chat/reply.js';
import { drawEmbed } from './draw-embed.js';
import { drawMarkdown } from './draw-markdown.js';
import { button, element } from './element.js';
import { plainText } from './markdown.js';
import { PARLEY, type Profile, YOU } from './profiles.js';

/** What stands above a message: the message that it replies to, or the command that led to it. */
export type LedTo =
  | { readonly type: 'reply'; readonly to: Profile; readonly text: string }
  | { readonly type: 'command'; readonly name: string }
  /** A command of a message's menu. */
  | { readonly type: 'message-command'; readonly name: string; readonly on: Profile };

export type MessageActions = {
  readonly onPress: (customId: string) => void;
  readonly onDismiss: () => void;
};

/** Draws what a person wrote. A mention of the bot stands in it as `@Parley`. */
export function drawOwnMessage(text: string, ledTo: LedTo | null, locale: string): HTMLElement {
  return drawMessage(YOU, ledTo, locale, drawWithMentions(text, locale));
}

/** Draws a reply of the bot's. */
export function drawReply(
  reply: Reply,
  ledTo: LedTo | null,
  locale: string,
  actions: MessageActions,
): HTMLElement {
  return drawMessage(PARLEY, ledTo, locale, [
    ...(reply.content === undefined ? [] : drawMarkdown(reply.content, locale)),
    ...(reply.embeds ?? []).map((embed) => drawEmbed(embed, locale)),
    ...(reply.components ?? []).map((row) =>
      element(
        'discord-action-row',
        { slot: 'components' },
        ...row.components.map((component) => drawButton(component, actions.onPress)),
      ),
    ),
    ...(isPrivate(reply) ? [drawPrivateNote(actions.onDismiss)] : []),
  ]);
}

/** Whether a reply is for the person alone who asked for it. */
export function isPrivate(reply: Reply): boolean {
  return ((reply.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** What a reply says, without its markup: for the message that replies to it, and for the commands of its menu. */
export function wordsOf({ content, embeds = [] }: Reply): string {
  return [content, ...embeds.flatMap(({ title, author, description }) => [title, author?.name, description])]
    .filter((text) => text !== undefined)
    .map(plainText)
    .join('\n');
}

function drawMessage(
  { author, avatar, bot }: Profile,
  ledTo: LedTo | null,
  locale: string,
  contents: readonly Node[],
): HTMLElement {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format();
  return element(
    'discord-message',
    { author, avatar, bot, timestamp: time },
    ledTo === null ? null : drawLedTo(ledTo),
    ...contents,
  );
}

function drawLedTo(ledTo: LedTo): HTMLElement {
  if (ledTo.type === 'message-command') {
    return element('discord-command', {
      slot: 'reply',
      ...YOU,
      bot: false,
      type: 'message_command',
      command: ledTo.name,
      'context-user-name': ledTo.on.author,
      'context-user-image': ledTo.on.avatar,
    });
  }
  if (ledTo.type === 'command') {
    return element('discord-command', { slot: 'reply', ...YOU, bot: false, command: ledTo.name });
  }
  return element('discord-reply', { slot: 'reply', ...ledTo.to }, firstLine(ledTo.text));
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function drawWithMentions(text: string, locale: string): Node[] {
  const mention = `@${PARLEY.author}`;
  return text
    .split(mention)
    .flatMap((part, at) => [
      ...(at === 0 ? [] : [element('discord-mention', { type: 'user' }, PARLEY.author)]),
      ...drawMarkdown(part, locale),
    ]);
}

const BUTTON_TYPES: Readonly<Partial<Record<ButtonStyle, string>>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
};

function drawButton(component: APIButtonComponent, onPress: (customId: string) => void): HTMLElement {
  const label = 'label' in component ? component.label : undefined;
  const emoji = 'emoji' in component ? component.emoji?.name : undefined;
  const drawn = element(
    'discord-button',
    {
      type: BUTTON_TYPES[component.style] ?? 'secondary',
      url: 'url' in component ? component.url : undefined,
      disabled: component.disabled,
    },
    [emoji, label].filter(Boolean).join(' '),
  );
  if ('custom_id' in component && component.disabled !== true) {
    drawn.addEventListener('click', () => onPress(component.custom_id));
  }
  return drawn;
}

/** The library's own note has a link that no keyboard reaches. */
function drawPrivateNote(onDismiss: () => void): HTMLElement {
  return element(
    'div',
    { slot: 'components', class: 'private-note' },
    'Only you can see this • ',
    button('Dismiss message', onDismiss, { class: 'link' }),
  );
}
