import { wordsOfNames } from './page-furniture.js';
import { type Page, type PageElement, tagOf } from './page-node.js';

/** Elements that are marked as the day of publication, best first. */
const MARKED_DATES = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time.published, time.entry-date, abbr.published',
];
/** Elements that name some day, best first. */
const TIMES = ['header time[datetime]', 'article time[datetime]', 'time[datetime]', 'time'];
/** Whole words of class names, best first: "date" is no word of "candidate"; a time of updating comes last. */
const DATE_WORDS = [
  'publish published publication pubdate publishdate date dateline datetime timestamp',
  'updated lastupdated',
].map((words) => new Set(words.split(' ')));

/** Parts of a page whose days are of something else: of a comment, of another article, of the site. */
const OTHER_TAGS = new Set('NAV ASIDE FOOTER DIALOG'.split(' '));
const OTHER_ROLES = new Set('navigation complementary banner contentinfo dialog alertdialog'.split(' '));
const OTHER_WORDS = new Set(
  (
    'comment comments disqus respond reply replies related recommended recommendations recirc recirculation trending readmore ' +
    'outbrain taboola sidebar'
  ).split(' '),
);
/** What holds these is around the article itself, whatever its role and class say. */
const HOLDS_ARTICLE = 'h1, main, [itemprop="articleBody"], [itemprop="headline"]';

const PROSE_TAGS = new Set('P LI BLOCKQUOTE FIGCAPTION'.split(' '));
/** "By A. Writer and B. Writer, The Example, Published 7:12 p.m. ET Aug. 7, 2019, Updated 8:15 a.m. ET Aug. 8, 2019"; in words. */
const LONGEST_DATE_LINE = 25;
/** "Published on 3 March 2016." is a date line in spite of its full stop; in words. */
const SHORTEST_SENTENCE = 6;
/** "4:12 p.m." ends no sentence. */
const SENTENCE_END = /(?<!\b[ap]\.m)[.!?…:]["'”’)\]]*$/i;

/** What the page's elements give as its day of publication, as attributes or text, best first. */
export function datesOf(page: Page): string[] {
  const select = (selector: string) => [...page.querySelectorAll(selector)];
  const classed = select('[class]').map((element) => ({
    element,
    words: wordsOfNames(element.getAttribute('class') ?? ''),
  }));
  // One long list may hold thousands of times.
  const isSentence = remembered(isLongOrSentence);
  const isProse = (element: PageElement) =>
    isSentence(element) ||
    ancestorsOf(element).some((ancestor) => PROSE_TAGS.has(tagOf(ancestor)) && isSentence(ancestor));
  const marked = MARKED_DATES.flatMap(select).filter((element) => !isOfOther(element, true));
  const others = [
    ...TIMES.flatMap(select),
    ...DATE_WORDS.flatMap((dates) =>
      classed.filter(({ words }) => words.some((word) => dates.has(word))).map(({ element }) => element),
    ),
  ].filter((element) => !isProse(element) && !isOfOther(element, false));
  return [...new Set([...marked, ...others])].flatMap((element) => [
    element.getAttribute('datetime') ??
      element.getAttribute('content') ??
      element.getAttribute('title') ??
      '',
    element.textContent ?? '',
  ]);
}

/**
 * Whether an element stands in a part of the page that is not the article's own. An article inside another is a comment on it
 * or a part with a day of its own: https://html.spec.whatwg.org/multipage/sections.html#the-article-element
 * @param marked whether it is marked as the day of publication, as an article's own footer may have it
 */
function isOfOther(element: PageElement, marked: boolean): boolean {
  const around = ancestorsOf(element);
  const articles = around.filter((ancestor) => tagOf(ancestor) === 'ARTICLE').length;
  return (
    articles > 1 ||
    around.some((ancestor) => {
      const tag = tagOf(ancestor);
      if (OTHER_TAGS.has(tag)) return !(marked && tag === 'FOOTER' && articles === 1);
      const names = `${ancestor.getAttribute('class') ?? ''} ${ancestor.getAttribute('id') ?? ''}`;
      const isOther =
        OTHER_ROLES.has(ancestor.getAttribute('role')?.toLowerCase() ?? '') ||
        wordsOfNames(names).some((word) => OTHER_WORDS.has(word));
      return (
        isOther && !['HTML', 'BODY', 'MAIN'].includes(tag) && ancestor.querySelector(HOLDS_ARTICLE) === null
      );
    })
  );
}

/** Whether an element's text tells something rather than gives a date. */
function isLongOrSentence(element: PageElement): boolean {
  const text = (element.textContent ?? '').trim();
  const words = text.split(/\s+/).length;
  return words > LONGEST_DATE_LINE || (words >= SHORTEST_SENTENCE && SENTENCE_END.test(text));
}

function remembered(test: (element: PageElement) => boolean): (element: PageElement) => boolean {
  const answers = new Map<PageElement, boolean>();
  return (element) => {
    const answer = answers.get(element) ?? test(element);
    answers.set(element, answer);
    return answer;
  };
}

/** The element itself first. */
function ancestorsOf(element: PageElement): PageElement[] {
  const line: PageElement[] = [];
  for (let at: PageElement | null = element; at !== null; at = at.parentElement) line.push(at);
  return line;
}
