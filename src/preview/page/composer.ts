import type { CommandDefinition } from '../../chat/command.js';
import type { Choice } from '../../chat/complete.js';
import { CommandForm } from './command-form.js';
import { findCommands, localDescription, localName } from './commands.js';
import { element } from './element.js';
import { PARLEY } from './profiles.js';
import { SuggestionList } from './suggestion-list.js';

export type ComposerActions = {
  readonly commands: () => readonly CommandDefinition[];
  readonly locale: () => string;
  readonly complete: (option: string, text: string) => Promise<readonly Choice[]>;
  readonly onSay: (text: string) => void;
  readonly onRun: (name: string, options: Record<string, string>) => void;
  readonly onCancelReply: () => void;
};

/** What Discord lets a person without Nitro write. */
const MESSAGE_LIMIT = 2000;

/** The box in which a person writes: messages, slash commands, mentions of the bot. */
export class Composer {
  readonly element: HTMLElement;
  readonly #actions: ComposerActions;
  readonly #suggestions = new SuggestionList('suggestions', 'Suggestions');
  readonly #field: HTMLInputElement;
  readonly #box: HTMLElement;
  readonly #replying: HTMLElement;
  #form: CommandForm | null = null;

  constructor(actions: ComposerActions) {
    this.#actions = actions;
    this.#field = element('input', {
      id: 'message',
      type: 'text',
      autocomplete: 'off',
      maxlength: MESSAGE_LIMIT,
      'aria-label': 'Message',
    });
    this.#suggestions.adopt(this.#field);
    this.#field.addEventListener('input', () => this.#suggest());
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#replying = element('div', { class: 'replying', hidden: true });
    this.#box = element('div', { class: 'composer-box' }, this.#field);
    this.element = element('div', {}, this.#suggestions.element, this.#replying, this.#box);
  }

  setPlace(placeholder: string): void {
    this.#field.placeholder = placeholder;
  }

  focus(): void {
    if (this.#form === null) this.#field.focus();
    else this.#form.focus('');
  }

  /** Says whose message the next one replies to; null where it replies to none. */
  setReplying(author: string | null): void {
    this.#replying.hidden = author === null;
    if (author === null) return;
    const cancel = element('button', { type: 'button', class: 'link' }, 'Cancel');
    cancel.addEventListener('click', () => this.#actions.onCancelReply());
    this.#replying.replaceChildren(`Replying to ${author} `, cancel);
    this.focus();
  }

  #suggest(): void {
    const { value } = this.#field;
    const [, name, rest] = /^\/([\p{L}\p{N}_-]*)(\s?)/u.exec(value) ?? [];
    if (name !== undefined && rest !== '') {
      const command = this.#find(name)[0];
      const isWhole = command !== undefined && localName(command, this.#actions.locale()) === name;
      if (isWhole) this.#enter(command, value.slice(name.length + 2));
      else this.#suggestions.close();
    } else if (name !== undefined && value === `/${name}`) {
      this.#suggestions.show(
        this.#field,
        this.#find(name).map((command) => this.#suggestionOf(command)),
      );
    } else {
      this.#suggestMention(value);
    }
  }

  #find(name: string): CommandDefinition[] {
    return findCommands(this.#actions.commands(), name, this.#actions.locale());
  }

  #suggestionOf(command: CommandDefinition) {
    const locale = this.#actions.locale();
    const options = (command.options ?? []).map((option) => localName(option, locale));
    return {
      label: [`/${localName(command, locale)}`, ...options].join(' '),
      description: localDescription(command, locale),
      pick: () => this.#enter(command, ''),
    };
  }

  /** `@` and the beginning of the bot's name, at the end of what was typed. */
  #suggestMention(value: string): void {
    const [typed, begun] = /(?:^|\s)@(\w*)$/.exec(value) ?? [];
    const matches = begun !== undefined && PARLEY.author.toLowerCase().startsWith(begun.toLowerCase());
    if (typed === undefined || !matches || begun === PARLEY.author) {
      this.#suggestions.close();
      return;
    }
    const mention = {
      label: `@${PARLEY.author}`,
      description: 'Ask the bot',
      pick: () => {
        this.#field.value = `${value.slice(0, value.length - (begun ?? '').length)}${PARLEY.author} `;
      },
    };
    this.#suggestions.show(this.#field, [mention]);
  }

  #enter(command: CommandDefinition, typed: string): void {
    this.#suggestions.close();
    const form = new CommandForm(command, this.#actions.locale(), this.#suggestions, {
      complete: this.#actions.complete,
      onRun: (name, options) => {
        this.#leave();
        this.#actions.onRun(name, options);
      },
      onLeave: () => this.#leave(),
    });
    this.#form = form;
    this.#field.value = '';
    this.#box.replaceChildren(form.element);
    form.focus(typed);
  }

  #leave(): void {
    this.#suggestions.close();
    this.#form = null;
    this.#box.replaceChildren(this.#field);
    this.#field.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#actions.onCancelReply();
    const text = this.#field.value.trim();
    if (event.key !== 'Enter' || text === '') return;
    this.#field.value = '';
    this.#actions.onSay(text);
  }
}
