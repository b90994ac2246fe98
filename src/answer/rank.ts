import { type Candidate, EVIDENCE, type Evidence } from './evidence.js';
import { RANKING_WEIGHTS } from './weights.js';

/** A candidate with the sum of its weighted evidence. */
export type Ranked = Candidate & { readonly score: number };

/** Candidates, best first; equals stay in the order of retrieval. */
export function rank(candidates: readonly Candidate[], weights: Evidence = RANKING_WEIGHTS): Ranked[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate.evidence, weights) }))
    .sort((one, other) => other.score - one.score);
}

function scoreOf(evidence: Evidence, weights: Evidence): number {
  let score = 0;
  for (const name of EVIDENCE) score += weights[name] * evidence[name];
  return score;
}
