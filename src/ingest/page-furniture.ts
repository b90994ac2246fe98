import { type PageElement, tagOf } from './page-node.js';

/** Elements that are never an article's prose, whatever they hold. */
const FURNITURE_TAGS: Readonly<Record<string, string>> = {
  NAV: 'navigation',
  FOOTER: 'footer',
  ASIDE: 'aside',
  FORM: 'form',
  BUTTON: 'form',
  DIALOG: 'dialog',
  MENU: 'navigation',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  'AMP-CONSENT': 'cookie notice',
  'AMP-SIDEBAR': 'navigation',
  'AMP-AD': 'advertisement',
};

/** https://www.w3.org/TR/wai-aria-1.2/#landmark_roles and the dialogs. */
const FURNITURE_ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  complementary: 'aside',
  banner: 'navigation',
  contentinfo: 'footer',
  search: 'form',
  dialog: 'dialog',
  alertdialog: 'dialog',
};

/** Words of class names and ids, as publishing systems have them; whole words only, so that "ad" is not in "header". */
const FURNITURE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'cookie notice': 'cookie cookies consent gdpr ccpa onetrust didomi',
    'sign-up box': 'newsletter signup subscribe subscription paywall regwall piano',
    'related links':
      'related recommended recommendations recirc recirculation trending readmore outbrain taboola',
    advertisement: 'ad ads advert adverts advertisement adslot sponsor sponsored promo promoted dfp',
    'share links': 'share sharing sharebar sharedaddy social',
    comments: 'comments disqus respond',
    caption: 'caption figcaption imagecaption',
    navigation: 'breadcrumb breadcrumbs navbar menu skip sitenav',
    'author note': 'bio biography aboutauthor',
    tags: 'tags taglist keywords',
    'pull quote': 'pullquote pull',
  }).flatMap(([reason, words]) => words.split(' ').map((word) => [word, reason] as const)),
);

/** What holds the article itself is kept whatever its class says: a page's body may be of class "has-ads". */
const HOLDS_ARTICLE = 'h1, article, main, [itemprop="articleBody"], [itemprop="headline"]';
const NEVER_FURNITURE = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE', 'H1', 'P']);
/** A box beside the article has a smaller part of the page's paragraphs than this. */
const MOST_OF_PAGE = 0.8;

/** Some systems put the article itself into the box that a subscription opens; a box that asks for one says so. */
const ASKS_TO_SIGN_UP = /subscri|sign(?:ed)?[ -]?(?:up|in)|log[ -]?in|newsletter|inbox|regist|free trial/i;
/** Longer text is the article. In characters. */
const SIGN_UP_LENGTH = 1_500;

/** A test that tells why an element is a part of the page and not of the article; null where it may be of the article. */
export function furnitureOf(body: PageElement): (element: PageElement) => string | null {
  const all = paragraphLength(body);
  return (element) => {
    const tag = tagOf(element);
    if (isHidden(element)) return 'hidden';
    const byTag = Object.hasOwn(FURNITURE_TAGS, tag) ? FURNITURE_TAGS[tag] : undefined;
    if (byTag !== undefined) return byTag;
    if (NEVER_FURNITURE.has(tag)) return null;
    const role = element.getAttribute('role')?.toLowerCase() ?? '';
    const reason =
      (Object.hasOwn(FURNITURE_ROLES, role) ? FURNITURE_ROLES[role] : undefined) ??
      wordsOf(element)
        .map((word) => FURNITURE_WORDS.get(word))
        .find((found) => found !== undefined);
    if (reason === undefined || element.querySelector(HOLDS_ARTICLE) !== null) return null;
    if (reason === 'sign-up box' && !asksToSignUp(element)) return null;
    return all > 0 && paragraphLength(element) >= all * MOST_OF_PAGE ? null : reason;
  };
}

function asksToSignUp(element: PageElement): boolean {
  const text = element.textContent ?? '';
  return text.length <= SIGN_UP_LENGTH && ASKS_TO_SIGN_UP.test(text);
}

function isHidden(element: PageElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}

/** Names of a state, not of a part: "comments-open" and "has-ads" stand on what holds the article. */
const STATE = /^(?:has|no|with|is|show|hide)[-_]|[-_](?:open|closed|enabled|disabled|on|off)$/i;

function wordsOf(element: PageElement): string[] {
  return wordsOfNames(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}

/** "relatedLinks article__share-bar" has the words related, links, article, share and bar. */
export function wordsOfNames(names: string): string[] {
  return names
    .split(/\s+/)
    .filter((name) => !STATE.test(name))
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

function paragraphLength(element: PageElement): number {
  return [...element.querySelectorAll('p')].reduce((sum, p) => sum + (p.textContent ?? '').length, 0);
}
