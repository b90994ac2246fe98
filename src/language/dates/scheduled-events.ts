/*
 * The present of what stands in a calendar: "takes effect on Saturday", "talks resume on Monday". Headlines and captions
 * tell what is over in the present as well; theirs has an object ("opens fire", "meets the envoy") or tells what nobody
 * schedules ("fighting resumes").
 */

/** Verbs that bring their own complement, each with the ending of its third person. */
const WITH_COMPLEMENT: readonly (readonly [verb: string, ending: string, complement: string])[] = [
  ['take', 's', ' (?:effect|place)'],
  ['come', 's', ' into (?:force|effect)'],
  ['go', 'es', ' (?:into (?:force|effect)|to the polls|on trial)'],
  ['enter', 's', ' into force'],
];
const VERBS = ['begin', 'resume', 'convene', 'reconvene', 'lapse'];
/** These are nouns or adjectives too where they have no ending. */
const AMBIGUOUS_VERBS = ['start', 'meet', 'open', 'reopen', 'end', 'close'];

const WITHOUT_OBJECT = String.raw`(?=\s*(?:$|[.,;:)]|(?:on|in|at|to|from|here|there|again|early|late|this|next|today|\w+ly)\b))`;
/** "talks end in failure" tells an outcome, "ends in January" a day: the date is cut off from the words before it. */
const WITHOUT_OUTCOME = String.raw`(?!(?<=\bends?) in [a-z])`;

const UNSCHEDULED = String.raw`(?<!\b(?:[Ff]ighting|[Ff]ire|[Cc]lashes|[Ss]helling|[Ss]trikes|[Bb]ombing|[Vv]iolence)\s)`;
const NO_INFINITIVE = String.raw`(?<!\b(?:to|not|did)\s|n['’]t\s)`;
/** "did talks resume" */
const NO_QUESTION = String.raw`(?<!\b[Dd]id\s[^.,;]{0,40})`;
const AFTER_PLURAL = String.raw`(?<=[a-z]{3}s\s|\b(?:and|in)\s[A-Z]\w{1,20}\s)(?<!\b(?:does|this|remains|stays)\s)`;

const complemented = (withEnding: boolean) =>
  WITH_COMPLEMENT.map(([verb, ending, rest]) => `${verb}${withEnding ? ending : ''}${rest}`).join('|');
const thirdPerson = [...VERBS, ...AMBIGUOUS_VERBS].map((verb) => `${verb}s`).join('|');

/** Source of a pattern that matches such a verb. */
export const SCHEDULED = [
  String.raw`${UNSCHEDULED}\b(?:${complemented(true)})\b`,
  String.raw`${UNSCHEDULED}\b(?:${thirdPerson})\b${WITHOUT_OBJECT}${WITHOUT_OUTCOME}`,
  String.raw`${NO_INFINITIVE}${NO_QUESTION}${UNSCHEDULED}\b(?:${complemented(false)}|(?:${VERBS.join('|')}|${AFTER_PLURAL}(?:${AMBIGUOUS_VERBS.join('|')}))\b${WITHOUT_OBJECT}${WITHOUT_OUTCOME})\b`,
  // "The vote is on Sunday": the date itself is cut off.
  String.raw`\b(?:is|are)(?=(?: on| in)?\s+$)`,
].join('|');

const APPOSITION = /,[^,]{1,40},/g;
const OTHER_CLAUSE =
  /[,;:\u2013\u2014](?!\d)|\s(?:as|after|while|when|where|because|but|that|who|which|following|amid|despite)\s/;

/** Whether such a verb and a date belong together, by the words between them. */
export function governs(between: string): boolean {
  return !OTHER_CLAUSE.test(between.replace(APPOSITION, ' '));
}
