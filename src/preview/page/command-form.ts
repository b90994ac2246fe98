import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { CommandDefinition } from '../../chat/command.js';
import type { Choice } from '../../chat/complete.js';
import { fixedChoices, localDescription, localName, valueOptions } from './commands.js';
import { button, element } from './element.js';
import type { Suggestion, SuggestionList } from './suggestion-list.js';

export type CommandFormActions = {
  /** What may be meant by what was typed into an option so far. */
  readonly complete: (option: string, text: string) => Promise<readonly Choice[]>;
  readonly onRun: (name: string, options: Record<string, string>) => void;
  readonly onLeave: () => void;
};

type Field = { readonly option: APIApplicationCommandBasicOption; readonly input: HTMLInputElement };

/**
 * The fields of one slash command, as Discord shows them in place of the message box: required options at once, the
 * others behind a button each. Enter runs the command, Escape or Backspace in the empty first field leaves it.
 */
export class CommandForm {
  readonly element: HTMLElement;
  readonly #command: CommandDefinition;
  readonly #locale: string;
  readonly #suggestions: SuggestionList;
  readonly #actions: CommandFormActions;
  readonly #fields: Field[] = [];
  readonly #pills = element('div', { class: 'option-pills' });
  readonly #more = element('div', { class: 'more-options' });
  readonly #hint = element('p', { class: 'option-hint', 'aria-live': 'polite' });

  constructor(
    command: CommandDefinition,
    locale: string,
    suggestions: SuggestionList,
    actions: CommandFormActions,
  ) {
    this.#command = command;
    this.#locale = locale;
    this.#suggestions = suggestions;
    this.#actions = actions;
    const name = localName(command, locale);
    this.element = element(
      'div',
      { class: 'command-form', role: 'group', 'aria-label': `/${name}` },
      this.#hint,
      element(
        'div',
        { class: 'command-line' },
        element('span', { class: 'command-name' }, `/${name}`),
        this.#pills,
        this.#more,
        button('Run', () => this.#run(), { class: 'run' }),
      ),
    );
    const options = valueOptions(command);
    // As in Discord, the first option is offered at once even where none is required.
    const first = options.find(({ required }) => required === true) ?? options[0];
    for (const option of options) {
      if (option === first || option.required === true) this.#addField(option);
      else this.#offer(option);
    }
    this.#hint.textContent = localDescription(command, locale);
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Begins with what was already typed after the command's name. */
  focus(typed: string): void {
    const [first] = this.#fields;
    if (first === undefined) {
      this.element.querySelector<HTMLElement>('.run')?.focus();
      return;
    }
    first.input.value = typed;
    first.input.focus();
  }

  #addField(option: APIApplicationCommandBasicOption): Field {
    const label = localName(option, this.#locale);
    const id = `option-${option.name}`;
    const input = element('input', {
      id,
      type: 'text',
      autocomplete: 'off',
      spellcheck: 'false',
      required: option.required === true,
      maxlength: 'max_length' in option ? option.max_length : undefined,
    });
    const field = { option, input };
    this.#suggestions.adopt(input);
    input.addEventListener('focus', () => this.#onFocus(field));
    input.addEventListener('input', () => void this.#suggest(field));
    this.#fields.push(field);
    this.#pills.append(
      element('span', { class: 'option-pill' }, element('label', { for: id }, label), input),
    );
    return field;
  }

  #offer(option: APIApplicationCommandBasicOption): void {
    const offer = button(`+ ${localName(option, this.#locale)}`, () => {
      offer.remove();
      this.#addField(option).input.focus();
    });
    offer.title = localDescription(option, this.#locale);
    this.#more.append(offer);
  }

  #onFocus(field: Field): void {
    this.#hint.textContent = localDescription(field.option, this.#locale);
    void this.#suggest(field);
  }

  async #suggest({ option, input }: Field): Promise<void> {
    input.removeAttribute('aria-invalid');
    const typed = input.value;
    const fixed = fixedChoices(option);
    if (fixed !== null) {
      const fitting = fixed.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
      this.#offerChoices(input, fitting.length === 1 && fitting[0]?.name === typed ? [] : fitting);
    } else if ('autocomplete' in option && option.autocomplete === true) {
      const choices = await this.#actions.complete(option.name, typed);
      const isStill = input.value === typed && input.ownerDocument.activeElement === input;
      if (isStill) this.#offerChoices(input, choices);
    }
  }

  #offerChoices(input: HTMLInputElement, choices: readonly { name: string; value: string | number }[]): void {
    const suggestions = choices.map(
      ({ name, value }): Suggestion => ({
        label: name,
        description: '',
        isAsTyped: value === input.value.trim(),
        pick: () => {
          input.value = String(value);
        },
      }),
    );
    const isNothingNew = suggestions.every(({ isAsTyped }) => isAsTyped === true);
    this.#suggestions.show(input, isNothingNew ? [] : suggestions);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const [first] = this.#fields;
    const isInput = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && isInput) {
      event.preventDefault();
      this.#run();
    } else if (event.key === 'Escape') {
      this.#actions.onLeave();
    } else if (event.key === 'Backspace' && event.target === first?.input && first.input.value === '') {
      event.preventDefault();
      this.#actions.onLeave();
    }
  }

  #run(): void {
    const missing = this.#fields.find(
      ({ option, input }) => option.required === true && input.value.trim() === '',
    );
    if (missing !== undefined) {
      missing.input.focus();
      missing.input.setAttribute('aria-invalid', 'true');
      this.#hint.textContent = 'This option is required. Specify a value.';
      return;
    }
    const given = this.#fields.filter(({ input }) => input.value.trim() !== '');
    this.#actions.onRun(
      this.#command.name,
      Object.fromEntries(given.map(({ option, input }) => [option.name, input.value.trim()])),
    );
  }
}
