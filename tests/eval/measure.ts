import type { Answerer, Response } from './answerer.js';
import { type Folder, type GoldQuestion, isGold } from './gold.js';

/** What became of one question. `null` where the measure does not apply to it. */
export type Outcome = {
  readonly question: GoldQuestion;
  readonly response: Response;
  /** Whether the first excerpt (or nearest passage) is right. */
  readonly first: boolean | null;
  /** The same, had no question been refused. */
  readonly ranked: boolean | null;
  readonly inThree: boolean | null;
  /** An answerable question that was refused. */
  readonly wronglyUnanswered: boolean | null;
  /** An unanswerable question that was refused. */
  readonly abstained: boolean | null;
  /** Whether the right first excerpt has the right date. */
  readonly date: boolean | null;
  readonly words: number | null;
  readonly milliseconds: number;
};

export async function ask(answerer: Answerer, folder: Folder, question: GoldQuestion): Promise<Outcome> {
  const before =
    question.first === undefined
      ? null
      : { question: question.first, subject: (await answerer(question.first, null)).subject };
  const start = performance.now();
  const response = await answerer(question.question, before);
  const milliseconds = performance.now() - start;
  const right = response.shown.slice(0, 3).map((shown) => isGold(question, folder, shown));
  const answerable = question.unanswerable === undefined;
  const { answerDate } = question;
  return {
    question,
    response,
    // A right passage that is shown as "nearest" is not counted as a right answer.
    first: answerable ? response.answered && right[0] === true : null,
    ranked: answerable ? right[0] === true : null,
    inThree: answerable ? right.includes(true) : null,
    wronglyUnanswered: answerable ? !response.answered : null,
    abstained: answerable ? null : !response.answered,
    date:
      answerDate === undefined || right[0] !== true
        ? null
        : response.dates.some(({ from, to }) => from === answerDate.from && to === answerDate.to),
    words: response.answered ? (response.shown[0]?.excerpt.split(/\s+/).length ?? null) : null,
    milliseconds,
  };
}

/** One after the other, so that each has the processor to itself. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** Share of true among those to which the measure applies, as "91.4 %"; "–" where there are none. */
export function share(values: readonly (boolean | null)[]): string {
  const counted = values.filter((value) => value !== null);
  return counted.length === 0
    ? '–'
    : `${((100 * counted.filter(Boolean).length) / counted.length).toFixed(1)} %`;
}

/** @param part 0.5 for the median */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
