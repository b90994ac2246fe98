import type { Reply } from '../../chat/reply.js';
import type { MessageOnPage, Outcome } from '../api.js';
import { drawOwnMessage, drawReply, isPrivate, type LedTo, wordsOf } from './draw-message.js';
import { button, element } from './element.js';
import { PARLEY, type Profile, YOU } from './profiles.js';

/** Where a conversation takes place. In a channel the bot hears only what mentions it or replies to it. */
export type Place = { readonly id: string; readonly name: string; readonly kind: 'channel' | 'direct' };

/** A message in a conversation. */
export type Message = {
  readonly by: Profile;
  readonly text: string;
  /** As the server needs it; null for a person's message. */
  readonly shown: MessageOnPage | null;
  /** Takes up what the server says has happened to the message. */
  readonly change: (outcome: Outcome) => void;
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
    const message: Message = { by: YOU, text, shown: null, change: () => {} };
    const article = element('article', { class: 'message', 'aria-label': 'Your message' });
    this.#fill(article, message, drawOwnMessage(text, ledTo, this.#actions.locale()));
    this.#append(article);
  }

  addReply(reply: Reply, ledTo: LedTo | null): void {
    const article = element('article', {
      class: isPrivate(reply) ? 'message private' : 'message',
      'aria-label': `Message of ${PARLEY.author}`,
    });
    this.#fillWithReply(article, reply, ledTo);
    this.#append(article);
  }

  /** Says something that is no message: the preview's own words. */
  note(text: string): void {
    this.#append(element('p', { class: 'note' }, text));
  }

  #fillWithReply(article: HTMLElement, reply: Reply, ledTo: LedTo | null): void {
    const remove = () => {
      article.remove();
      this.element.focus();
    };
    const message: Message = {
      by: PARLEY,
      text: wordsOf(reply),
      shown: {
        embeds: reply.embeds ?? [],
        components: (reply.components ?? []) as unknown as MessageOnPage['components'],
        isPrivate: isPrivate(reply),
      },
      change: ({ update, deletesMessage }) => {
        if (deletesMessage) remove();
        // A message stays as private as it was.
        else if (update !== undefined) {
          const { flags: _, ...was } = reply;
          const now = { ...was, ...update };
          this.#fillWithReply(
            article,
            reply.flags === undefined ? now : { ...now, flags: reply.flags },
            ledTo,
          );
        }
      },
    };
    const drawn = drawReply(reply, ledTo, this.#actions.locale(), {
      onPress: (customId) => this.#actions.onPress(customId, message),
      onDismiss: remove,
    });
    this.#fill(article, message, drawn);
  }

  #fill(article: HTMLElement, message: Message, drawn: HTMLElement): void {
    const menu = button('Apps', () => this.#actions.onMenu(message, menu), {
      'aria-haspopup': 'menu',
      'aria-label': `Apps for the message of ${message.by.author}`,
    });
    const reply = button('Reply', () => this.#actions.onReply(message), {
      'aria-label': `Reply to ${message.by.author}`,
    });
    // Nobody can reply to what one person alone sees.
    const tools = message.shown?.isPrivate === true ? [menu] : [reply, menu];
    article.replaceChildren(drawn, element('div', { class: 'message-tools' }, ...tools));
    article.oncontextmenu = (event) => {
      event.preventDefault();
      this.#actions.onMenu(message, menu);
    };
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
