import { isMeantForAssistant } from './addressed.js';
import type { Status } from './answer.js';
import { asksAge } from './asked-age.js';
import { askedRole, leavesDoerOut } from './asked-role.js';
import { isOfAnotherTime } from './evidence.js';
import { expectsRanges, isOfOtherState, mayTellAmount, TOLD_BY_FORM } from './expected-answer.js';
import type { Question } from './question.js';
import type { QuestionTerm } from './question-terms.js';
import type { Ranked } from './rank.js';
import { PRESENT, placesOf, strongest } from './term-coverage.js';
import { confidenceByTime } from './time-alone.js';
import { isDeedUntold, isOfAnother, isOnlyNamed, isUntold, lacksNames } from './untold.js';
import { DECISION_WEIGHTS, THRESHOLDS } from './weights.js';
import { tellsOnlyWishes } from './wish.js';

/** What speaks for and against the best candidate's being an answer at all. */
export const DECISION_EVIDENCE = [
  'bias',
  'predicateNearby',
  'missingNearby',
  'nowhere',
  'nowhereNameless',
  'strangeNames',
  'namesFarOff',
  'kindAbsent',
  'formAbsent',
  'outOfPeriod',
  'score',
  'roles',
  'lead',
  'information',
] as const;

export type DecisionEvidenceName = (typeof DECISION_EVIDENCE)[number];
export type DecisionEvidence = Readonly<Record<DecisionEvidenceName, number>>;

export type Decision = {
  readonly status: Exclude<Status, 'help'>;
  /** Probability that the best candidate answers, 0 to 1. */
  readonly confidence: number;
};

/** Another's president, or what is told of another year, is near in every word and never the answer; nor is anything to "what time is it". */
const CERTAIN_NO = 0.05;

/** Whether the best candidate answers: a logistic model of its evidence, with thresholds that stand beside the weights. */
export function decide(question: Question, ranked: readonly Ranked[]): Decision {
  const evidence = decisionEvidence(question, ranked);
  const best = ranked[0];
  if (evidence === null || best === undefined) return { status: 'unanswered', confidence: 0 };
  if (isCertainNo(question, evidence, best)) return { status: 'unanswered', confidence: CERTAIN_NO };
  const logit = DECISION_EVIDENCE.reduce((sum, name) => sum + DECISION_WEIGHTS[name] * evidence[name], 0);
  const confidence = question.timeAlone ? confidenceByTime(question, best) : 1 / (1 + Math.exp(-logit));
  // However well paraphrase fits, it is a guess.
  const isGuess = !sharesWord(question, best);
  if (confidence >= THRESHOLDS.answered && !isGuess && settles(question, ranked, evidence, best)) {
    return { status: 'answered', confidence };
  }
  const least = leastOf(question, ranked, isGuess);
  return { status: confidence >= least ? 'unsure' : 'unanswered', confidence };
}

/** From which probability on the best sentence may be the answer. */
function leastOf(question: Question, ranked: readonly Ranked[], isGuess: boolean): number {
  // Of whom a report tells that does not name those whom the question names is as a rule another: the minister of another country.
  if (isOfOthers(question, ranked) || isDeedUntold(question, ranked) || isUntold(question, ranked)) {
    return THRESHOLDS.answered;
  }
  return isGuess ? THRESHOLDS.guessed : THRESHOLDS.unsure;
}

/** Whether the best sentence is no answer, however near it is. */
function isCertainNo(question: Question, evidence: DecisionEvidence, best: Ranked): boolean {
  return (
    question.unheldOffice ||
    isOfAnotherTime(question, best) ||
    (question.officeOfState && isOfOtherState(question, best.sentence)) ||
    asksAboutNothing(question) ||
    isMeantForAssistant(question.text, question.kind) ||
    (!question.timeAlone && evidence.nowhere === 1) ||
    isWithoutForm(question, evidence, best) ||
    isWithoutName(question, best)
  );
}

/** Whether the best sentence tells all that an answer must, so that it may be called one. */
function settles(
  question: Question,
  ranked: readonly Ranked[],
  evidence: DecisionEvidence,
  best: Ranked,
): boolean {
  return (
    evidence.formAbsent === 0 &&
    best.evidence.onlyWished === 0 &&
    !lacksDoer(question, best) &&
    !(question.kind === 'why' && evidence.kindAbsent === 1) &&
    !(question.kind === 'quote' && isWithoutSpeech(best)) &&
    !lacksNames(question, best) &&
    !isOnlyNamed(question, ranked) &&
    !isDeedUntold(question, ranked) &&
    !isOfAnother(question, ranked) &&
    !isOfOthers(question, ranked)
  );
}

/**
 * Where a day or a figure is asked for and the best sentence has none, it is no answer, unless it says all the rest: that somebody
 * died, and not when. A place may be one that cannot be told by its form.
 */
function isWithoutForm(question: Question, { formAbsent }: DecisionEvidence, best: Ranked): boolean {
  if (formAbsent === 0 || question.kind === 'where' || hasFigures(question, best)) return false;
  return asksAge(question.form) || !saysAll(best) || tellsOnlyWishes(question, best.sentence, best.paragraph);
}

/** Whether a sentence has figures at all, though they seem to be of something else. */
function hasFigures(question: Question, { sentence, paragraph }: Ranked): boolean {
  if (question.kind === 'when')
    return YEAR.test(paragraph.text.slice(sentence.range.start, sentence.range.end));
  return mayTellAmount(question, sentence);
}

/** Of a life or a reign, "(1249–1314)", or of long ago. */
const YEAR = /\b\d{3,4}\b|\bago\b/;

/** The same of names; whom the sentence means by a pronoun or an office is told by those before it, and the one behind it may go on. */
function isWithoutName(question: Question, best: Ranked): boolean {
  const { paragraph, position } = best;
  const behind = paragraph.sentences[position + 1];
  const goesOn = behind !== undefined && question.terms.some((term) => placesOf(term, behind).length > 0);
  return (
    lacksNames(question, best) &&
    !(goesOn && !lacksNames(question, { sentence: behind, paragraph })) &&
    best.sentence.referred.size === 0 &&
    !saysAll(best)
  );
}

/** Whether nobody says anything in the paragraph of a sentence. */
function isWithoutSpeech({ paragraph }: Ranked): boolean {
  return paragraph.sentences.every(({ quotations }) => quotations.length === 0);
}

/** "Who mined the road" is not settled by "since it was mined in December", nor who killed somebody by talk of his martyrdom. */
function lacksDoer(question: Question, { evidence, sentence, paragraph }: Ranked): boolean {
  const role = askedRole(question);
  if (role === null) return false;
  if (role.role === 'doer' && placesOf(role.verb, sentence).length === 0) return true;
  return evidence.who === 0 && leavesDoerOut(role, sentence, paragraph);
}

/** Whether all its words say what kind of answer is wanted, and none about what. */
function asksAboutNothing({ terms, names, reference, timeAlone, periods }: Question): boolean {
  return (
    !timeAlone &&
    names.length === 0 &&
    periods.length === 0 &&
    reference === null &&
    terms.every(({ asks }) => asks)
  );
}

/** The evidence that the decision weighs; null where there is no candidate. */
export function decisionEvidence(question: Question, ranked: readonly Ranked[]): DecisionEvidence | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const { evidence } = best;
  const expects = expectsRanges(question);
  const nowhere = shareNowhere(question, ranked);
  const present = expects && evidence[question.kind as 'who'] > 0;
  return {
    bias: 1,
    predicateNearby: evidence.predicateNearby,
    missingNearby: 1 - evidence.inNeighbours,
    nowhere,
    // Most of what has nothing to do with the articles names nobody of theirs.
    nowhereNameless: namesSomebody(question) ? 0 : nowhere,
    strangeNames: question.terms.filter(({ strangeName }) => strangeName).length,
    namesFarOff: shareOfNamesFarOff(question, ranked),
    kindAbsent: expects && !present ? 1 : 0,
    formAbsent: expects && !present && TOLD_BY_FORM.has(question.kind) ? 1 : 0,
    outOfPeriod: question.periods.length > 0 && evidence.period === 0 ? 1 : 0,
    score: best.score / 10,
    roles: evidence.roles,
    lead: leadOf(ranked),
    information: informationOf(question, best),
  };
}

/** Whether a question names anybody or any place of the corpus, be it in the question that it follows. */
function namesSomebody({ names, reference, terms }: Question): boolean {
  return names.length > 0 || reference !== null || terms.some(({ kin }) => kin.length > 0);
}

/** Weighted share of what is asked about those named that no sentence says in any words: of "wife" in "who is the envoy's wife". */
function shareNowhere({ terms }: Question, ranked: readonly Ranked[]): number {
  const said = strongest(
    ranked.map(({ matches }) => matches),
    terms.length,
  );
  const asked = [...terms.entries()].filter(
    ([, { entities, kin, asks }]) => entities.length === 0 && kin.length === 0 && !asks,
  );
  const weightOf = (some: typeof asked) => some.reduce((sum, [, { weight }]) => sum + weight, 0);
  const unsaid = asked.filter(([at]) => (said[at] as number) < PRESENT);
  return unsaid.length === 0 ? 0 : weightOf(unsaid) / weightOf(asked);
}

/** Share of the names in a question that stand neither in the paragraph of the best sentence nor in the ones beside it. */
function shareOfNamesFarOff(question: Question, ranked: readonly Ranked[]): number {
  const names = question.terms.filter(isName);
  return names.length === 0
    ? 0
    : names.filter((name) => !isNamedWithin(1, name, question, ranked)).length / names.length;
}

/** Whether a who-question calls somebody by name, not by an office alone, whom the report of the best sentence does not even name. */
function isOfOthers(question: Question, ranked: readonly Ranked[]): boolean {
  const titleTerms = ranked[0]?.paragraph.titleTerms ?? [];
  if (question.kind !== 'who' || question.reference !== null) return false;
  return question.terms
    .filter((term) => isName(term) && !term.entities.some((entity) => question.sought.includes(entity)))
    .some((name) => !titleTerms.includes(name.term) && !isNamedWithin(Infinity, name, question, ranked));
}

/** Whether a name is said by the paragraph of the best sentence, or by one so many paragraphs off at the most. */
function isNamedWithin(
  reach: number,
  name: QuestionTerm,
  { terms }: Question,
  ranked: readonly Ranked[],
): boolean {
  const best = ranked[0]?.paragraph;
  const at = terms.indexOf(name);
  return ranked.some(
    ({ paragraph, matches }) =>
      paragraph.article.id === best?.article.id &&
      Math.abs(paragraph.number - best.number) <= reach &&
      (matches[at] ?? 0) >= AS_GOOD_AS_SAID,
  );
}

function isName({ entities, strangeName }: QuestionTerm): boolean {
  return entities.length > 0 || strangeName;
}

/** A match as strong as this is the word itself, a name for it or a word of the same meaning. */
const AS_GOOD_AS_SAID = 0.75;

function saysAll({ matches }: Ranked): boolean {
  return matches.every((match) => match >= AS_GOOD_AS_SAID);
}

/**
 * The probability that ranking gives the best candidate among all, 0 to 1. That there are several as good is no doubt, and their
 * probabilities are added: where it says all that the question says, those that do so, too, and where it was put first as the newer
 * report of the same, those that it was put before.
 */
function leadOf(ranked: readonly Ranked[]): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const isAsGood = (one: Ranked) => one.score >= best.score || (saysAll(best) && saysAll(one));
  const odds = ({ score }: Ranked) => Math.exp(score - best.score);
  const sum = (some: readonly Ranked[]) => some.reduce((total, one) => total + odds(one), 0);
  return sum(ranked.filter(isAsGood)) / sum(ranked);
}

/** Whether a word of the question, or somebody whom it names, stands in the sentence itself; else it only has words that may mean the same. */
function sharesWord({ terms, timeAlone }: Question, { matches }: Ranked): boolean {
  return (
    timeAlone ||
    terms.some(({ entities }, at) => (matches[at] ?? 0) >= (entities.length > 0 ? AS_GOOD_AS_SAID : 1))
  );
}

/**
 * How well what the sentence matches singles out one passage of this corpus: the inverse document frequencies that are matched,
 * less what it takes to tell one paragraph from all, in tens of nats. A common word matched in full says less than two rare ones.
 */
function informationOf({ terms, paragraphs }: Question, { matches }: Ranked): number {
  const matched = terms.reduce((sum, { weight }, at) => sum + weight * (matches[at] ?? 0), 0);
  return (matched - Math.log(1 + paragraphs)) / 10;
}
