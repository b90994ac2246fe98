import type {
  ExplainedCandidate,
  ExplainedDecision,
  ExplainedQuestion,
  WeighedEvidence,
} from '../../answer/explain.js';
import type { TurnResponse } from '../api.js';
import { element } from './element.js';

/** Pieces of evidence shown before the rest is folded away. */
const EVIDENCE_SHOWN = 6;

/** Why the last question was answered as it was. */
export function drawWhy({ explanation, tookMs }: TurnResponse): HTMLElement[] {
  if (explanation === null) return [element('p', { class: 'count' }, 'Nothing was looked up for this one.')];
  const { question, candidates, decision, paragraphsRetrieved, sentencesWeighed } = explanation;
  return [
    element('h2', {}, 'The question'),
    drawQuestion(question),
    element('h2', {}, 'The decision'),
    decision === null ? element('p', {}, 'Nothing was asked.') : drawDecision(decision),
    element('h2', {}, 'The candidates'),
    element(
      'p',
      { class: 'count' },
      `${sentencesWeighed} sentences of ${paragraphsRetrieved} paragraphs weighed in ${tookMs.toFixed(1)} ms`,
    ),
    element('ol', { class: 'candidates' }, ...candidates.map(drawCandidate)),
  ];
}

function drawQuestion(question: ExplainedQuestion): HTMLElement {
  const facts: [string, string][] = [
    ['Kind', question.kind],
    ['Read as', question.text],
    ['Names', question.names.join(', ')],
    ['Periods', question.periods.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ')],
    ['Spelling', question.corrections.map(({ from, to }) => `${from} → ${to}`).join(', ')],
    ['Taken over', question.takenOver ?? ''],
  ];
  return element(
    'div',
    {},
    element(
      'dl',
      {},
      ...facts
        .filter(([, value]) => value !== '')
        .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
    ),
    drawTable(
      'Words it is about',
      ['Word', 'Weight', 'Also as'],
      question.terms.map(({ word, weight, known, concepts, names }) => [
        word,
        weight.toFixed(2),
        known ? [...concepts, ...names].join(', ') : 'in no article',
      ]),
    ),
  );
}

function drawDecision({ status, confidence, thresholds, evidence }: ExplainedDecision): HTMLElement {
  return element(
    'div',
    {},
    element(
      'p',
      {},
      element('strong', { class: `status ${status}` }, status),
      ` at ${confidence.toFixed(3)}; answered from ${thresholds.answered}, unsure from ${thresholds.unsure}`,
    ),
    drawScale(confidence, thresholds),
    drawEvidence(evidence),
  );
}

/** The confidence on a scale from 0 to 1, with the two thresholds. The sentence above says the same. */
function drawScale(confidence: number, { answered, unsure }: ExplainedDecision['thresholds']): HTMLElement {
  const at = (mark: string, value: number) => {
    const drawn = element('span', { class: mark });
    drawn.style.insetInlineStart = `${value * 100}%`;
    return drawn;
  };
  return element(
    'div',
    { class: 'scale', 'aria-hidden': 'true' },
    at('threshold', unsure),
    at('threshold', answered),
    at('confidence', confidence),
  );
}

function drawCandidate({
  title,
  paragraph,
  text,
  score,
  shownAs,
  evidence,
}: ExplainedCandidate): HTMLElement {
  return element(
    'li',
    {},
    element('blockquote', { dir: 'auto' }, text),
    element(
      'p',
      { class: 'article-facts' },
      `${title}, ¶ ${paragraph} · score ${score.toFixed(2)}${shownAs === null ? '' : `, shown as [${shownAs}]`}`,
    ),
    drawEvidence(evidence),
  );
}

function drawEvidence(evidence: readonly WeighedEvidence[]): HTMLElement {
  const [shown, rest] = [evidence.slice(0, EVIDENCE_SHOWN), evidence.slice(EVIDENCE_SHOWN)];
  const table = (pieces: readonly WeighedEvidence[]) =>
    drawTable(
      'Evidence',
      ['Evidence', 'Value', 'Weight', 'Adds'],
      pieces.map(({ name, value, weight }) => [
        name,
        value.toFixed(2),
        weight.toFixed(2),
        (value * weight).toFixed(2),
      ]),
    );
  return element(
    'details',
    { class: 'evidence' },
    element(
      'summary',
      {},
      shown
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ') || 'no evidence',
    ),
    table(shown),
    rest.length === 0
      ? null
      : element('details', {}, element('summary', {}, `${rest.length} more`), table(rest)),
  );
}

function drawTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element(
      'tbody',
      {},
      ...rows.map(([first = '', ...others]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, first),
          ...others.map((cell) => element('td', {}, cell)),
        ),
      ),
    ),
  );
}
