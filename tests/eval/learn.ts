/** Two small learners, enough for some dozens of weights: batch gradient steps with Adam (Kingma and Ba 2015) and an L2 penalty. */

/** Candidates of one question, one row of evidence each, and which of them are right. */
export type RankingExample = {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
};

export type DecisionExample = {
  readonly row: Float64Array;
  readonly right: boolean;
  readonly weight: number;
};

/** `signs` holds, for each weight, 1 where it may not fall below 0, -1 where it may not rise above, 0 where it is free. */
type Learning = {
  readonly steps: number;
  readonly rate: number;
  readonly penalty: number;
  readonly signs: readonly number[];
};

/** Linear softmax over the candidates of a question: raises the probability that falls on the right ones together. */
export function learnRanking(
  examples: readonly RankingExample[],
  start: Float64Array,
  learning: Learning,
): Float64Array {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return descend(start, learning, (weights, gradient) => {
    for (const { rows, right, weight } of examples) {
      const scores = rows.map((row) => dot(row, weights));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const sum = odds.reduce((all, one) => all + one, 0);
      const sumRight = odds.reduce((all, one, at) => all + (right[at] === true ? one : 0), 0);
      rows.forEach((row, at) => {
        const odd = odds[at] ?? 0;
        const pull = (odd / sum - (right[at] === true ? odd / sumRight : 0)) * (weight / total);
        for (let column = 0; column < row.length; column += 1)
          gradient[column] = (gradient[column] ?? 0) + pull * (row[column] ?? 0);
      });
    }
  });
}

/** Logistic regression. */
export function learnDecision(
  examples: readonly DecisionExample[],
  start: Float64Array,
  learning: Learning,
): Float64Array {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return descend(start, learning, (weights, gradient) => {
    for (const { row, right, weight } of examples) {
      const pull = (sigmoid(dot(row, weights)) - (right ? 1 : 0)) * (weight / total);
      for (let column = 0; column < row.length; column += 1)
        gradient[column] = (gradient[column] ?? 0) + pull * (row[column] ?? 0);
    }
  });
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

export function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < row.length; column += 1)
    sum += (row[column] as number) * (weights[column] as number);
  return sum;
}

/** Area under the ROC curve: the probability that a right example scores above a wrong one. */
export function areaUnderCurve(
  scored: readonly { readonly score: number; readonly right: boolean }[],
): number {
  const sorted = scored.toSorted((one, other) => one.score - other.score);
  let rankSum = 0;
  sorted.forEach(({ right }, at) => {
    if (right) rankSum += at + 1;
  });
  const rights = scored.filter(({ right }) => right).length;
  return (rankSum - (rights * (rights + 1)) / 2) / (rights * (scored.length - rights));
}

function descend(
  start: Float64Array,
  { steps, rate, penalty, signs }: Learning,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = Float64Array.from(start);
  const mean = new Float64Array(weights.length);
  const variance = new Float64Array(weights.length);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = weights.map((weight) => penalty * weight);
    addGradient(weights, gradient);
    for (let column = 0; column < weights.length; column += 1) {
      const slope = gradient[column] as number;
      mean[column] = 0.9 * (mean[column] as number) + 0.1 * slope;
      variance[column] = 0.999 * (variance[column] as number) + 0.001 * slope * slope;
      const unbiased = (mean[column] as number) / (1 - 0.9 ** step);
      const stepped =
        (weights[column] as number) -
        (rate * unbiased) / (Math.sqrt((variance[column] as number) / (1 - 0.999 ** step)) + 1e-8);
      const sign = signs[column] ?? 0;
      weights[column] = sign === 0 || Math.sign(stepped) === sign ? stepped : 0;
    }
  }
  return weights;
}
