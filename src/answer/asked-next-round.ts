import { matchesOf } from '../language/matches.js';
import type { TextRange } from '../language/text-range.js';
import { asksBehind } from './asked-tense.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Kind } from './inquiry.js';
import type { Question } from './question.js';
import type { TermMatches } from './term-match.js';

/** What a question for the next round of talks asks it by; reports tell the same as "will meet again" or "are to reconvene". */
export type AskedNextRound = {
  /** In lower case. */
  readonly words: ReadonlySet<string>;
};

const KINDS: readonly Kind[] = ['when', 'where', 'yesno', 'general'];

const TALKS =
  '(?:talks?|negotiations?|consultations|dialogue|discussions|meetings?|rounds?|sessions?|summits?)';
const GO_ON =
  '(?:resumed?|restart(?:ed)?|reconvened?|continued?|go on|recommence|reopen|start again|begin again)';
const AGAIN = '(?:meet|talk|negotiate|sit down|(?:get|come) together|gather) (?:\\w+ )?again';
const TABLE = '(?:to|at) the (?:negotiating |bargaining |negotiation )?table';
const NEW = '(?:next|another|further|new|fresh|more|upcoming|second|third|fourth)';

const ASKS = new RegExp(
  [
    `\\b${NEW} (?:[\\w-]+ ){0,3}?${TALKS}\\b`,
    `\\b${TALKS} (?:[\\w'’-]+ ){0,7}?${GO_ON}\\b`,
    `\\b(?:${GO_ON}|resumption of|continuation of) (?:[\\w-]+ ){0,3}?${TALKS}\\b`,
    `\\b${AGAIN}\\b|\\b(?:return|back) ${TABLE}\\b|\\bmeet next\\b|\\bnext meet\\b`,
  ].join('|'),
  'gi',
);

/** @returns null where something else is asked, or what was: "when did the talks resume" */
export function askedNextRound(kind: Kind, text: string): AskedNextRound | null {
  if (!KINDS.includes(kind) || asksBehind(text)) return null;
  const said = matchesOf(text, ASKS).map(([words]) => words.toLowerCase());
  return said.length === 0 ? null : { words: new Set(said.flatMap((words) => words.split(/[^\p{L}]+/u))) };
}

const AHEAD =
  '(?:will|would|shall|may|might|could|can|to|agreed|planned|due|set|scheduled|expected|hop(?:e|es|ed|ing)|want(?:s|ed)?)';
const TELLS = new RegExp(
  [
    `\\b${AHEAD} (?:[\\w-]+ ){0,3}?(?:${AGAIN}|(?:return|go back|come back|be back) ${TABLE}|reconvene)\\b`,
    `\\b(?:${TALKS}|delegations|delegates|sides|parties|envoys|negotiators|teams)\\b[^.;:]{0,60}?\\b${AHEAD} (?:[\\w-]+ ){0,3}?${GO_ON}\\b`,
    `\\b${NEW} (?:[\\w-]+ ){0,3}?${TALKS}\\b[^.;:]{0,60}?\\b(?:will|would|could|may|might|is to|are to|to (?:be|go ahead|take place|open|begin|start)|due|set|scheduled|planned|expected)\\b`,
    `\\b${AHEAD} (?:be )?(?:hold|held|begin|open|start|have|convene|host|attend|(?:meet|gather|return|come back) for) (?:[\\w-]+ ){0,3}?${NEW} (?:[\\w-]+ ){0,2}?${TALKS}\\b`,
    '\\b(?:adjourned|postponed|suspended|put off|broken off) (?:[\\w-]+ ){0,4}?until\\b',
  ].join('|'),
  'i',
);

/** Where a sentence tells of a next round, by whatever name; null where it does not. */
export function tellsNextRound({ range }: IndexedSentence, { text }: IndexedParagraph): TextRange | null {
  const found = TELLS.exec(text.slice(range.start, range.end));
  if (found === null) return null;
  const start = range.start + found.index;
  return { start, end: start + found[0].length };
}

/** As good as the very word. */
const WORTH = 0.9;

/** Whatever tells of the next round answers to the words that ask for it. */
export function withNextRound(
  { nextRound, terms }: Question,
  matches: TermMatches,
  sentence: IndexedSentence,
  paragraph: IndexedParagraph,
): TermMatches {
  if (nextRound === null || tellsNextRound(sentence, paragraph) === null) return matches;
  return matches.map((match, at) =>
    terms[at]?.entities.length === 0 && nextRound.words.has(terms[at]?.word ?? '')
      ? Math.max(match, WORTH)
      : match,
  );
}
