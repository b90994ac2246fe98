import type { Figure } from '../language/figures/figures.js';
import { matchesOf } from '../language/matches.js';
import type { Kind } from './inquiry.js';

/** What has become of people whom news counts: of the same people reports say that they "died", "lost their lives" or are a "toll". */
export type Fate = 'dead' | 'displaced' | 'wounded';

export type AskedFate = {
  readonly fate: Fate;
  /** The words that ask for it, in lower case. */
  readonly words: ReadonlySet<string>;
};

/** Words by which a number is asked for or told. */
const SAYS: Readonly<Record<Fate, RegExp>> = {
  dead: /\b(?:kill(?:s|ed|ing|ings)?|die[sd]?|dying|dead|deaths?|death ?toll|tolls?|body count|fatalit(?:y|ies)|casualt(?:y|ies)|victims?|perish(?:ed)?|slain|(?:lost|lose|losing|cost|costs|costing|claimed|claims|claiming|took|taken) (?:[\w,.-]+ ){0,6}?(?:lives|life)|(?:lives|life) (?:[\w'’-]+ ){0,7}?(?:lost|cost|claimed|taken))\b/i,
  displaced:
    /\b(?:refugees?|displaced|displacement|fled|flees?|fleeing|uprooted|homeless|(?:left|leave|leaving|abandoned|lost) (?:their|his|her) (?:homes?|villages?|houses?)|(?:driven|drove|forced|chased) (?:[\w,.-]+ ){0,5}?(?:from|out of) (?:their|his|her) (?:homes?|villages?|houses?))\b/i,
  wounded: /\b(?:wound(?:s|ed|ing)?|injur(?:y|ies|e[sd]?|ing)|hurt|maimed)\b/i,
};

/** These, too, may tell of it, though mostly of something else. */
const MAY_SAY_DEAD =
  /\b(?:lost|losses|lives|massacre[sd]?|slaughter(?:ed)?|murder(?:s|ed)?|shot|bodies|buried|executed|beheaded|drowned|cost|claim(?:s|ed|ing)?|fell|fallen|slew|bloodshed|gunned|blown)\b/i;

const everywhere = (words: RegExp) => new RegExp(words, 'gi');
/** By these it is found which words of a question ask. */
const ALL_SAID: Readonly<Record<Fate, readonly RegExp[]>> = {
  dead: [everywhere(SAYS.dead), everywhere(MAY_SAY_DEAD)],
  displaced: [everywhere(SAYS.displaced)],
  wounded: [everywhere(SAYS.wounded)],
};

/** @returns null where no number of those is asked for, or of several: "how many were hurt or killed" */
export function askedFate(kind: Kind, text: string): AskedFate | null {
  if (kind !== 'howmany') return null;
  const [fate, other] = (Object.keys(SAYS) as Fate[]).filter((one) => SAYS[one].test(text));
  if (fate === undefined || other !== undefined) return null;
  const said = ALL_SAID[fate].flatMap((words) =>
    matchesOf(text, words).map(([found]) => found.toLowerCase()),
  );
  return { fate, words: new Set(said.flatMap((words) => words.split(/[^\p{L}\p{M}]+/u))) };
}

/** Whether a text says in so many words what became of people. */
export function tells(fate: Fate, text: string): boolean {
  return SAYS[fate].test(text);
}

/** Whether a sentence may tell how many met that fate. */
export function mayTell(fate: Fate, text: string): boolean {
  return tells(fate, text) || (fate === 'dead' && MAY_SAY_DEAD.test(text));
}

/** The number that a toll has come to: "the death toll rose to 410", "the number of dead is 66". */
const TOLL_BEFORE =
  /\b(?:tolls?|(?:number|total) of (?:dead|deaths|fatalities|victims|casualties|(?:[\w-]+ )?people (?:[\w-]+ )?(?:killed|displaced))|fatalities|deaths)\b[^.;:]{0,70}$/i;
/** In characters. */
const REACH = 110;

/** Whether a number is that of a toll, though nothing that it counts stands behind it. */
export function isToll({ counted, start }: Figure, text: string): boolean {
  return counted === null && TOLL_BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}
