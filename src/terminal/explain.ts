import type { Answer, Excerpt } from '../answer/answer.js';
import type { ExplainedCandidate, Explanation, WeighedEvidence } from '../answer/explain.js';

/** As many as fill a screen; the preview page shows more. */
const CANDIDATES_SHOWN = 5;
const EVIDENCE_SHOWN = 6;

/** How a question was understood, what was found and why: a line for the whole, then indented lines for its parts. */
export function formatExplanation(answer: Answer, explanation: Explanation | null): string {
  const parts = explanation === null ? [] : [...questionLines(explanation), ...resultLines(explanation)];
  return [summary(answer), ...parts.map((line) => `  ${line}`)].join('\n');
}

function summary(answer: Answer): string {
  const passages = answer.status === 'unanswered' ? answer.nearest : answer.excerpts;
  return [
    `kind ${answer.kind}`,
    `subject ${answer.subject ?? 'none'}`,
    answer.followUpOf === null ? null : `following up ${JSON.stringify(answer.followUpOf.question)}`,
    answer.suggestions.length === 0 ? null : `taken to mean ${answer.suggestions.join(', ')}`,
    `status ${answer.status}`,
    `confidence ${answer.confidence.toFixed(4)}`,
    `${answer.status === 'unanswered' ? 'nearest' : 'excerpts'} ${passages.map(place).join(' ') || 'none'}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function place({ article, paragraph, range }: Excerpt): string {
  return `${article.id}#${paragraph}:${range.start}-${range.end}`;
}

function questionLines({ question }: Explanation): string[] {
  const terms = question.terms.map(
    ({ word, weight, known }) => `${word} ${weight.toFixed(2)}${known ? '' : ' (nowhere)'}`,
  );
  return [
    `terms: ${terms.join(', ') || 'none'}`,
    ...(question.names.length === 0 ? [] : [`names: ${question.names.join(', ')}`]),
    ...question.periods.map(({ from, to }) => `period: ${from} to ${to}`),
    ...(question.takenOver === null ? [] : [`taken over: ${question.takenOver}`]),
  ];
}

function resultLines({ candidates, sentencesWeighed, decision }: Explanation): string[] {
  if (decision === null) return [];
  const { confidence, thresholds, evidence } = decision;
  return [
    `${sentencesWeighed} sentences weighed, best first:`,
    ...candidates.slice(0, CANDIDATES_SHOWN).map((candidate, at) => `${at + 1}. ${candidateLine(candidate)}`),
    `decision: ${confidence.toFixed(4)}, answered from ${thresholds.answered}, unsure from ${thresholds.unsure}; ${evidenceList(evidence)}`,
  ];
}

function candidateLine({ article, paragraph, range, score, shownAs, evidence }: ExplainedCandidate): string {
  const shown = shownAs === null ? '' : ` [${shownAs}]`;
  return `${score.toFixed(2)} ${article}#${paragraph}:${range.start}-${range.end}${shown}  ${evidenceList(evidence)}`;
}

function evidenceList(evidence: readonly WeighedEvidence[]): string {
  return evidence
    .slice(0, EVIDENCE_SHOWN)
    .map(({ name, value, weight }) => `${name} ${(value * weight).toFixed(2)}`)
    .join(', ');
}
