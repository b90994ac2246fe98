import { memoised } from './memoised.js';

/** Words that end like an inflection and are none, or whose bare form is another word: "willing" is no form of "will". */
const OTHERWISE: readonly (readonly [string, readonly string[]])[] = [
  ['unite', ['unite', 'unites', 'united', 'uniting']],
  ['aide', ['aide', 'aides']],
  ['route', ['route', 'routes', 'routed', 'routing']],
  ['free', ['freed', 'freeing', 'frees']],
  ...['willing', 'news', 'evening', 'dogged', 'downed', 'pleased', 'planted', 'rose', 'during'].map(
    (word) => [word, [word]] as const,
  ),
];

const otherwise: ReadonlyMap<string, string> = new Map(
  OTHERWISE.flatMap(([bare, forms]) => forms.map((form) => [form, bare] as const)),
);

/**
 * A folded word without the endings of its inflection: plural and person, past tense and participles. These are steps 1a, 1b and 5
 * of Porter's algorithm (1980) without those between, so that words that are merely derived from one another stay apart:
 * "general" and "generated", "product" and "productive".
 */
export const uninflected = memoised((word) => otherwise.get(word) ?? regular(word));

function regular(word: string): string {
  if (word.length < 4 || /[.\d]/.test(word)) return word;
  return withoutFinalE(withoutPast(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(?:ss|x|z|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutPast(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const [, rest] = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word) ?? [];
  if (rest === undefined) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  const isShort = measure(rest) === 1 && (endsShort(rest) || /^[aeiou][^aeiouy]$/.test(rest));
  return isShort ? `${rest}e` : rest;
}

function withoutFinalE(word: string): string {
  const rest = word.slice(0, -1);
  if (word.length < 4) return word;
  if (word.endsWith('e')) {
    return measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest)) ? rest : word;
  }
  return word.endsWith('ll') ? rest : word;
}

/** How many times vowels are followed by consonants. */
function measure(word: string): number {
  return word.match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

/** The end of a syllable such as "hop", whose -e is heard in "hoped". */
function endsShort(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywx]$/.test(word);
}
