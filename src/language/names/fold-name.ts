import { memoised } from '../memoised.js';
import { foldWord } from '../tokens.js';

/** Letters that Unicode does not decompose, and what English keyboards write for them. */
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

/** The Arabic article in the spellings of the news; names are written with it, without it and with or without its hyphen. */
const ARABIC_ARTICLE = /^(?:al|el|an|as|ar|ash|at|ad|az)(?=-\p{L})|^(?:al|el)$/iu;

/**
 * A name in the form that its spellings share: lower case, no accents, apostrophes, dots, hyphens, Arabic articles, leading "the"
 * or ending 's, one space between words. "Bashar al-Assad" → "bashar assad", "U.S." → "us", "Ban Ki-moon" → "ban ki moon".
 */
export const foldName = memoised((name) => {
  const words = PLAIN_NAME.test(name) ? foldPlain(name) : name.trim().split(/\s+/).flatMap(foldPart);
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words.join(' ');
});

/** Most names of English news; a start folds every form of every name of the corpus. */
const PLAIN_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

function foldPlain(name: string): string[] {
  const words = name.toLowerCase().split(' ');
  return words.length === 1 ? words : words.filter((word) => !/^(?:al|el)$/.test(word));
}

function foldPart(part: string, _index: number, parts: readonly string[]): string[] {
  const bare = parts.length > 1 || part.includes('-') ? part.replace(ARABIC_ARTICLE, '') : part;
  const plain = foldLetters(bare.replaceAll('.', ''));
  return plain.split(/[^\p{L}\p{N}&]+/u).filter((word) => word !== '');
}

/** Lower case, without accents, apostrophes and a possessive ending; every letter one of a to z where it has such a base. */
export function foldLetters(text: string): string {
  return foldWord(text).replace(/[łøđðıßæœ]/g, (letter) => UNDECOMPOSED.get(letter) ?? '');
}
