import { isElement, isText, type PageElement, type PageNode, tagOf } from './page-node.js';

/** Text between two breaks of a page's layout. */
export type PageBlock = {
  readonly text: string;
  /** Why it is not prose, where the page's elements tell; else null. */
  readonly reason: string | null;
};

/** Elements that stand on lines of their own: https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3 */
const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL BUTTON'
  ).split(' '),
);

/** What a reader does not see, or not as text. */
const TEXTLESS_TAGS = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG MATH IFRAME OBJECT EMBED HEAD AUDIO VIDEO CANVAS SELECT TEXTAREA INPUT'.split(
    ' ',
  ),
);

/** An item that holds these is a part of the page's layout, such as an entry of a live blog, not a point of a list. */
const LAYOUT_IN_LIST = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, figure, article, section, blockquote';
/** A list of which at least so much is links leads elsewhere. */
const LINK_LIST_SHARE = 0.6;

/** HTML's white space; a no-break space is a character like others. */
const WHITE_SPACE = /[ \t\n\f\r]+/g;
/** C0 controls, which the loader refuses: a terminal would obey them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is its purpose
const CONTROLS = /[\x00-\x08\x0b\x0e-\x1f\x7f]/g;

/**
 * The text of an element in blocks, in the page's order. Points of a list make one block, each on a line after "- ".
 * @param reasonOf why an element and all in it is not prose; null where that is open
 */
export function blocksOf(root: PageElement, reasonOf: (element: PageElement) => string | null): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = '';
  let breaks = 0;
  const flush = (reason: string | null) => {
    const clean = cleanText(text);
    if (clean !== '') blocks.push({ text: clean, reason });
    text = '';
    breaks = 0;
  };
  const add = (words: string) => {
    if (words.trim() !== '') breaks = 0;
    text += words;
  };
  const walk = (node: PageNode, reason: string | null): void => {
    if (isText(node)) add(node.textContent ?? '');
    if (!isElement(node)) return;
    const tag = tagOf(node);
    if (TEXTLESS_TAGS.has(tag)) return;
    if (tag === 'BR') {
      // Two breaks in a row part paragraphs on pages that have no <p>.
      if (++breaks === 2) flush(reason);
      else text += ' ';
      return;
    }
    const own = reason ?? reasonOf(node) ?? (/^H[1-6]$/.test(tag) ? 'heading' : null);
    const isBlock = BLOCK_TAGS.has(tag) || own !== reason;
    if (isBlock) flush(reason);
    if (tag === 'PRE') {
      for (const part of (node.textContent ?? '').split(/\n[ \t]*\r?\n/)) {
        add(part);
        flush(own);
      }
      return;
    }
    const list = (tag === 'UL' || tag === 'OL') && node.querySelector(LAYOUT_IN_LIST) === null;
    if (list) {
      const points = pointsOf(node);
      if (points !== '')
        blocks.push({ text: points, reason: own ?? (isLinkList(node) ? 'related links' : null) });
    } else for (const child of node.childNodes) walk(child, own);
    if (isBlock) flush(own);
  };
  walk(root, null);
  flush(null);
  return blocks;
}

function pointsOf(list: PageElement): string {
  return [...list.querySelectorAll('li')]
    .map((item) => cleanText(item.textContent ?? ''))
    .filter((text) => text !== '')
    .map((text) => `- ${text}`)
    .join('\n');
}

function isLinkList(list: PageElement): boolean {
  const linked = [...list.querySelectorAll('a')].reduce(
    (sum, a) => sum + cleanText(a.textContent ?? '').length,
    0,
  );
  return linked >= cleanText(list.textContent ?? '').length * LINK_LIST_SHARE;
}

function cleanText(text: string): string {
  return text.replace(CONTROLS, '').replace(WHITE_SPACE, ' ').trim();
}
