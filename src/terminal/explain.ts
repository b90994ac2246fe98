import type { Answer, Excerpt } from '../answer/answer.js';

/** How a question was understood and what was found, as one line. */
export function explain(answer: Answer): string {
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
