import { memoised } from '../memoised.js';
import { endOfLowerWord, isPlainBreak } from '../plain-words.js';
import type { TextRange } from '../text-range.js';
import { foldName } from './fold-name.js';
import { lookUpGazetteer } from './gazetteer.js';
import { OPENING_WORDS } from './opening-words.js';

/** A word of a text, as the search for names sees it. */
export type NameToken = TextRange & {
  readonly text: string;
  /** Lower case, without dots. */
  readonly word: string;
  /** Whether it can be part of a name by its spelling: Kerry, al-Assad, U.S., O'Brien. */
  readonly capital: boolean;
  /** All capitals, two or more: UN, U.S., ISIS. */
  readonly acronym: boolean;
  /** First in its sentence or quotation, where every word has a capital. */
  readonly initial: boolean;
  /** Divided by a hyphen from the token before: "US-Russia" is two names. */
  readonly divided: boolean;
  /** Followed by a possessive ending, which is not part of the token. */
  readonly possessive: boolean;
};

/** Abbreviations with dots (U.S.), and words with inner apostrophes and hyphens. */
const WORD =
  /\p{Lu}(?:\.\p{Lu})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /['’][sS]$/u;
const ARABIC_ARTICLE = /^(?:al|el|an|as|ar|ash|at|ad|az)$/i;
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const MONTHS_THAT_ARE_NAMES = /^(?:april|may|june|august)$/;
/** What follows a hyphen without being part of a name: UN-backed, Russian-held, Kremlin-friendly. */
const COMPOUND_ENDING =
  /(?:ed|ing|led|held|run|style|made|born|era|wide|type|like|friendly|based|free|only|owned)$/;

/** Most words of a text; they need no closer look. */
const PLAIN_LOWER = /^[a-z]+$/;

/** @param sentences ranges in order */
export function findNameTokens(text: string, sentences: readonly TextRange[]): NameToken[] {
  const tokens: NameToken[] = [];
  let sentence = 0;
  let opensSentence = true;
  for (let at = 0; at < text.length; ) {
    const plain = endOfUsualWord(text, at);
    if (plain === at && isPlainBreak(text, at)) {
      at += 1;
      continue;
    }
    WORD.lastIndex = at;
    const match = plain > at ? null : WORD.exec(text);
    if (plain === at && match === null) break;
    const start = match?.index ?? at;
    const raw = match?.[0] ?? text.slice(at, plain);
    at = start + raw.length;
    while (sentence < sentences.length && start >= (sentences[sentence]?.end ?? 0)) {
      sentence += 1;
      opensSentence = true;
    }
    if (match === null || PLAIN_LOWER.test(raw)) {
      // Written out: to spread an object for each word takes longer than to find it.
      tokens.push({
        start,
        end: at,
        text: raw,
        word: raw,
        capital: false,
        acronym: false,
        initial: false,
        divided: false,
        possessive: text[at] === "'",
      });
    } else {
      const initial = opensSentence || /["“‘]$|:\s$/u.test(text.slice(Math.max(0, start - 2), start));
      pushTokens(tokens, text, start, raw, initial);
    }
    opensSentence = false;
  }
  return tokens;
}

/** Where a word of the letters a to z ends that `WORD` finds as it is; the place itself for any other word, and for none. */
function endOfUsualWord(text: string, at: number): number {
  const end = endOfLowerWord(text, at);
  return isPlainBreak(text, end) && text[end] !== '-' && text[end] !== "'" ? end : at;
}

function pushTokens(tokens: NameToken[], text: string, start: number, raw: string, initial: boolean): void {
  const bare = raw.replace(POSSESSIVE, '');
  const possessive =
    bare !== raw ||
    (/s$/.test(raw) && /^['’](?!\p{L})/u.test(text.slice(start + raw.length, start + raw.length + 2)));
  const parts = nameParts(bare, tokens.at(-1)?.capital === true);
  for (const [index, part] of parts.entries()) {
    const { word, acronym } = spellingOf(part.text);
    const opens = initial && index === 0;
    const previous = index === 0 ? tokens.at(-1) : undefined;
    tokens.push({
      start: start + part.start,
      end: start + part.start + part.text.length,
      text: part.text,
      word,
      capital: part.capital && !isCommonCapital(word, part.text, opens, parts.length > 1, previous),
      acronym,
      initial: opens,
      divided: index > 0,
      possessive: possessive && index === parts.length - 1,
    });
  }
}

/** What the spelling of a word alone tells of it. */
type Spelling = {
  readonly word: string;
  readonly capital: boolean;
  readonly acronym: boolean;
  /** Whether it names a day or a month. */
  readonly calendar: boolean;
  /** Whether it opens sentences and is as good as never a name. */
  readonly opening: boolean;
};

const spellingOf = memoised((text): Spelling => {
  const word = text.toLowerCase().replaceAll('.', '');
  return {
    word,
    capital: /^(?:[dl]['’])?\p{Lu}/u.test(text),
    acronym: isAcronym(text),
    calendar: CALENDAR.test(word),
    opening: OPENING_WORDS.has(word.replace(/['’]/g, '')),
  };
});

type Part = { readonly start: number; readonly text: string; readonly capital: boolean };

/** Where a word with hyphens is several names, or a name and an ordinary word, it is divided. */
function nameParts(bare: string, followsCapital: boolean): Part[] {
  const whole = [{ start: 0, text: bare, capital: hasCapital(bare) }];
  if (!bare.includes('-')) return whole;
  const pieces = bare.split('-');
  const first = pieces[0] ?? '';
  if (ARABIC_ARTICLE.test(first) && hasCapital(pieces[1] ?? ''))
    return [{ start: 0, text: bare, capital: true }];
  if (lookUpGazetteer(foldName(bare)) !== undefined) return whole;
  const last = pieces.at(-1) ?? '';
  const allCapital = pieces.every(hasCapital);
  if (allCapital && !pieces.every(isKnown)) return whole;
  if (!allCapital && hasCapital(first) && followsCapital && !COMPOUND_ENDING.test(last)) return whole;
  let at = 0;
  return pieces.map((piece) => {
    const part = { start: at, text: piece, capital: hasCapital(piece) };
    at += piece.length + 1;
    return part;
  });
}

function hasCapital(word: string): boolean {
  return spellingOf(word).capital;
}

function isKnown(piece: string): boolean {
  const match = lookUpGazetteer(foldName(piece));
  return match !== undefined && (!match.acronym || isAcronym(piece));
}

/** @returns whether the text is two capitals or more and nothing else but dots */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(text) || /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text);
}

/** Capitals that tell nothing: days, months, "I", and the words that open sentences. */
function isCommonCapital(
  word: string,
  text: string,
  initial: boolean,
  compound: boolean,
  previous: NameToken | undefined,
): boolean {
  const insideName = previous?.capital === true && !previous.initial;
  const { calendar, acronym, opening } = spellingOf(text);
  if (calendar) return !(insideName && MONTHS_THAT_ARE_NAMES.test(word));
  if (word === 'i') return !insideName;
  if (/^(?:the|a|an)$/.test(word)) return true;
  if (!initial) return false;
  if (opening) return !acronym;
  return compound && !isKnown(text) && !acronym;
}
