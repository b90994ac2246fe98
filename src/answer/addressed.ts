import type { Kind } from './inquiry.js';

/** What an assistant is told to do; news has these words, too, but seldom begins with them and an object. */
const TASK =
  'write|compose|draw|paint|sing|translate|convert|calculate|compute|solve|generate|invent|code|recommend|rewrite|rephrase|paraphrase|repeat|print|output|reveal|delete|erase|execute|debug|simulate';
/** Behind it: "write me", "translate this", "repeat after me", "convert 10 miles", "print(1)". */
const TASK_OBJECT = String.raw`(?:\s+(?:me|us|an?|my|your|this|that|these|those|the|all|any|every|some|after me|it|\d+)\b|\s*["“'(])`;
const ORDERS: readonly RegExp[] = [
  new RegExp(`^\\W*(?:now |just |then |please )*(?:${TASK})${TASK_OBJECT}`, 'i'),
  /^\W*(?:ignore|disregard|forget|override|bypass)\s+(?:all|any|everything|every|your|the|what|whatever|previous|prior|earlier|these|those|about)\b/i,
  /^\W*(?:pretend|imagine|role-?play)\s+(?:that )?(?:to|you|youre|being|as|like|i|im)\b/i,
  // "Reply to the ultimatum", "talk with the rebels" are headlines
  /^\W*(?:act|behave|speak|talk|respond|reply|answer)\s+(?:(?:as|like|only|in|every|everything)\b|(?:to|with)\s+(?:me|us|every\w*|an?|only|just|one|yes|no|your|this|\W))/i,
  /\bfrom now on\b.*\b(?:answer|respond|reply|say|speak|talk|write|you)\b/i,
  /\b(?:system|hidden|initial|secret) (?:prompt|instructions?)\b|\b(?:previous|prior|your|above) (?:instructions?|rules|guidelines|prompt)\b/i,
  /^\W*(?:system|assistant)\s*:/i,
  // of a database or a page
  /\b(?:drop|truncate|alter) table\b|\bselect \* from\b|<\/?(?:script|iframe|img|svg|style|html)\b/i,
];

const AUXILIARY =
  "(?:am|are|were|was|do|did|can|could|should|shall|may|might|will|would|must|have|had|dont|don['’]t|cant|can['’]t)";
/** Words with which one asks to be told something, whoever is asked: "what do you know about", "where can I read about". */
const TELLING =
  '(?:(?:still|also|maybe|please|even) )?(?:know|have|got|get|tell|say|find|mean|think|explain|show|give|see|read|learn|hear|heard|look|recall|remember|describe|list|name|confirm|trust|miss|missed|understand|expect|ask|sure|aware|right|correct|wrong|happen|mind|clarify|check|verify|specify|summari[sz]e|elaborate|help|agree|believe(?! in)|suppose|reckon|any|be (?:able|right|correct|wrong))';
const ASKS_OF_YOU_OR_ME = new RegExp(`\\b${AUXILIARY} (?:i|you)\\b(?! ${TELLING}\\b)`, 'i');
const IS_YOURS_OR_MINE =
  /(?<!\b(?:for|in|to) )\bmy\b|\bmyself\b|\byour(?:s|self)?\b(?! (?:latest|newest|last|sources?|articles?|reports?|news|coverage)\b)/i;
const ASKS = /\b(?:who|whom|whose|what|which|when|where|why|how)s?\b/i;
/** Somebody's words are told as they were said: "who said I will not go". */
const TELLS_WORDS = /["“”]|\b(?:said|says?|saying|told|asked|promised|wrote|called|shouted)\b/i;

/**
 * Whether a text is an order to an assistant, or a question about the asker or about whom he asks, "how do I renew a visa", "do you sing": what
 * no article answers, whatever words it shares with the question. What asks nothing may be somebody's message about the news.
 */
export function isMeantForAssistant(text: string, kind: Kind): boolean {
  if (ORDERS.some((order) => order.test(text))) return true;
  if (kind === 'quote' || kind === 'general' || TELLS_WORDS.test(text)) return false;
  if (ASKS_OF_YOU_OR_ME.test(text)) return true;
  // "My cousin says that nobody knows who": what is asked begins behind that.
  return IS_YOURS_OR_MINE.test(text.slice(Math.max(0, text.search(ASKS))));
}
