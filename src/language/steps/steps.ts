import { compileConcepts, findConcepts } from '../concepts.js';
import type { TextRange } from '../text-range.js';
import { type Token, tokenize } from '../tokens.js';
import { MODES, STEP_WORDS } from './step-words.js';

/** What a sentence tells of something: that it was announced, agreed, extended, broken, asked for. */
export type Step = (typeof STEP_WORDS)[number]['name'] | (typeof MODES)[number]['name'];

/** A step with the clause that tells it; offsets as in the tokens. */
export type ToldStep = {
  readonly step: Step | null;
  /** Every step that its clause has a word for, wished or done. */
  readonly says: readonly Step[];
  readonly clause: TextRange;
};

type Done = (typeof STEP_WORDS)[number]['name'];
type Mode = (typeof MODES)[number]['name'];

const DONE = compileConcepts(STEP_WORDS);
const MODE = compileConcepts(MODES);

/** Whether a step is only wished, worked for or feared. */
export function isMode(step: Step): step is Mode {
  return MODES.some(({ name }) => name === step);
}

/** So many words at most stand between a thing and the word that says what became of it. */
const FARTHEST = 9;
/** "Held" and "agreed" are said of many things: only right beside its noun does such a word speak of it. */
const FARTHEST_WEAK = 3;
const WEAK: ReadonlySet<Done> = new Set(['held', 'underWay', 'agreed']);

/** Words that begin a clause of their own. */
const CLAUSE_WORD =
  /^(?:but|while|although|though|whereas|because|unless|which|who|whom|whose|that|where|when|if|since|until)$/;
/** What stands behind these need not be so: "if the truce is respected". */
const SUPPOSES = /^(?:if|unless)$/;
/** "… took effect but has since collapsed": the same thing, in the same clause. */
const SAME_SUBJECT = /^(?:has|have|had|was|were|is|are|did|will|then|soon|later|never)$/;
const RELATIVE = /^(?:which|who|that)$/;
const MARK = /[;:()–—]|\s-\s/;
const NOT = /^(?:no|not|never|without|cannot|nor)$|n['’]t$/;
/** "Failed to", "refused to": nothing came of what follows. */
const FAILED = /^(?:fail|refus)/;
/** What is told where one of these is negated: talks that are "not broken off" go on. */
const NEGATED: Readonly<Partial<Record<Done, Done>>> = {
  agreed: 'broken',
  begun: 'broken',
  held: 'broken',
  kept: 'broken',
  resumed: 'broken',
  broken: 'kept',
  ended: 'underWay',
};

/**
 * What a sentence tells of the thing that its tokens `first` to `last` name, by the nearest word in the same clause that says so,
 * and by what makes it a wish, an effort, a plan or a danger. The step is null where nothing says.
 *
 * @param text what the tokens' offsets count in
 */
export function stepOf(text: string, tokens: readonly Token[], first: number, last: number): ToldStep {
  const [from, to] = clauseAround(text, tokens, first, last);
  const clause = tokens.slice(from, to + 1);
  const range = { start: clause[0]?.start ?? 0, end: clause.at(-1)?.end ?? 0 };
  if (SUPPOSES.test(clause[0]?.word ?? '')) return { step: null, says: [], clause: range };
  const own = { first: first - from, last: last - from };
  const outside = (one: TokenSpan) => one.last < own.first || one.first > own.last;
  const modes = findConcepts(MODE, clause).filter(outside) as (TokenSpan & { concept: Mode })[];
  const found = findConcepts(DONE, clause).filter(
    (one) =>
      outside(one) &&
      !tellsTime(one, own, clause) &&
      clause[one.first]?.word !== 'according' &&
      !failsTo(one, clause),
  );
  const says = found.map(({ concept }) => concept as Done);
  const done = found
    .map((one) => ({ ...one, concept: one.concept as Done, away: distance(one, own) }))
    .filter(({ concept, away, ...span }) => away <= farthest(concept, span))
    .sort(
      (a, b) =>
        isAttribute(a, clause) - isAttribute(b, clause) ||
        a.away - b.away ||
        b.last - b.first - (a.last - a.first),
    )[0];
  if (done === undefined) {
    const asked = modes.find(
      ({ concept, ...span }) => concept === 'askedFor' && distance(span, own) <= FARTHEST,
    );
    return { step: asked?.concept ?? null, says, clause: range };
  }
  return { step: inMode(done, modes, clause), says, clause: range };
}

export type NamedStep = {
  readonly step: Step;
  /** Position of the first of its words. */
  readonly first: number;
  /** Its words, as the index has them. */
  readonly words: ReadonlySet<string>;
};

/** The step that a few words name, "extended" or "who broke it"; null where they name none. */
export function namedStep(text: string): NamedStep | null {
  const tokens = tokenize(text);
  const [found] = findConcepts(DONE, tokens);
  if (found === undefined) return null;
  const words = tokens.slice(found.first, found.last + 1).map(({ term }) => term);
  return { step: found.concept as Done, first: found.first, words: new Set(words) };
}

/** "Failed to include Aleppo" tells that something was not done, "the talks failed" that they did. */
function failsTo({ first, last }: TokenSpan, clause: readonly Token[]): boolean {
  return /^fail/.test(clause[first]?.term ?? '') && clause[last + 1]?.word === 'to';
}

/** "Towards the end of August" ends nothing, "the end of the truce" does. */
function tellsTime({ first, last }: TokenSpan, own: TokenSpan, clause: readonly Token[]): boolean {
  const isNoun = clause[first - 1]?.word === 'the' && clause[last + 1]?.word === 'of';
  return isNoun && (own.first < last || own.first - last > FARTHEST_WEAK);
}

/** 1 for what only describes the thing, "a truce brokered by Norway": its own verb comes later. */
function isAttribute({ first, last }: TokenSpan, clause: readonly Token[]): number {
  const isPassive = /^(?:is|are|was|were|be|been|being)$/.test(clause[first - 1]?.word ?? '');
  return clause[last + 1]?.word === 'by' && !isPassive ? 1 : 0;
}

type TokenSpan = { readonly first: number; readonly last: number };

/** A phrase such as "took place" says more than "held". */
function farthest(concept: Done, { first, last }: TokenSpan): number {
  return WEAK.has(concept) && first === last ? FARTHEST_WEAK : FARTHEST;
}

function distance(one: TokenSpan, other: TokenSpan): number {
  return Math.max(one.first - other.last, other.first - one.last);
}

function inMode(
  done: TokenSpan & { readonly concept: Done },
  modes: readonly (TokenSpan & { readonly concept: Mode })[],
  clause: readonly Token[],
): Step | null {
  const before = clause.slice(Math.max(0, done.first - FARTHEST_WEAK), done.first);
  const isBad = done.concept === 'broken' || done.concept === 'ended';
  const governing = modes.filter(({ last }) => last < done.first);
  const mode =
    governing.find(({ concept }) => concept === 'askedFor') ??
    governing.find(({ concept }) => concept === 'sought') ??
    governing.find(({ concept }) => concept === 'planned' || (concept === 'threatened' && isBad));
  if (before.some(({ word, term }) => NOT.test(word) || FAILED.test(term))) {
    return mode === undefined ? (NEGATED[done.concept] ?? null) : null;
  }
  if (mode === undefined) return asInfinitive(done, clause);
  if (done.concept !== 'broken') return mode.concept === 'threatened' && !isBad ? done.concept : mode.concept;
  // Nobody asks for a truce to be broken: the wish is for something else. One that may be broken is in danger.
  return mode.concept === 'planned' || mode.concept === 'threatened' ? 'threatened' : null;
}

/** "Steps to revive the truce" are an effort, "they agreed to extend it" is an agreement. */
function asInfinitive(
  { concept, first }: TokenSpan & { readonly concept: Done },
  clause: readonly Token[],
): Step {
  if (clause[first - 1]?.word !== 'to' || concept === 'broken' || concept === 'ended') return concept;
  return clause[first - 2]?.term === 'agre' ? 'agreed' : 'sought';
}

/** First and last token of the clause around a thing, with a relative clause right behind it. */
function clauseAround(text: string, tokens: readonly Token[], first: number, last: number): [number, number] {
  let from = first;
  while (from > 0 && !isBoundary(text, tokens, from)) from -= 1;
  let to = last;
  let relative = false;
  while (to + 1 < tokens.length) {
    const follows = to === last && RELATIVE.test(tokens[to + 1]?.word ?? '');
    if (isBoundary(text, tokens, to + 1) && (!follows || relative)) {
      const verb = verbBehindInsertion(text, tokens, to + 1);
      if (verb === null) break;
      to = verb - 1;
    }
    relative ||= follows;
    to += 1;
  }
  return [from, to];
}

/** "The truce in the north, which was renewed in April, has held": where the verb stands behind such an insertion; null where none does. */
function verbBehindInsertion(text: string, tokens: readonly Token[], at: number): number | null {
  const between = (one: number) => text.slice(tokens[one - 1]?.end, tokens[one]?.start);
  if (!RELATIVE.test(tokens[at]?.word ?? '') || !between(at).includes(',')) return null;
  for (let next = at + 1; next < tokens.length; next += 1) {
    if (MARK.test(between(next))) return null;
    if (between(next).includes(',')) return SAME_SUBJECT.test(tokens[next]?.word ?? '') ? next : null;
  }
  return null;
}

/** Whether a new clause begins with the token at `at`: by its own word, or by a mark before it. */
function isBoundary(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined) return true;
  const between = text.slice(before.end, token.start);
  if (token.word === 'but' && (before.word === 'all' || SAME_SUBJECT.test(tokens[at + 1]?.word ?? ''))) {
    return false;
  }
  if (token.word === 'since' && /^(?:has|have|had)$/.test(before.word)) return false;
  return CLAUSE_WORD.test(token.word) || MARK.test(between) || (token.word === 'as' && between.includes(','));
}
