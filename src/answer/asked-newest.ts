import { matchesOf } from '../language/matches.js';
import type { TextRange } from '../language/text-range.js';
import { wordSet } from '../language/word-set.js';

/* How a question asks for what is new: in so many words, by its tense, or by asking for nothing else. */

/** Words that ask how new an answer is to be, whatever they stand beside; they are no part of what it is about. */
export const NEWEST_WORDS = wordSet(
  'latest newest new recent recently lately current currently present presently now nowadays update updates news info situation status still',
);

/** "Anything new", "what's the situation in", "any updates on": nouns and phrases that ask for the newest there is. */
const NEWS = '(?:news|updates?|developments?)';
const IS_WHAT = "(?:what(?:['’]?s| is| has|['’]?ve| have)|any(?:thing|body)?|something)";
const ABOUT_NOW = new RegExp(
  [
    '\\b(?:now|nowadays|currently|presently|latest|newest|most recent(?:ly)?|today|tonight|at (?:the moment|present)|rn|still|these days|so far|to date|any ?more|yet)\\b',
    `\\b(?:current|present) (?:state|situation|status)\\b|\\b(?:any|new|recent) ${NEWS}\\b`,
    `\\b${IS_WHAT}(?: been)? (?:new|up|going on|happening|the (?:situation|status|story)(?= (?:in|with|at|of)\\b|\\W*$)|the deal (?:in|with|at))\\b`,
    `^\\W*(?:the )?(?:${NEWS}|status|situation|recently|lately)\\W*$|^\\W*${NEWS} (?:from|on|about|of)\\b`,
    '\\bhappen(?:s|ed|ing)?\\b.*\\b(?:recently|lately)\\b',
  ].join('|'),
  'i',
);

/** Whether a question asks about the present. */
export function asksAboutNow(text: string): boolean {
  return ABOUT_NOW.test(text);
}

/** Words that ask for the newest whatever else they ask; those of the present beside them may only say when. */
const ASKS_LATEST = new RegExp(
  `\\b(?:latest|newest|most recent(?:ly)?|${IS_WHAT} new|updates?|news|still|status|situation)\\b`,
  'i',
);

/** Whether it says in so many words that the newest is wanted. */
export function asksForLatest(text: string): boolean {
  return ASKS_LATEST.test(text);
}

/** "The latest on the truce", "any news about the talks", "truce update": whatever was told of it last. */
const LATEST_OF = new RegExp(
  `\\b(?:latest|newest|word|${NEWS}) (?:of|on|about|with|from|in|regarding)\\b|\\b(?:updates?|news|latest)\\W*$`,
  'i',
);

/** Whether it asks for the newest of one thing. */
export function asksForLatestOf(text: string): boolean {
  return LATEST_OF.test(text);
}

/** "What happened in Aleppo", "latest from Aleppo", "anything on Aleppo": a place alone, "Aleppo", asks for no events. */
const EVENTS = new RegExp(
  `\\b(?:happen(?:s|ed|ing)?|going on|latest|newest|${NEWS}|events?|occurr(?:ed|ing)|unfold(?:s|ed|ing)?|up with|anything(?: new| happening)? (?:on|about|in|from)|(?:deal|situation|story|status) (?:in|with|at))\\b`,
  'i',
);

/** Whether it asks for whatever there was. */
export function asksForEvents(text: string): boolean {
  return EVENTS.test(text);
}

/** Words that ask for whatever there was: "the events of May", "what was reported in July". */
export const EVENT_WORDS = wordSet(
  'happen happened happens happening event events occur occurred occurring report reports reported article articles go goes going went development developments unfold unfolded day month week time date right moment deal situation story status',
);

/** "Is there a truce", "has he left": what was so in an older report may be over. */
const OF_THE_PRESENT = /^\W*(?:is|are|has|have|do|does|can|(?:is|are|has|have|do|does)n['’]?t)\b/i;

/** Whether a question that asks if something is so asks it of the present. */
export function isOfThePresent(text: string): boolean {
  return OF_THE_PRESENT.test(text);
}

/** "Now", "at the moment", "so far". */
const PRESENT_TIME =
  /\b(?:so far|(?:until|till|up to|by|as of) (?:now|today)|to date|as yet|(?:right |just )?now|currently|presently|at (?:present|the moment|this (?:moment|time|point))|these days|nowadays|for the moment|as we speak)\b/gi;

/** The words of a question that only say that it is about the present, and are no part of what it asks. */
export function presentTimes(text: string): TextRange[] {
  return matchesOf(text, PRESENT_TIME).map(({ index: start, 0: words }) => ({
    start,
    end: start + words.length,
  }));
}
