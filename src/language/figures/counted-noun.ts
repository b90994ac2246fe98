/** The noun phrase that a number counts: "people", "Syrian army officers". Offsets are into the whole text. */
export type CountedNoun = {
  readonly text: string;
  /** Whether it is joined to the number by a hyphen, as in "five-year war". */
  readonly hyphenated: boolean;
  /** Whether "of" stands between, as in "dozens of villages". */
  readonly of: boolean;
  readonly end: number;
};

/** Longer noun phrases are rare in news, and a clause is soon taken for one. */
const LONGEST_PHRASE = 5;
const LONGEST_WORD = 30;
const REACH = LONGEST_PHRASE * (LONGEST_WORD + 1);

const LINK =
  /^(?:(?<hyphen>[-\u2010\u2011])|\s(?<of>of\s)?(?:(?:the|its|their|his|her|these|those|our|all)\s(?=\S))?)(?=[\p{L}])/u;
const WORD = /^[\p{L}\d]+(?:[-'’.][\p{L}\d]+){0,3}/u;

/** Words that no noun phrase goes on with: what is counted has ended, or was never said. */
const STOPS = new Set(
  [
    'a an the this that these those such each every some any no none both all another other others',
    'i you he she it we they him them his her its their our your who whom whose which what when where while why how',
    'and or but nor so yet if as than then because although though unless until till since whether',
    'of in on at by for from to with without about over under after before between among against into onto through',
    'during within across near off out up down per via amid around inside outside along behind beyond despite toward towards',
    'is are was were be been being am has have had having do does did will would can could shall should may might must',
    'not never also only just more less most least later earlier ago away each apart again already now here there still',
    'said says told called came went made took held began met left won lost fell rose became got gave saw kept put led',
    'remains includes shows means needs wants makes takes gives says hopes aims plans begins starts ends',
  ]
    .join(' ')
    .split(' '),
);

const PLURALS = new Set(
  'people children police troops dead personnel staff cattle sheep aircraft percent km kg mi ft lb mph kph sq'.split(
    ' ',
  ),
);

/**
 * What is counted by a number that ends at `at`; null if nothing is.
 *
 * @param plural whether only a plural noun will do, as after "24"; otherwise one word or more, as after "third"
 */
export function countedAfter(text: string, at: number, plural: boolean): CountedNoun | null {
  const rest = text.slice(at, at + REACH);
  const link = LINK.exec(rest);
  if (link === null) return null;
  const words = phraseWords(rest.slice(link[0].length));
  const hyphenated = link.groups?.hyphen !== undefined;
  const length = hyphenated ? Math.min(words.length, 1) : phraseLength(words, plural && !link.groups?.of);
  if (length === 0) return null;
  const phrase = words.slice(0, length).join(' ');
  return {
    text: phrase,
    hyphenated,
    of: link.groups?.of !== undefined,
    end: at + link[0].length + phrase.length,
  };
}

/** The words up to the first that ends the phrase; punctuation ends it as well. */
function phraseWords(text: string): string[] {
  const words: string[] = [];
  let rest = text;
  while (words.length < LONGEST_PHRASE) {
    const word = WORD.exec(rest)?.[0];
    if (word === undefined || STOPS.has(word.toLowerCase())) break;
    words.push(word);
    rest = rest.slice(word.length);
    if (!rest.startsWith(' ')) break;
    rest = rest.slice(1);
  }
  return words;
}

/** How many of the words belong to the phrase; it ends with its first plural noun. */
function phraseLength(words: readonly string[], plural: boolean): number {
  const first = words.findIndex(isPlural);
  if (first >= 0) return first + 1;
  if (plural) return 0;
  // "was first developed": no noun at all.
  if (words.length === 1 && /[a-z]{2}ed$/.test(words[0] ?? '')) return 0;
  const participle = words.findIndex((word, index) => index > 0 && /[a-z]{2}ed$/.test(word));
  return participle < 0 ? words.length : participle;
}

function isPlural(word: string): boolean {
  return (
    PLURALS.has(word.toLowerCase()) ||
    /(?:[^suiy]|[bcdfghklmnprtvwz]i|[aeo]y)s$|[a-z]men$|^(?:wo)?men$/i.test(word)
  );
}
