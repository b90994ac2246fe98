import { findConcepts } from '../language/concepts.js';
import { THINGS } from '../language/steps/step-things.js';
import { isMode, namedStep, type Step, stepOf } from '../language/steps/steps.js';
import { tokenize } from '../language/tokens.js';
import { wordSet } from '../language/word-set.js';
import { asksForLatestOf } from './asked-newest.js';
import type { IndexedParagraph, IndexedSentence } from './index-paragraphs.js';
import type { Kind } from './inquiry.js';
import type { QuestionTerm } from './question-terms.js';

/** How things stand with something of which news tells step by step: "is the truce holding", "what became of the talks". */
export type AskedState = {
  /** What it is, by the names of `THINGS`. */
  readonly things: ReadonlySet<string>;
  /** The step that is asked about: "was the deal signed"; null where any tells how things stand. */
  readonly step: Step | null;
  /** Whether the newest that is told of it is wanted, whatever that is. */
  readonly latest: boolean;
  /** The terms that ask it; of "is the war over" none does but the one that is added. */
  readonly words: ReadonlySet<string>;
};

const KINDS: readonly Kind[] = ['yesno', 'what', 'general'];
const AUXILIARY = "(?:is|are|was|were|has|have|had|did|does|do|will|can|could)(?:n['’]?t)?|won['’]?t|r";
/** The question's end, but for when and where. */
const END =
  '(?=\\W*$|(?: (?:now|yet|again|already|today|still|right now|these days|or|in|at|for|with|after|around|between)\\b))';
/** "Is the truce still on", "are the talks dead", "did the deal last". */
const STANDS = new RegExp(
  `^\\W*(?:${AUXILIARY})\\b.*\\b(?:${[
    'over|on|off|up|back|done|dead|alive|finished|gone|active|valid|intact|in (?:force|effect|place|trouble|danger)',
    '(?:last|work|fail|succeed)(?:ed|ing)?|surviv(?:e|ed|ing)|stick|stuck|go(?:ne|ing)? (?:on|well)|doing well',
  ].join('|')})${END}`,
  'i',
);
/** What stands before the thing in "is there a ceasefire", "are there still talks", but not in "is there a date for talks". */
const EXISTS = new RegExp(`^\\W*(?:${AUXILIARY}) there (?:(?!for|of|to|about|on)\\w+ ){0,4}$`, 'i');
/** "What happened to the truce", "status of the talks", "how is the ceasefire going". */
const WHATEVER =
  /\b(?:happen(?:ed|ing|s)? (?:to|with)|bec[ao]me of|(?:status|state|fate) (?:of|on|about|with))\b|\bstatus\W*$|\bhow['’]?(?:s| is| are| was| were| did| does| do| has| have)\b.*\b(?:going|holding|doing|faring|fare|coming along|hold up|go)\b/i;
/** Words that ask how things stand, without their inflection, and are no step themselves. */
const ASKING = wordSet(
  'dead alive finish active valid intact force effect place trouble danger last work survive stick fail succeed go well status state fate happen become hold doing',
);

/**
 * @param taken the words that a follow-up takes over
 * @returns null where a question asks something else than how things stand
 */
export function askedState(kind: Kind, text: string, taken: string): AskedState | null {
  if (!KINDS.includes(kind)) return null;
  const tokens = tokenize(text);
  const said = findConcepts(THINGS, tokens);
  const things = said.length > 0 ? said : findConcepts(THINGS, tokenize(taken));
  if (things.length === 0) return null;
  const named = kind === 'yesno' ? namedStep(text) : null;
  // "Was the truce approved by" somebody asks how it stands, "did" somebody "approve the truce" does not.
  const isSubject = said.every(({ last }) => last < (named?.first ?? Number.POSITIVE_INFINITY));
  const latest = asksForLatestOf(text);
  const exists = EXISTS.test(text.slice(0, tokens[said[0]?.first ?? 0]?.start));
  const asks = (named !== null && isSubject) || latest || exists || STANDS.test(text) || WHATEVER.test(text);
  if (!asks) return null;
  const asking = tokens.filter(({ bare, stop }) => !stop && ASKING.has(bare)).map(({ term }) => term);
  return {
    things: new Set(things.map(({ concept }) => concept)),
    step: isSubject ? (named?.step ?? null) : null,
    latest,
    words: new Set([...(isSubject ? (named?.words ?? []) : []), ...asking, STATE]),
  };
}

/** No word is written like this. */
const STATE = '~state';

/** The term that stands for what stop words ask: "over" in "is the war over". It tells as much as what the question is about. */
export function stateTerm(terms: readonly QuestionTerm[]): QuestionTerm {
  const about = terms.filter(({ asks }) => !asks);
  const mean = (of: (term: QuestionTerm) => number) =>
    about.reduce((sum, term) => sum + of(term), 0) / Math.max(1, about.length);
  return {
    word: STATE,
    term: STATE,
    weight: mean(({ weight }) => weight),
    information: mean(({ information }) => information),
    row: null,
    concepts: [],
    standIns: [],
    entities: [],
    kin: [],
    known: true,
    strangeName: false,
    asks: false,
    particle: null,
    takenBy: null,
  };
}

/** What each step tells of how things stand, beside the very word: what somebody wants tells little of what is. */
const WORTH = { told: 0.85, begun: 0.6, wished: 0.4 };
/** Any of these answers to any other: a truce that "collapsed" does not hold. */
const STANDING: ReadonlySet<Step> = new Set([
  'held',
  'underWay',
  'kept',
  'resumed',
  'extended',
  'broken',
  'ended',
]);
/** What was so once may still be so or not. */
const ONCE: ReadonlySet<Step> = new Set(['announced', 'agreed', 'begun']);
/** Whether a thing "holds" or is "broken" asks how it stands; whether it was "extended" asks for that alone. */
const ANY_ANSWERS: ReadonlySet<Step | null> = new Set([null, 'held', 'underWay', 'kept', 'broken', 'ended']);

/** How well a sentence tells how the thing stands, 0 to 1. */
export function tellsState(
  { things, step: asked }: AskedState,
  { text }: IndexedParagraph,
  { tokens }: IndexedSentence,
): number {
  const told = findConcepts(THINGS, tokens)
    .filter(({ concept }) => things.has(concept))
    .flatMap(({ first, last }) => {
      const { step, says } = stepOf(text, tokens, first, last);
      // "The truce, signed in December, did not survive": its clause tells both.
      const isDone = step !== null && !isMode(step);
      // "The last attempt at a truce broke down": what became of it is told all the same.
      const hasFailed = step === 'sought' && says.includes('broken');
      return isDone || hasFailed ? [step, ...says] : [step];
    });
  return Math.max(0, ...told.map((step) => (step === null ? 0 : worthOf(step, asked))));
}

function worthOf(step: Step, asked: Step | null): number {
  if (step === asked || (STANDING.has(step) && ANY_ANSWERS.has(asked))) return WORTH.told;
  return STANDING.has(step) || ONCE.has(step) ? WORTH.begun : WORTH.wished;
}

/** What the word that asks how things stand is worth where it is said, but not of the thing: "was to last three days". */
const SAID_OF_ANOTHER = 0.6;

/** How well a sentence answers to a word that asks how things stand. @param said how well it says that word */
export function answersHow(told: number, said: number): number {
  return told === WORTH.told ? Math.max(told, said) : Math.max(told, Math.min(said, SAID_OF_ANOTHER));
}

/** Which of the question's terms ask how things stand. */
export function asksHow({ words }: AskedState, { term }: QuestionTerm): boolean {
  return words.has(term);
}
