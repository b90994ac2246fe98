import type { TextRange } from '../text-range.js';
import { foldName } from './fold-name.js';
import { type GazetteerEntry, LONGEST_GAZETTEER_FORM, lookUpGazetteer } from './gazetteer.js';
import {
  isTitle,
  NAMED_AFTER_POSSESSIVE,
  NAMED_WITH_FOR,
  NAMED_WITH_OF,
  NAMESAKES,
  ORGANISATION_WORDS,
  TITLE_DOMAINS,
  TITLE_MODIFIERS,
} from './honorifics.js';
import { findNameTokens, type NameToken } from './name-tokens.js';
import { OPENING_WORDS } from './opening-words.js';
import { looksDerived } from './ordinary-words.js';

/** A name said in a text, or an adjective or noun for a people. */
export type NameMention = TextRange & {
  readonly text: string;
  /** `demonym`: Syrian, Russians, Kurdish. */
  readonly kind: 'name' | 'demonym';
  /** What the gazetteer knows it as; null where it is no such name. */
  readonly known: GazetteerEntry | null;
  /** The title directly before the name, verbatim: "President", "Mr", "Foreign Minister"; null where there is none. */
  readonly honorific: string | null;
};

/** Small words that stand between the capitals of a person's name; the first of them may also begin one. */
const LEADING_PARTICLES = new Set([
  'de',
  'von',
  'van',
  'bin',
  'ibn',
  'bint',
  'al',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'ben',
  'ter',
]);
const LONGEST_PARTICLE = Math.max(...Array.from(LEADING_PARTICLES, ({ length }) => length));
const INNER_PARTICLES = new Set([
  ...LEADING_PARTICLES,
  'der',
  'den',
  'la',
  'le',
  'las',
  'los',
  'el',
  'ul',
  'ud',
  'y',
  'und',
  'zu',
]);
const ABBREVIATION = /^(?:\p{Lu}|St|Mt|Ft|Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Lt|Col|Sgt|Maj|Capt|Adm|Gov|Sen|Rep)$/u;
const ROMAN_OR_JUNIOR = /^(?:jr|sr|[ivx]+)$/;

/**
 * Names in a text: runs of capitalised words with their particles, connectors and initials. Titles before a name are its
 * honorific, states and peoples before a title or another state are mentions of their own.
 *
 * @param sentences ranges in order: the first word of each has its capital for another reason
 * @param isOrdinaryWord tells of a lower-case word whether the corpus uses it as one; `collectOrdinaryWords` makes it
 */
export function findNames(
  text: string,
  sentences: readonly TextRange[],
  isOrdinaryWord: (word: string) => boolean = looksDerived,
): NameMention[] {
  const tokens = findNameTokens(text, sentences);
  const mentions: NameMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOfRun(text, tokens, at);
    if (end > at) mentions.push(...divideRun(text, withoutOpening(tokens.slice(at, end), isOrdinaryWord)));
    at = Math.max(end, at + 1);
  }
  return mentions;
}

/** @returns the index behind the last token of the name that begins at `at`; `at` where none does */
function endOfRun(text: string, tokens: readonly NameToken[], at: number): number {
  const first = tokens[at] as NameToken;
  if (!first.capital && first.text.length > LONGEST_PARTICLE) return at;
  const particle = LEADING_PARTICLES.has(first.text);
  if (!first.capital && !particle) return at;
  if (particle && !(tokens[at + 1]?.capital === true && adjoins(text, tokens, at + 1))) return at;
  let end = at + 1;
  for (let width = 1; width > 0; end += width) width = continuation(text, tokens, at, end);
  return end;
}

/** How many of the tokens from `next` on continue the run that began at `from`; 0 where it ends. */
function continuation(text: string, tokens: readonly NameToken[], from: number, next: number): number {
  const token = tokens[next];
  if (token === undefined || token.initial || !adjoins(text, tokens, next)) return 0;
  if (token.capital) return 1;
  if (INNER_PARTICLES.has(token.text)) {
    const capital = [next + 1, next + 2].find((index) => tokens[index]?.capital === true);
    if (capital === undefined || !adjoins(text, tokens, next + 1)) return 0;
    return capital === next + 1 || INNER_PARTICLES.has(tokens[next + 1]?.text ?? '') ? capital - next + 1 : 0;
  }
  const after = tokens[next + 1]?.word === 'the' ? next + 2 : next + 1;
  const target = tokens[after];
  if (target?.capital !== true || !adjoins(text, tokens, next + 1) || !adjoins(text, tokens, after)) return 0;
  return connects(tokens.slice(from, next), token.text, target) ? after - next + 1 : 0;
}

function adjoins(text: string, tokens: readonly NameToken[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (before === undefined || token === undefined || token.divided) return false;
  const gap = text.slice(before.end, token.start);
  if (/^\s{1,2}$/.test(gap)) return !before.possessive;
  if (/^\.\s$/.test(gap)) return ABBREVIATION.test(before.text);
  if (/^ & $/.test(gap)) return before.capital && token.capital;
  return (
    before.possessive &&
    /^['’]s? $/iu.test(gap) &&
    (NAMED_AFTER_POSSESSIVE.has(token.word) || (before.capital && NAMESAKES.has(before.word))) &&
    !isGazetteerForm([before])
  );
}

/** Whether "of", "for" or "and" stands inside a name: Army of Conquest, Observatory for Human Rights. */
function connects(run: readonly NameToken[], connector: string, target: NameToken): boolean {
  const head = run.at(-1) as NameToken;
  if (head.text === head.text.toLowerCase() || head.acronym) return false;
  if (connector === 'of') {
    if (TITLE_DOMAINS.has(target.word) && isTitle(head.word)) return true;
    if (ORGANISATION_WORDS.has(head.word) || NAMED_WITH_OF.has(head.word)) return true;
    return (
      run.length === 1 &&
      !head.initial &&
      !isTitle(head.word) &&
      !isGazetteerForm(run) &&
      !isGazetteerForm([target])
    );
  }
  if (connector === 'for') return NAMED_WITH_FOR.has(head.word);
  const inside = run.some((token) => token.text === 'of' || token.text === 'for');
  return (
    connector === 'and' && inside && NAMED_WITH_FOR.has(run[0]?.word ?? '') && !isGazetteerForm([target])
  );
}

/** Takes off a first word that has its capital only because it opens the sentence. */
function withoutOpening(run: NameToken[], isOrdinaryWord: (word: string) => boolean): NameToken[] {
  const [first, second] = run;
  if (second === undefined && first !== undefined && (first.end - first.start === 1 || isOpeningWord(first)))
    return [];
  if (first === undefined || !first.initial || first.acronym || gazetteerLength(run, 0) > 0) return run;
  if (!isOrdinaryWord(first.word) || LEADING_PARTICLES.has(first.word)) return run;
  if (second === undefined) return isTitle(first.word) ? run : [];
  if (
    run.some((token) => ORGANISATION_WORDS.has(token.word)) ||
    isTitle(first.word) ||
    TITLE_MODIFIERS.has(first.word)
  )
    return run;
  return isOrdinaryWord(second.word) && gazetteerLength(run, 1) === 0 ? run : run.slice(1);
}

function isOpeningWord(token: NameToken): boolean {
  return !token.acronym && OPENING_WORDS.has(token.word);
}

/** How many tokens from `from` on are a form in the gazetteer; the longest; 0 for none. */
function gazetteerLength(run: readonly NameToken[], from: number): number {
  for (let length = Math.min(LONGEST_GAZETTEER_FORM, run.length - from); length > 0; length -= 1) {
    if (isGazetteerForm(run.slice(from, from + length))) return length;
  }
  return 0;
}

function isGazetteerForm(tokens: readonly NameToken[]): boolean {
  const match = lookUpGazetteer(foldName(tokens.map((token) => token.text).join(' ')));
  return match !== undefined && (!match.acronym || tokens[0]?.acronym === true);
}

function divideRun(text: string, run: readonly NameToken[]): NameMention[] {
  const title = findTitle(run);
  if (title === null) return dividePlaces(text, run);
  const before = dividePlaces(text, run.slice(0, title.from));
  const after = run.slice(title.to);
  if (after.length > 0) {
    const [first, last] = [run[title.from] as NameToken, run[title.to - 1] as NameToken];
    return [...before, mention(text, after, text.slice(first.start, last.end))];
  }
  const modifiersOnly = before.every((part) => part.known !== null || part.text === part.text.toUpperCase());
  return modifiersOnly ? before : dividePlaces(text, run);
}

/** The last title in a run, with the words that belong to it: Deputy Foreign Minister, Secretary of State. */
function findTitle(run: readonly NameToken[]): { from: number; to: number } | null {
  for (let head = run.length - 1; head >= 0; head -= 1) {
    if (!isTitle(run[head]?.word ?? '')) continue;
    let from = head;
    while (TITLE_MODIFIERS.has(run[from - 1]?.word ?? '') || isTitle(run[from - 1]?.word ?? '')) from -= 1;
    let to = head + 1;
    if (run[to]?.text === 'of') {
      if (!run.slice(to, to + 3).some((token) => TITLE_DOMAINS.has(token.word))) continue;
      to += 1;
      while (TITLE_DOMAINS.has(run[to]?.word ?? '') || run[to]?.word === 'the') to += 1;
    }
    const next = run[to]?.word ?? '';
    if (
      ORGANISATION_WORDS.has(next) ||
      OPENING_WORDS.has(next) ||
      ROMAN_OR_JUNIOR.test(next) ||
      run[from - 1]?.text === 'of'
    )
      continue;
    return { from, to };
  }
  return null;
}

/** Divides states and peoples that follow one another ("U.S. Syria", "Arab Sunni"); any other run is one name. */
function dividePlaces(text: string, run: readonly NameToken[]): NameMention[] {
  const mentions: NameMention[] = [];
  const organisation = run.some((token) => ORGANISATION_WORDS.has(token.word));
  let at = 0;
  while (at < run.length) {
    const length = gazetteerLength(run, at);
    const divides =
      length > 0 && (at + length === run.length || (!organisation && gazetteerLength(run, at + length) > 0));
    const end = divides ? at + length : run.length;
    mentions.push(mention(text, run.slice(at, end), null));
    at = end;
  }
  return mentions;
}

function mention(text: string, tokens: readonly NameToken[], honorific: string | null): NameMention {
  const [first, last] = [tokens[0] as NameToken, tokens.at(-1) as NameToken];
  const name = text.slice(first.start, last.end);
  const match = honorific === null && isGazetteerForm(tokens) ? lookUpGazetteer(foldName(name)) : undefined;
  return {
    start: first.start,
    end: last.end,
    text: name,
    kind: match?.form ?? 'name',
    known: match?.entry ?? null,
    honorific,
  };
}
