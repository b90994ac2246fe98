import { byId } from './element.js';

/** Makes tabs of the buttons of a tab list. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function makeTabs(list: HTMLElement): void {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const select = (chosen: HTMLElement) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      byId(tab.getAttribute('aria-controls') ?? '').hidden = tab !== chosen;
    }
  };
  tabs.forEach((tab, at) => {
    byId(tab.getAttribute('aria-controls') ?? '').tabIndex = 0;
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
      const next = tabs[(at + (key === 'ArrowRight' ? 1 : tabs.length - 1)) % tabs.length] ?? tab;
      select(next);
      next.focus();
    });
  });
}
