const UNITS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Ordinals that stand alone; compounds ("twenty-first") are made of a ten and one of the first nine. */
const ORDINALS = [
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth',
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
]
  .join(' ')
  .split(' ');

const SMALL_NUMBERS = new Map<string, number>([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

/** Words that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const alternatives = (words: Iterable<string>) => [...words].join('|');
const SCALE = alternatives(SCALES.keys());
const SMALL = alternatives([...SMALL_NUMBERS.keys()].sort((a, b) => b.length - a.length));

/** Source of a pattern for digits, with or without thousands separators and decimals. */
export const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?`;

/** Source of a pattern for a number in words: "five", "twenty-four", "two hundred and fifty thousand", "a dozen". */
export const NUMBER_WORDS = String.raw`(?:(?:${SMALL})|(?:half\s)?an?\s(?:${SCALE}))\b(?:(?:[\s-]|(?<=hundred|thousand)\sand\s)(?:${SMALL}|${SCALE})\b){0,8}`;

/** Source of a pattern for an ordinal: "third", "twenty-first", "21st". */
export const ORDINAL = String.raw`(?:\d{1,3}(?:st|nd|rd|th)|(?:(?:${TENS.join('|')})-)?(?:${ORDINALS.slice(1).join('|')}))`;

/** The value of digits, of a number in words, or of digits with a scale ("2.5 million"); null for anything else. */
export function numberValue(text: string): number | null {
  const words = text
    .toLowerCase()
    .replace(/^half\san?\b/, '0.5')
    .split(/[\s-]+/)
    .filter((word) => word !== 'and');
  let total = 0;
  let group: number | null = null;
  for (const word of words) {
    const scale = SCALES.get(word);
    const value = word === 'a' || word === 'an' ? 1 : (SMALL_NUMBERS.get(word) ?? digitsValue(word));
    if (scale !== undefined) {
      if (group === null) return null;
      group *= scale;
      // A thousand closes its group; a hundred may still be counted in thousands ("two hundred thousand").
      if (scale >= 1e3) {
        total += group;
        group = 0;
      }
    } else if (value === null) {
      return null;
    } else {
      group = (group ?? 0) + value;
    }
  }
  return group === null ? null : total + group;
}

/** The value of an ordinal, from 1; null for anything else. */
export function ordinalValue(text: string): number | null {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/i.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  const [tens, unit] = text.toLowerCase().includes('-')
    ? text.toLowerCase().split('-')
    : ['', text.toLowerCase()];
  const value = ORDINALS.indexOf(unit ?? '');
  if (value < 1) return null;
  return tens === '' ? value : (SMALL_NUMBERS.get(tens ?? '') ?? 0) + value;
}

function digitsValue(word: string): number | null {
  return /^\d[\d,]*(?:\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : null;
}
