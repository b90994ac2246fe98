import { button, element } from './element.js';

export type MenuItem = { readonly label: string; readonly pick: () => void };

/**
 * Opens a menu at a button: arrow keys move in it, Enter picks, Escape and Tab close it.
 * https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function openMenu(label: string, items: readonly MenuItem[], opener: HTMLElement): void {
  let isOpen = true;
  const close = () => {
    // Removing the menu takes the focus out of it, which closes it once more.
    if (!isOpen) return;
    isOpen = false;
    opener.setAttribute('aria-expanded', 'false');
    menu.remove();
  };
  const buttons = items.map((item) =>
    button(
      item.label,
      () => {
        close();
        opener.focus();
        item.pick();
      },
      { role: 'menuitem', tabindex: -1 },
    ),
  );
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label }, ...buttons);
  const move = (by: number) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      close();
      opener.focus();
    } else return;
    event.preventDefault();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) close();
  });
  opener.setAttribute('aria-expanded', 'true');
  opener.after(menu);
  buttons[0]?.focus();
}
