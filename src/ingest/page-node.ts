import { parseHTML } from 'linkedom';

/** What reading a page needs of the Document Object Model, whose own types are a browser's and not in this compilation. */
export type PageNode = {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
};

export type PageElement = PageNode & {
  append(...nodes: readonly PageNode[]): void;
  /** In capitals or not: Readability makes elements of both. */
  readonly tagName: string;
  readonly parentElement: PageElement | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  innerHTML: string;
  remove(): void;
};

export type Page = PageElement & {
  readonly body: PageElement;
  readonly documentElement: PageElement;
  createElement(tag: string): PageElement;
};

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const DOCUMENT_TYPE_NODE = 10;

const WRAPPER_TAGS = new Set(['HTML', 'HEAD', 'BODY']);
/** What stands in the head unless something of the body came first. */
const HEAD_TAGS = new Set('BASE LINK META NOSCRIPT SCRIPT STYLE TEMPLATE TITLE'.split(' '));

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT_NODE;
}

export function tagOf(element: PageElement): string {
  return element.tagName.toUpperCase();
}

/** Parses a page, without running or fetching anything of it. A piece of a page is given the elements around it. */
export function parsePage(html: string): Page {
  const page = parseHTML(html).document as Page;
  completePage(page);
  for (const element of page.querySelectorAll('*')) lowerAttributeNames(element);
  return page;
}

/**
 * Gives a page the <html>, <head> and <body> that HTML lets its author leave out, or that broken markup lost. The parser makes
 * none of them, and everything else relies on them. Content that stands outside them goes where a browser puts it:
 * https://html.spec.whatwg.org/multipage/parsing.html#the-before-head-insertion-mode
 */
function completePage(page: Page): void {
  const root = [...page.childNodes].filter(isElement);
  const html = root.find((element) => tagOf(element) === 'HTML') ?? page.createElement('html');
  const parts = [...html.childNodes].filter(isElement);
  const [head, body] = parts.map(tagOf);
  if (root.length === 1 && parts.length === 2 && head === 'HEAD' && body === 'BODY') return;

  const written = (tag: string) => parts.find((element) => tagOf(element) === tag);
  const ofHead: PageNode[] = [];
  const ofBody: PageNode[] = [];
  for (const node of unwrapped(page)) {
    const isOfHead = isElement(node) ? HEAD_TAGS.has(tagOf(node)) : !isText(node) || isBlank(node);
    if (isOfHead && ofBody.length === 0) ofHead.push(node);
    else ofBody.push(node);
  }
  const newHead = written('HEAD') ?? page.createElement('head');
  const newBody = written('BODY') ?? page.createElement('body');
  // Whatever wrapped nodes of these before is empty once they have moved, and goes.
  newHead.append(...ofHead);
  newBody.append(...ofBody);
  for (const element of [...root, ...parts]) {
    if (![html, newHead, newBody].includes(element) && WRAPPER_TAGS.has(tagOf(element))) element.remove();
  }
  html.append(newHead, newBody);
  page.append(html);
}

/** A page's nodes in order, without the elements that only wrap them, wherever among each other those stand. */
function unwrapped(parent: PageNode): PageNode[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === DOCUMENT_TYPE_NODE) return [];
    return isElement(node) && WRAPPER_TAGS.has(tagOf(node)) ? unwrapped(node) : [node];
  });
}

function isBlank(node: PageNode): boolean {
  return (node.textContent ?? '').trim() === '';
}

/** Names of attributes know no case in HTML (`<META NAME=…>`), but the parser keeps theirs and selectors miss them. */
function lowerAttributeNames(element: PageElement): void {
  for (const { name, value } of [...element.attributes]) {
    const lower = name.toLowerCase();
    if (lower === name) continue;
    element.removeAttribute(name);
    element.setAttribute(lower, value);
  }
}
