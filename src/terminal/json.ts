import type { Answer, Excerpt } from '../answer/answer.js';

/** An answer as one line of JSON with every key present. `tookMs` is the time that it took, in milliseconds. */
export function answerAsJson(answer: Answer, tookMs: number): string {
  return JSON.stringify({
    question: answer.question,
    kind: answer.kind,
    status: answer.status,
    confidence: answer.confidence,
    tookMs: Number(tookMs.toFixed(3)),
    excerpts: answer.excerpts.map(excerptAsJson),
    nearest: answer.nearest.map(excerptAsJson),
    dates: answer.excerpts.flatMap(({ dates }, excerpt) =>
      dates.map(({ text, from, to }) => ({ text, from, to, excerpt })),
    ),
    followUpOf:
      answer.followUpOf === null
        ? null
        : { question: answer.followUpOf.question, subject: answer.followUpOf.subject },
    suggestions: answer.suggestions,
  });
}

function excerptAsJson({ article, paragraph, text, range, answer }: Excerpt) {
  return {
    article: article.id,
    file: article.file,
    paragraph,
    text,
    excerpt: text.slice(range.start, range.end),
    answer: answer === null ? null : text.slice(answer.start, answer.end),
    title: article.title,
    publisher: article.publisher,
    date: article.date,
    url: article.url,
  };
}
