import type { ConceptGroup } from './concepts.js';

/**
 * Reads concepts as they are written down: a line each, of a name, a colon and the phrases that say it, parted by commas; behind
 * a bar those that may say it; in brackets behind the name the words of which one must stand beside them. A line that begins
 * with a space goes on with the one before, one that begins with # is a heading.
 *
 * @param file its name, for the message of a fault
 * @throws Error where an entry is none of these
 */
export function readConceptTable(table: string, file: string): ConceptGroup[] {
  const entries: { text: string; line: number }[] = [];
  for (const [at, text] of table.split('\n').entries()) {
    if (text.trim() === '' || text.startsWith('#')) continue;
    const before = entries.at(-1);
    if (text.startsWith(' ') && before !== undefined) before.text += ` ${text.trim()}`;
    else entries.push({ text, line: at + 1 });
  }
  return entries.map(({ text, line }) => {
    const group = readEntry(text);
    const fault =
      group === null ? 'is not "name (words beside it): phrases | looser phrases"' : faultOf(group);
    if (group === null || fault !== null) throw new Error(`${file}:${line}: ${fault}`);
    return group;
  });
}

const ENTRY = /^([a-z0-9-]+)(?: \(([^)]+)\))?:([^|]*)(?:\|([^|]*))?$/;

function readEntry(entry: string): ConceptGroup | null {
  const [, name, beside, phrases, looser] = ENTRY.exec(entry) ?? [];
  if (name === undefined) return null;
  return { name, phrases: listed(phrases), looser: listed(looser), beside: listed(beside) };
}

function faultOf({ phrases, looser = [], beside = [] }: ConceptGroup): string | null {
  const all = [...phrases, ...looser];
  if (all.length === 0) return 'has no phrase';
  const dotted = all.find((phrase) => phrase.includes('..') || /^…|…$/.test(phrase));
  if (dotted !== undefined) return `"${dotted}": other words are one character, "…", between two words`;
  const several = beside.find((word) => !/^[a-z]+$/.test(word));
  return several === undefined ? null : `"${several}": beside a phrase stands one word; write its parts`;
}

function listed(text = ''): string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
