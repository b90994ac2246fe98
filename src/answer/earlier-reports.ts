import { answeringWords } from './cite.js';
import type { IndexedSentence } from './index-paragraphs.js';
import type { Question } from './question.js';
import type { Ranked } from './rank.js';
import { countSame, differ, type PlacedFigure } from './same-count.js';
import { placesOf } from './term-coverage.js';
import { WORTH_OF_SETTING } from './term-match.js';

/** Candidates, and those of them that stand behind the first because an earlier report says otherwise. */
export type BesideEarlier = {
  readonly ranked: readonly Ranked[];
  readonly earlier: ReadonlySet<Ranked>;
};

/** So long odds (e to the power of it) make up for "died" beside "killed", not for another subject. */
const LONGEST_ODDS = 6;

/** The word itself, one of its concept, or a name; words that are only alike, such as homes and people, tell nothing here. */
const SAME_WORD = 0.75;

/** Whatever a war is called, its dead are the same. */
const WAR =
  /^(?:wars?|fighting|fights?|conflicts?|violence|clash(?:es)?|battles?|hostilities|unrest|crisis|combat)$/;

const NONE: ReadonlySet<Ranked> = new Set();

/**
 * Where reports of different days answer the same and differ, the newest stands first and the others behind it, newest first:
 * figures that count the same thing, and days on which the same thing was to come.
 */
export function putBesideEarlier(question: Question, ranked: readonly Ranked[]): BesideEarlier {
  const best = ranked[0];
  const compares = question.wantsNewest ? COMPARISONS[question.kind] : undefined;
  if (best === undefined || compares === undefined) return { ranked, earlier: NONE };
  const alike = ranked.filter(
    (one) => best.score - one.score <= LONGEST_ODDS && (one === best || compares.same(question, best, one)),
  );
  const reports = newestOfEachDay(alike);
  const [newest, ...others] = reports;
  if (newest === undefined || others.length === 0) return { ranked, earlier: NONE };
  const earlier = others.filter((one) => compares.differ(question, newest, one));
  const moved = [newest, ...earlier];
  return { ranked: [...moved, ...ranked.filter((one) => !moved.includes(one))], earlier: new Set(earlier) };
}

/** The best of each day's, newest first. */
function newestOfEachDay(candidates: readonly Ranked[]): Ranked[] {
  const byDay = new Map<string, Ranked>();
  for (const candidate of candidates) {
    const day = candidate.paragraph.article.date;
    const known = day === null ? undefined : byDay.get(day);
    if (day !== null && (known === undefined || candidate.score > known.score)) byDay.set(day, candidate);
  }
  return [...byDay].sort(([one], [other]) => other.localeCompare(one)).map(([, candidate]) => candidate);
}

type Compare = (question: Question, one: Ranked, other: Ranked) => boolean;

const COMPARISONS: Readonly<
  Partial<Record<Question['kind'], { readonly same: Compare; readonly differ: Compare }>>
> = {
  howmany: {
    same: (question, one, other) =>
      isAboutSame(question, one, other) && both(question, one, other, figureOf, countSame),
    differ: (question, one, other) => both(question, one, other, figureOf, differ),
  },
  when: {
    same: (question, one, other) =>
      isAboutSame(question, one, other) && both(question, one, other, dateOf, () => true),
    differ: (question, one, other) =>
      both(question, one, other, dateOf, (a, b) => a.to < b.from || b.to < a.from),
  },
};

function both<T>(
  question: Question,
  one: Ranked,
  other: Ranked,
  read: (question: Question, candidate: Ranked) => T | null,
  compare: (a: T, b: T) => boolean,
): boolean {
  const [a, b] = [read(question, one), read(question, other)];
  return a !== null && b !== null && compare(a, b);
}

function figureOf(question: Question, { sentence, paragraph }: Ranked): PlacedFigure | null {
  const words = answeringWords(question, sentence, paragraph);
  const figure = sentence.figures.find(({ start }) => start === words?.start);
  return figure === undefined ? null : { figure, sentence, paragraph };
}

function dateOf(question: Question, { sentence, paragraph }: Ranked) {
  const words = answeringWords(question, sentence, paragraph);
  return sentence.dates.find(({ start }) => start === words?.start) ?? null;
}

/**
 * Whether two sentences speak of the same as far as the question tells: each has what the other has of the question's words, and
 * they share two of these, or one and a name.
 */
function isAboutSame(question: Question, one: Ranked, other: Ranked): boolean {
  if (areOfOtherStates(one.sentence, other.sentence)) return false;
  let shared = 0;
  for (const [at, term] of question.terms.entries()) {
    // "Now" is said of nothing.
    if (term.asks) continue;
    const least = term.entities.length > 0 ? WORTH_OF_SETTING : SAME_WORD;
    const says = ({ matches, sentence }: Ranked) =>
      (matches[at] ?? 0) >= least || placesOf(term, sentence).length > 0;
    const [a, b] = [says(one), says(other)];
    if (a !== b && !(question.fate !== null && WAR.test(term.word))) return false;
    if (a || b) shared += 1;
  }
  const sharesName = [...one.sentence.named].some((name) => other.sentence.named.has(name));
  return shared + (sharesName ? 1 : 0) >= 2;
}

function areOfOtherStates({ setting: one }: IndexedSentence, { setting: other }: IndexedSentence): boolean {
  return one.length > 0 && other.length > 0 && !one.some((state) => other.includes(state));
}
