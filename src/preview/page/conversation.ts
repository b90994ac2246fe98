import type { APIEmbed } from 'discord-api-types/v10';
import type { Reply } from '../../chat/reply.js';
import {
  drawOwnMessage,
  drawReply,
  isPrivate,
  type LedTo,
  type MessageActions,
  summarise,
} from './draw-message.js';
import { button, element } from './element.js';
import { PARLEY, type Profile, YOU } from './profiles.js';

/** Where a conversation takes place. In a channel the bot hears only what mentions it or replies to it. */
export type Place = { readonly id: string; readonly name: string; readonly kind: 'channel' | 'direct' };

/** A message as those that reply to it, and the commands of its menu, need it. */
export type Message = {
  readonly by: Profile;
  readonly text: string;
  readonly embeds: readonly APIEmbed[];
  readonly isPrivate: boolean;
};

export type ConversationActions = {
  readonly locale: () => string;
  readonly onPress: (customId: string, on: Message) => void;
  readonly onReply: (to: Message) => void;
  /** Opens the menu of a message at the button that was pressed. */
  readonly onMenu: (of: Message, opener: HTMLElement) => void;
};

/** The messages of one place, oldest first. */
export class Conversation {
  readonly place: Place;
  readonly element: HTMLElement;
  readonly #actions: ConversationActions;
  /** Components draw themselves after they were added, so the newest message is followed while it grows. */
  readonly #growth = new ResizeObserver(() => this.#scrollToEnd());

  constructor(place: Place, actions: ConversationActions) {
    this.place = place;
    this.#actions = actions;
    this.element = element('discord-messages', {
      role: 'log',
      'aria-live': 'polite',
      'aria-label': `Messages in ${place.name}`,
      tabindex: 0,
    });
    this.note(
      place.kind === 'direct'
        ? 'Whatever you write here is for Parley. Type / for its commands.'
        : 'In a channel Parley hears what mentions it (@Parley) or replies to it. Type / for its commands.',
    );
  }

  addOwn(text: string, ledTo: LedTo | null): void {
    const message = { by: YOU, text, embeds: [], isPrivate: false };
    this.#add(message, drawOwnMessage(text, ledTo, this.#actions.locale()));
  }

  addReply(reply: Reply, ledTo: LedTo | null): void {
    const message = {
      by: PARLEY,
      text: reply.content ?? summarise(reply),
      embeds: reply.embeds ?? [],
      isPrivate: isPrivate(reply),
    };
    const actions: MessageActions = {
      onPress: (customId) => this.#actions.onPress(customId, message),
      onDismiss: () => {
        added.remove();
        this.element.focus();
      },
    };
    const added = this.#add(message, drawReply(reply, ledTo, this.#actions.locale(), actions));
  }

  /** Says something that is no message: the preview's own words. */
  note(text: string): void {
    this.#append(element('p', { class: 'note' }, text));
  }

  #add(message: Message, drawn: HTMLElement): HTMLElement {
    const menu = button('Apps', () => this.#actions.onMenu(message, menu), {
      'aria-haspopup': 'menu',
      'aria-label': `Apps for the message of ${message.by.author}`,
    });
    const tools = element(
      'div',
      { class: 'message-tools' },
      message.isPrivate
        ? null
        : button('Reply', () => this.#actions.onReply(message), {
            'aria-label': `Reply to ${message.by.author}`,
          }),
      menu,
    );
    const article = element(
      'article',
      {
        class: message.isPrivate ? 'message private' : 'message',
        'aria-label': `Message of ${message.by.author}`,
      },
      drawn,
      tools,
    );
    article.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.#actions.onMenu(message, menu);
    });
    this.#append(article);
    return article;
  }

  #append(child: HTMLElement): void {
    this.#growth.disconnect();
    this.#growth.observe(child);
    this.element.append(child);
  }

  #scrollToEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }
}
