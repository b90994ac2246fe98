import { asksHow } from './asked-state.js';
import { type Candidate, EVIDENCE, type Evidence } from './evidence.js';
import { TOLD_BY_FORM } from './expected-answer.js';
import { COUNTS_ALL } from './fate-match.js';
import type { Question } from './question.js';
import { WORTH_OF_SETTING } from './term-match.js';
import { RANKING_WEIGHTS } from './weights.js';

/** A candidate with the sum of its weighted evidence. */
export type Ranked = Candidate & { readonly score: number };

/** Candidates, best first; equals stay in the order of retrieval. */
export function rank(candidates: readonly Candidate[], weights: Evidence = RANKING_WEIGHTS): Ranked[] {
  return candidates
    .map(({ paragraph, position, sentence, matches, evidence }) => ({
      paragraph,
      position,
      sentence,
      matches,
      evidence,
      score: scoreOf(evidence, weights),
    }))
    .sort((one, other) => other.score - one.score);
}

function scoreOf(evidence: Evidence, weights: Evidence): number {
  let score = 0;
  for (const name of EVIDENCE) score += weights[name] * evidence[name];
  return score;
}

/** Two scores no further apart than this (odds of e to one) answer about as well. */
const EVEN_ODDS = 1;
/** The same of when something will be: a day that an older report expected is overtaken by a newer one's. */
const EVEN_ODDS_AHEAD = 2;

/** The same where the latest is asked for in so many words. */
const EVEN_ODDS_LATEST = 3;

/** The same where the latest is asked for of one thing alone: any sentence that tells a step of it is as good. */
const EVEN_ODDS_LATEST_STEP = 8;

/** Of sentences that answer about as well as the best, those of the newest report stand first where the question wants the newest. */
export function putNewestFirst(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0];
  if (!question.wantsNewest || best === undefined) return ranked;
  const odds = oddsOf(question);
  const least = leastTold(question, best);
  const told = Math.min(COUNTS_ALL, tellsAsked(question, best));
  const even = ranked.filter(
    (one) =>
      best.score - one.score <= odds &&
      tellsAsked(question, one) >= told &&
      hasForm(question, one) >= hasForm(question, best) &&
      (question.nextRound === null || namesAsMany(question, one, best)) &&
      toldState(question, one) >= least &&
      one.evidence.onlyWished <= best.evidence.onlyWished &&
      (question.state === null || one.evidence.names >= best.evidence.names),
  );
  const moved = new Set(even);
  const dateOf = ({ paragraph }: Ranked) => paragraph.article.date ?? '';
  const sorted = even.toSorted((one, other) => dateOf(other).localeCompare(dateOf(one)));
  return [...sorted, ...ranked.filter((one) => !moved.has(one))];
}

/** How well a candidate tells of those who were killed or driven out, or of the next round, 0 to 1; 1 where neither is asked for. */
function tellsAsked({ fate, nextRound, terms }: Question, { matches }: Ranked): number {
  const words = (fate ?? nextRound)?.words;
  return Math.min(
    1,
    ...terms.flatMap(({ word, entities }, at) =>
      words?.has(word) && entities.length === 0 ? [matches[at] ?? 0] : [],
    ),
  );
}

/** A newer report without a day is no better than an older one with it where a day is asked for. */
function hasForm({ kind }: Question, { evidence }: Ranked): number {
  return TOLD_BY_FORM.has(kind) ? evidence[kind as 'when'] : 0;
}

/** Whether one of two candidates names, or is of a report about, all those of the question that the other does. */
function namesAsMany({ terms }: Question, one: Ranked, other: Ranked): boolean {
  return terms.every(
    ({ entities }, at) =>
      entities.length === 0 ||
      (one.matches[at] ?? 0) >= WORTH_OF_SETTING ||
      (other.matches[at] ?? 0) < WORTH_OF_SETTING,
  );
}

function oddsOf({ kind, state, nextRound, wantsLatest }: Question): number {
  if (state?.latest === true) return EVEN_ODDS_LATEST_STEP;
  // Of two reports that tell how things stand, only the newer one tells how they do now.
  if (wantsLatest || (state !== null && kind === 'yesno')) return EVEN_ODDS_LATEST;
  return kind === 'when' || nextRound !== null ? EVEN_ODDS_AHEAD : EVEN_ODDS;
}

/** What a newer report must tell of how things stand: anything where the latest is asked for, as much as the best where it is asked whether they do. */
function leastTold(question: Question, best: Ranked): number {
  if (question.state?.latest === true) return Math.min(LEAST_TOLD, toldState(question, best));
  return question.kind === 'yesno' ? toldState(question, best) : 0;
}

const LEAST_TOLD = 0.1;

/** How well a candidate tells how things stand, 0 to 1; 0 where that is not asked. */
function toldState({ state, terms }: Question, { matches }: Ranked): number {
  if (state === null) return 0;
  return Math.max(0, ...terms.map((term, at) => (asksHow(state, term) ? (matches[at] ?? 0) : 0)));
}
