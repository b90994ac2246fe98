import { element } from './element.js';

export type Suggestion = {
  readonly label: string;
  readonly description: string;
  /** Whether it is what stands in the field already: then Tab and Enter do what they do without a list. */
  readonly isAsTyped?: boolean;
  readonly pick: () => void;
};

/**
 * A list that goes with a text field: arrow keys choose, Tab and Enter pick, Escape closes.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SuggestionList {
  readonly element: HTMLElement;
  #suggestions: readonly Suggestion[] = [];
  #chosen = 0;
  #field: HTMLInputElement | null = null;
  /** What stood in the field when the list was made. */
  #madeFor = '';

  constructor(id: string, label: string) {
    this.element = element('ul', {
      id,
      role: 'listbox',
      'aria-label': label,
      class: 'suggestions',
      hidden: true,
    });
  }

  get isOpen(): boolean {
    return this.#suggestions.length > 0;
  }

  /** Makes a text field one that this list can belong to. */
  adopt(field: HTMLInputElement): void {
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.element.id);
    field.setAttribute('aria-expanded', 'false');
    field.addEventListener('keydown', (event) => this.#onKey(event));
    field.addEventListener('blur', () => {
      if (this.#field === field) this.close();
    });
  }

  /** Shows suggestions for a field; none close the list. */
  show(field: HTMLInputElement, suggestions: readonly Suggestion[]): void {
    this.close();
    if (suggestions.length === 0) return;
    this.#field = field;
    this.#madeFor = field.value;
    this.#suggestions = suggestions;
    this.element.replaceChildren(...suggestions.map((suggestion, at) => this.#draw(suggestion, at)));
    this.element.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    this.#choose(0);
  }

  close(): void {
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#field?.removeAttribute('aria-activedescendant');
    this.#field = null;
    this.#suggestions = [];
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  #draw({ label, description }: Suggestion, at: number): HTMLElement {
    const option = element(
      'li',
      { id: `${this.element.id}-${at}`, role: 'option', 'aria-selected': 'false' },
      element('span', { class: 'suggestion-label' }, label),
      element('span', { class: 'suggestion-description' }, description),
    );
    // Before the field loses the focus, which would close the list.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#pick(at);
    });
    return option;
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.isOpen || event.isComposing) return;
    const last = this.#suggestions.length - 1;
    const act: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.#choose(this.#chosen === last ? 0 : this.#chosen + 1),
      ArrowUp: () => this.#choose(this.#chosen === 0 ? last : this.#chosen - 1),
      Tab: () => this.#pick(this.#chosen),
      Enter: () => this.#pick(this.#chosen),
      Escape: () => this.close(),
    };
    if (event.shiftKey || act[event.key] === undefined) return;
    const picks = event.key === 'Tab' || event.key === 'Enter';
    // A list that comes from the server may be that of the letter before.
    const isStale = this.#field?.value !== this.#madeFor;
    if (picks && (isStale || this.#suggestions[this.#chosen]?.isAsTyped === true)) {
      this.close();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    act[event.key]?.();
  }

  #choose(at: number): void {
    this.element.children[this.#chosen]?.setAttribute('aria-selected', 'false');
    this.#chosen = at;
    const option = this.element.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    this.#field?.setAttribute('aria-activedescendant', `${this.element.id}-${at}`);
  }

  #pick(at: number): void {
    const picked = this.#suggestions[at];
    this.close();
    picked?.pick();
  }
}
