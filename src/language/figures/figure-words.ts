import { DIGITS, NUMBER_WORDS, numberValue, ORDINAL, SCALES } from './numbers.js';

/** What the words claim of the number; `vague` where they give none ("hundreds of thousands"). */
export type Bound = 'exact' | 'at-least' | 'at-most' | 'about' | 'vague';

const HEDGES: readonly (readonly [Bound, readonly string[]])[] = [
  [
    'at-least',
    [
      'at least',
      'no fewer than',
      'no less than',
      'not less than',
      'a minimum of',
      'more than',
      'over',
      'above',
    ].concat(['upwards of', 'in excess of', 'exceeding', 'or more']),
  ],
  [
    'at-most',
    [
      'at most',
      'up to',
      'as many as',
      'as much as',
      'no more than',
      'not more than',
      'fewer than',
      'less than',
    ].concat(['under', 'below', 'a maximum of', 'or fewer', 'or less']),
  ],
  [
    'about',
    [
      'about',
      'around',
      'roughly',
      'approximately',
      'some',
      'an estimated',
      'estimated',
      'nearly',
      'almost',
    ].concat(['close to', 'just over', 'just under', 'circa', 'or so']),
  ],
];

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\$|dollar/i, 'USD'],
  [/€|euro/i, 'EUR'],
  [/£|pound/i, 'GBP'],
  [/¥|yen/i, 'JPY'],
  [/rou?ble/i, 'RUB'],
  [/yuan/i, 'CNY'],
];

const SHORT_SCALES: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  bn: 'billion',
  tn: 'trillion',
};
const FRACTION_PARTS: readonly (readonly [RegExp, number])[] = [
  [/half/i, 2],
  [/third/i, 3],
  [/quarter/i, 4],
  [/fifth/i, 5],
  [/sixth/i, 6],
  [/tenth/i, 10],
];

const allHedges = HEDGES.flatMap(([, words]) => words).map((words) => words.replaceAll(' ', String.raw`\s`));
const before = allHedges.filter((words) => !words.startsWith('or')).join('|');
const after = allHedges.filter((words) => words.startsWith('or') || /^at/.test(words)).join('|');

const SCALE = [...SCALES.keys()].join('|');
const DIGITS_AND_SCALE = String.raw`${DIGITS}(?:\s(?:${SCALE})|mn?|bn|tn)?(?!\w|[.,:/]\d)`;
const WORDS_OR_DIGITS = String.raw`(?:\b${NUMBER_WORDS}|${DIGITS_AND_SCALE})`;
/** "almost a month"; without a hedge "a month" is hardly a figure. */
const ONE_TIME_UNIT = String.raw`an?(?=\s(?:minute|hour|day|week|month|year|decade|century)\b)`;
/** Not the end of a name or of a longer number: "F-16", "1.2.3". */
const NUMBER = String.raw`(?:(?<![\w.,:/-]|[a-z]\s?[-–])${WORDS_OR_DIGITS}|\b${ONE_TIME_UNIT})`;
const MANY = 'dozens|scores|hundreds|thousands|millions|billions';
const VAGUE = String.raw`(?:(?:tens|${MANY})(?:\s(?:of|or|and)\s(?:${MANY}))?|several(?:\s(?:dozen|hundred|thousand|million))?|a\s(?:few|handful|couple)(?:\s(?:dozen|hundred|thousand|million))?|countless)\b`;
const FRACTION = String.raw`(?:(?:an?|one)\s(?:third|quarter|fifth|sixth|tenth)(?=\sof\b)|(?:one|two|three|four|five)[\s-](?:thirds?|quarters?|fifths?|sixths?|tenths?)(?<!one\s\w{1,9})|half(?=\s(?:of|the|its|their|his|her)\b))\b`;
const CURRENCY_SIGN = '[$€£¥]';
const UNIT = String.raw`\s?%|[\s-](?:per\scent|percent|percentage\spoints?)\b|\s(?:US\s)?(?:dollar|euro|pound|rou?ble|yen|yuan)s?\b`;

/** How two numbers make a range; "and" only after "between", for "24 and 12 wounded" are two figures. */
const TO = String.raw`(?:\s?[-–—]\s?|\s(?:to|or)\s|(?<=\bbetween\s[\w.,$€£¥-]{1,20}(?:\s\w{1,9})?)\sand\s)`;

/** Where a figure may begin. All ways of writing one begin so; said first, it saves trying each of them inside every word. */
const BEGINNING = String.raw`(?:\b|(?=(?:US)?${CURRENCY_SIGN}))`;

/** A figure with the words that bear on it. Gaps are one white space, so that matching takes linear time. */
export const FIGURE = new RegExp(
  String.raw`${BEGINNING}(?:\b(?<hedge>${before})\s)?(?:\bbetween\s)?(?:(?<fraction>\b${FRACTION})|(?<vague>\b${VAGUE})|(?<ordinal>(?<![\w.,-])${ORDINAL}\b)|(?<currency>(?:US)?${CURRENCY_SIGN})?(?<number>${NUMBER})(?:${TO}${CURRENCY_SIGN}?(?<upper>${WORDS_OR_DIGITS}))?(?<unit>${UNIT})?)(?:\s(?<after>${after})\b)?`,
  'gi',
);

/** What the words before or after a number make of it; exact where there are none. */
export function boundOfHedge(wordsBefore: string | undefined, wordsAfter: string | undefined): Bound {
  const words = (wordsBefore ?? wordsAfter)?.toLowerCase().replace(/\s/g, ' ');
  return HEDGES.find(([, hedges]) => words !== undefined && hedges.includes(words))?.[0] ?? 'exact';
}

/** ISO 4217 code of a currency's sign or name; null for other words. */
export function currencyOf(words: string): string | null {
  return CURRENCIES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** "a third" is 1/3, "two-thirds" 2/3, "half" 1/2. */
export function fractionValue(words: string): number | null {
  const parts = FRACTION_PARTS.find(([pattern]) => pattern.test(words))?.[1];
  const count = /^(?:an?|half)\b/i.test(words) ? 1 : numberValue(words.split(/[\s-]/)[0] ?? '');
  return parts === undefined || count === null ? null : count / parts;
}

/** The value of a number as `FIGURE` finds it, with its scale: "2.5 million", "3bn", "two dozen". */
function wordsValue(words: string): number | null {
  return numberValue(
    words.replace(/(\d)(mn?|bn|tn)$/i, (_, digit, scale) => `${digit} ${SHORT_SCALES[scale.toLowerCase()]}`),
  );
}

/** Both ends of a range, or one number and null; in "75 to 200 million" both are millions. */
export function rangeValues(
  lower: string,
  upper: string | undefined,
): readonly [number | null, number | null] {
  const value = wordsValue(lower);
  if (upper === undefined) return [value, null];
  const scale = new RegExp(`(?:${SCALE})$`, 'i').exec(upper)?.[0].toLowerCase();
  const shared = /[\d]$|^\w+$/.test(lower) && scale !== undefined ? (SCALES.get(scale) ?? 1) : 1;
  return [value === null ? null : value * shared, wordsValue(upper)];
}
