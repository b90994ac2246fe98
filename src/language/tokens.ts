import { stemmer } from 'stemmer';
import { uninflected } from './inflection.js';
import { memoised } from './memoised.js';
import { endOfPlainWord, isDigit, isPlainBreak } from './plain-words.js';
import type { TextRange } from './text-range.js';

/** What a spelling says, wherever it stands. */
export type Word = {
  /** Lower case, without accents, apostrophes and the dots of an abbreviation's end: "de", "kerry", "u.s.", "280000". */
  readonly word: string;
  /** The word's stem (Porter, 1980), by which it is searched; the same as `word` for abbreviations and numbers. */
  readonly term: string;
  /** The word without the endings of its inflection, by which phrases are compared. */
  readonly bare: string;
  /** Whether it is a stop word. */
  readonly stop: boolean;
};

/** A word of a text. */
export type Token = TextRange & Word;

/** A token that shares what is known of its word with all other places of the same spelling. */
export class PlacedWord<Known extends Word> implements Token {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly known: Known,
  ) {}

  get word(): string {
    return this.known.word;
  }

  get term(): string {
    return this.known.term;
  }

  get bare(): string {
    return this.known.bare;
  }

  get stop(): boolean {
    return this.known.stop;
  }
}

/**
 * In this order: abbreviations with dots (U.S.), numbers with separators (280,000 or 2.5), words with inner apostrophes (Syria's).
 * Characters without a width of their own, such as the soft hyphens and direction marks of web pages, stand inside words.
 * Hyphens and dashes divide words, so that "rebel-held" is found by "rebels" and "al-Assad" by "Assad".
 */
const WORD =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]*[\p{L}\p{M}\p{N}])?(?:['’ʼ][\p{L}\p{M}\p{Cf}]*[\p{L}\p{M}])*/gu;

/** Words that carry no subject of their own. Question words are among them: they tell the kind of a question, not its terms. */
const STOP_WORDS = new Set(
  (
    'a an the this that these those there here it its itself he him his she her hers they them their theirs we us our ours i me my mine you your yours ' +
    'who whom whose which what when where why how and or but nor so yet if then than as at by for from in into of on onto to toward towards with within without ' +
    'about over under up down out off is are was were be been being am isnt arent wasnt werent do does did done doing dont doesnt didnt has have had having hasnt havent hadnt ' +
    'will would shall should can could may might must wont wouldnt cant couldnt shouldnt not no yes any some such same own just also too very only even ever ' +
    'get gets got please tell show give let lets know say us me ok okay hi hey hello thanks thx pls plz u r ur im ive id whats whos wheres whens hows whys thats theres ' +
    'gonna wanna gotta lol btw anyone anybody someone somebody something anything really actually exactly much many more most since until else'
  ).split(' '),
);

/** The stem of a folded word. */
export const stem = memoised((word) => (/[.\d]/.test(word) ? word : stemmer(word)));

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Lower case, without accents and apostrophes; a possessive ending goes with its apostrophe. */
export function foldWord(text: string): string {
  if (endOfPlainWord(text, 0) === text.length) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ]/gu, '');
}

/**
 * Divides a text into words, stop words included, in order. An acronym in capitals is given the dots of its longer form, so
 * that US and U.S. are one term and the pronoun "us" another; a text in capitals throughout is taken as shouting, not as acronyms.
 */
export function tokenize(text: string): Token[] {
  return tokenizeWith(text, PLAIN_WORDS);
}

/** The same, with whatever else is known of words. @param knownOf remembers what it gave: it is asked at each place */
export function tokenizeWith<Known extends Word>(
  text: string,
  knownOf: WordReader<Known>,
): PlacedWord<Known>[] {
  const shouting = text.length > 12 && !/\p{Ll}/u.test(text);
  const tokens: PlacedWord<Known>[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfUsualWord(text, at);
    let raw = text.slice(at, end);
    if (end === at) {
      if (isPlainBreak(text, at)) {
        at += 1;
        continue;
      }
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (match === null) break;
      raw = match[0];
      at = match.index;
    }
    const known = shouting ? knownOf.shouted(raw) : knownOf.usual(raw);
    if (known.word !== '') tokens.push(new PlacedWord(at, at + raw.length, known));
    at += raw.length;
  }
  return tokens;
}

const APOSTROPHE = "'";

/** Where a word of ASCII letters and digits ends that `WORD` finds as it is; the place itself for any other word, and for none. */
function endOfUsualWord(text: string, at: number): number {
  if (isDigit(text, at)) return at;
  const end = endOfPlainWord(text, at);
  const isInitial = end === at + 1 && text[end] === '.';
  return isInitial || text[end] === APOSTROPHE || !isPlainBreak(text, end) ? at : end;
}

/** What is known of a word by its spelling; in a text in capitals throughout, by another reading of it. */
export type WordReader<Known extends Word> = Readonly<Record<'usual' | 'shouted', (raw: string) => Known>>;

/** @param derive what else is to be known of a word than the word itself */
export function wordReader<Known extends Word>(derive: (word: Word) => Known): WordReader<Known> {
  return {
    usual: memoised((raw) => derive(readWord(raw, false))),
    shouted: (raw) => derive(readWord(raw, true)),
  };
}

const PLAIN_WORDS = wordReader((word) => word);

function readWord(raw: string, shouting: boolean): Word {
  const word = wordOf(raw, shouting);
  return { word, term: stem(word), bare: uninflected(word), stop: STOP_WORDS.has(word) };
}

function wordOf(raw: string, shouting: boolean): string {
  if (/^\d/.test(raw)) return foldWord(raw.replace(/,(?=\d{3})/g, ''));
  const bare = raw.replace(/['’ʼ]s$/u, '');
  if (!shouting && /^\p{Lu}{2,3}$/u.test(bare)) return `${[...bare.toLowerCase()].join('.')}.`;
  return foldWord(raw);
}
