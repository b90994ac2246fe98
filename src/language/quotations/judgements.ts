import type { TextRange } from '../text-range.js';
import { wordSet } from '../word-set.js';
import { isPreposition, isRelative, type Segment, type Word } from './clauses.js';
import { isFiniteVerb, isReportingVerb } from './reporting-verbs.js';
import type { Report, Sentence } from './speakers.js';

/** Verbs of saying what something is, by "as" and words in quotation marks: `praised the deal as "a pause"`. */
const JUDGING_AS = wordSet(
  'praised praises dismissed dismisses denounced denounces condemned condemns hailed hails described describes welcomed welcomes criticised criticises criticized criticizes ' +
    'decried decries derided derides slammed slams mocked mocks rejected rejects lauded lauds portrayed portrays characterised characterises characterized characterizes ' +
    'depicted depicts branded brands labelled labels labeled',
);
/** The same without "as": `called the accord "a surrender"`. */
const NAMING = wordSet('called calls branded brands labelled labels labeled dubbed dubs termed terms');
/** Verbs of telling a number: "put the number of the dead at 40". */
const PUTTING = wordSet('put puts');
const FIGURE = /^(?:number|numbers|figure|figures|toll|total|count|cost|damage|losses)$/;
/** Before a verb, these make it passive, a noun or something that is not said to have happened. */
const NOT_SAID_BEFORE =
  /^(?:is|are|was|were|be|been|being|to|will|would|can|could|may|might|should|must|not|never|so|the|an?|its|their|his|her|of)$/;

/** Between the verb and the words in quotation marks stand no more than these: "the accord of the two governments on the highlands". */
const MOST_WORDS_BETWEEN = 10;

const MOST_WORDS_READ = MOST_WORDS_BETWEEN + 2;

const JUDGING = new Set([...JUDGING_AS, ...NAMING, ...PUTTING]);

/** Whether a lower-case word may be a verb by which somebody says what something is, or how much. */
export function isJudgingVerb(word: string): boolean {
  return JUDGING.has(word);
}

/**
 * What somebody says by calling something so: `the deal as "a pause"` behind "praised", "the number of the dead at 40" behind
 * "put". Null for a verb that says nothing there.
 */
export function judgedBy(sentence: Sentence, { verb, segment: at, word }: Report): TextRange | null {
  if (!JUDGING.has(verb.word)) return null;
  const segment = sentence.segments[at] as Segment;
  if (NOT_SAID_BEFORE.test(segment.words[word - 1]?.word ?? '')) return null;
  const behind = segment.words.slice(word + 1, word + 1 + MOST_WORDS_READ);
  const first = behind[0];
  if (first === undefined) return null;
  if (PUTTING.has(verb.word))
    return putsFigure(behind) ? { start: first.start, end: sentence.range.end } : null;
  const isAs = behind.at(-1)?.word === 'as';
  if (!isAs && !NAMING.has(verb.word)) return null;
  if (!isObject(isAs ? behind.slice(0, -1) : behind)) return null;
  if (behind.at(-1) !== segment.words.at(-1)) return null;
  const quoted = sentence.quoted.find((words) => words.start > segment.end);
  return quoted !== undefined && /^\s*["“]$/.test(sentence.text.slice(segment.end, quoted.start))
    ? { start: first.start, end: quoted.end + 1 }
    : null;
}

function isObject(words: readonly Word[]): boolean {
  const [first] = words;
  if (first === undefined || words.length > MOST_WORDS_BETWEEN || isPreposition(first.word)) return false;
  if (words.length === 1 && /^(?:the|an?)$/.test(first.word)) return false;
  return !words.some(({ word }) => isFiniteVerb(word) || isReportingVerb(word) || isRelative(word));
}

/** "The number of the dead at 40". */
function putsFigure(words: readonly Word[]): boolean {
  const figure = words.findIndex(({ word }) => FIGURE.test(word));
  const to = words.findIndex(({ word }) => word === 'at');
  return (
    figure >= 0 &&
    figure <= 3 &&
    to > figure &&
    /^\d|^(?:about|around|more|nearly|almost|over|some|at|up)$/.test(words[to + 1]?.word ?? '')
  );
}
