import { parseHTML } from 'linkedom';

/** What reading a page needs of the Document Object Model, whose own types are a browser's and not in this compilation. */
export type PageNode = {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
};

export type PageElement = PageNode & {
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
  const whole = /<body[\s>]/i.test(html)
    ? html
    : /<html[\s>]/i.test(html)
      ? html.replace(/<\/head\s*>/i, '</head><body>')
      : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const page = parseHTML(whole).document as Page;
  for (const element of page.querySelectorAll('*')) lowerAttributeNames(element);
  return page;
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
