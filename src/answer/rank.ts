import { asksHow } from './asked-state.js';
import { type Candidate, EVIDENCE, type Evidence } from './evidence.js';
import type { Question } from './question.js';
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

/** Of sentences that answer about as well as the best, those of the newest report stand first where the question wants the newest. */
export function putNewestFirst(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  if (!question.wantsNewest) return ranked;
  const best = ranked[0]?.score ?? 0;
  const odds = question.wantsLatest
    ? EVEN_ODDS_LATEST
    : question.kind === 'when'
      ? EVEN_ODDS_AHEAD
      : EVEN_ODDS;
  const even = ranked.filter(
    (one) => best - one.score <= odds && toldState(question, one) >= toldState(question, ranked[0]),
  );
  const dateOf = ({ paragraph }: Ranked) => paragraph.article.date ?? '';
  const sorted = even.toSorted((one, other) => dateOf(other).localeCompare(dateOf(one)));
  return [...sorted, ...ranked.filter((one) => !even.includes(one))];
}

/** How well a candidate tells how things stand, where it is asked whether they do: a newer report of the same thing need not. */
function toldState({ kind, state, terms }: Question, candidate: Ranked | undefined): number {
  if (kind !== 'yesno' || state === null || candidate === undefined) return 0;
  return Math.max(0, ...terms.map((term, at) => (asksHow(state, term) ? (candidate.matches[at] ?? 0) : 0)));
}
