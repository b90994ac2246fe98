import { NUMBER_WORDS } from '../figures/numbers.js';

/*
 * Terms: "by Friday", "until the end of January". Such a day lies behind only if what is told of it was done by then:
 * "had recorded 412 violations by the end of January".
 */

/** The words before a day that make it a term; a fronted one comes before its verb. */
export const TERM =
  /(?:(?<fronted>(?:^|[,;:]|\b(?:and|but|that)\s)\s*["'“‘(]?)|\b)(?:until|till|by)\s+(?:(?:the|at least|about|around)\s+)*$/i;

/** Done in the past, these fix a day to come; after a past ("the truce signed last week runs until …"), so does a present. */
const FIXES_A_DAY =
  /\bput\b.*\b(?:off|back|on hold)\b|\b(?:postponed|delayed|deferred|extended|prolonged|renewed|suspended|adjourned|paused|closed|shut|banned|barred|imposed|declared|announced|agreed|granted|remanded|detained|jailed|gave|given|ordered|demanded|ha(?:s|ve|d)(?: only)? until|lasts|runs|remains|stays|holds|requires|demands|obliges|allows|gives|provides|foresees|envisages|calls for)\b/;

/** "ordered them to leave", but not "managed to leave", "according to them", "rose to nearly 400". */
const AIM = new RegExp(
  String.raw`(?<!\b(?:tried|managed|failed|began|started|continued|struggled|helped|able|according)\s)\bto\s(?!(?:the|an?|its|their|his|her|about|around|nearly|almost|over|more|at|${NUMBER_WORDS})\b)[a-z]`,
);
/** "is closed", "to have", "must have left": what stands before a form that is then no past. */
const NO_PAST =
  /\b(?:is|are|be|being|remains?|stays?|(?:must|will|shall|to)(?: have(?: been)?)?)\s(?:now\s|still\s|\w+ly\s)?$/;

/** Whether a past verb tells of a day to come: by the words before it, and those from it on to its term. */
export function looksAhead(before: string, fromVerb: string): boolean {
  return FIXES_A_DAY.test(fromVerb) || AIM.test(fromVerb) || NO_PAST.test(before);
}

const ADJECTIVE = /\b(?:the|an?|all|both|its|their|of)\s$/i;
const CONJUNCTION = /^(?:after|since)\b/i;

/** Whether words of the past are the verb of a term: not "after", not "the armed groups". */
export function isVerb(before: string, fromVerb: string): boolean {
  return !CONJUNCTION.test(fromVerb) && !ADJECTIVE.test(before);
}
