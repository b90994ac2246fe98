import { byId } from './element.js';
import type { Settings } from './settings.js';

/** The two sides of the page: the button that shows each, and the class of the whole while it is shown. */
const SIDES = {
  channels: { opener: 'show-channels', shown: 'channels-shown' },
  panel: { opener: 'show-panel', shown: 'panel-shown' },
} as const;

type Side = keyof typeof SIDES;

/** Narrower than this, the conversation would be squeezed between its sides. */
const NARROW = '(max-width: 60rem)';

/** Which sides stand beside the conversation. Where there is no room, one at a time covers it until it is closed. */
export class Layout {
  readonly #app = byId('app');
  readonly #narrow = matchMedia(NARROW);
  #width: Settings['width'] = 'desktop';

  constructor() {
    this.#arrange();
    for (const side of Object.keys(SIDES) as Side[]) {
      byId(SIDES[side].opener).addEventListener('click', () => this.#show(side, !this.#isShown(side)));
    }
    this.#narrow.addEventListener('change', () => this.#arrange());
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.closeCovering();
    });
  }

  setWidth(width: Settings['width']): void {
    if (width === this.#width) return;
    this.#width = width;
    this.#arrange();
  }

  /** Closes whatever covers the conversation. */
  closeCovering(): void {
    if (!this.#isNarrow()) return;
    for (const side of Object.keys(SIDES) as Side[]) this.#show(side, false);
  }

  #isNarrow(): boolean {
    return this.#width === 'phone' || this.#narrow.matches;
  }

  #arrange(): void {
    const isNarrow = this.#isNarrow();
    this.#app.classList.toggle('narrow', isNarrow);
    this.#app.classList.toggle('phone', this.#width === 'phone' && !this.#narrow.matches);
    this.#show('channels', false);
    this.#show('panel', !isNarrow);
  }

  #isShown(side: Side): boolean {
    return this.#app.classList.contains(SIDES[side].shown);
  }

  #show(side: Side, isShown: boolean): void {
    const { opener, shown } = SIDES[side];
    const other: Side = side === 'panel' ? 'channels' : 'panel';
    if (isShown && this.#isNarrow() && this.#isShown(other)) this.#show(other, false);
    this.#app.classList.toggle(shown, isShown);
    byId(opener).setAttribute('aria-expanded', String(isShown));
  }
}
