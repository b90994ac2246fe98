import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { placeBefore } from '../../src/answer/answer-before.js';
import type { Place } from '../../src/answer/answer-place.js';
import { rankAround } from '../../src/answer/around.js';
import { DECISION_EVIDENCE, decisionEvidence } from '../../src/answer/decide.js';
import { type Candidate, EVIDENCE, type Evidence, gatherEvidence } from '../../src/answer/evidence.js';
import { type CorpusIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import type { Inquiry } from '../../src/answer/inquiry.js';
import { parseQuestion, type Question } from '../../src/answer/question.js';
import { rank } from '../../src/answer/rank.js';
import { retrieve } from '../../src/answer/retrieve.js';
import { DECISION_WEIGHTS, RANKING_WEIGHTS, THRESHOLDS } from '../../src/answer/weights.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { parley } from './answerer.js';
import { foldersAtHand, type MeasuredFolder, SOURCE_REPORTS } from './folders.js';
import { type GoldQuestion, isGold, readGold } from './gold.js';
import {
  areaUnderCurve,
  type DecisionExample,
  dot,
  learnDecision,
  learnRanking,
  type RankingExample,
  sigmoid,
} from './learn.js';
import { inTurn } from './measure.js';
import { readSquad } from './squad.js';

/**
 * Learns the weights of src/answer/weights.ts from the tuning questions and, with `--squad FILE`, from SQuAD:
 *
 *     npm run train -- [--squad FILE] [--articles DIR] [--fold 0|1] [--sample N] [--dry-run]
 *
 * With --sample N every Nth question of SQuAD is learned from, with --fold only SQuAD's articles of that parity are learned from, so that the others can be measured.
 */
const { values } = parseArgs({
  options: {
    squad: { type: 'string' },
    articles: { type: 'string', default: SOURCE_REPORTS },
    fold: { type: 'string' },
    sample: { type: 'string', default: '1' },
    'dry-run': { type: 'boolean', default: false },
  },
});

/** One of our own questions, in the words of a chat, weighs as many of SQuAD's. */
const OWN_WEIGHT = 40;
/** Of a question's candidates the likeliest by the present weights; the others' probability is next to nothing. */
const MOST_CONTENDERS = 60;
/** What can only speak against an answer; a weight of the other sign would be an accident of the sample. */
const AGAINST: readonly string[] = [
  'onlyWished',
  'missingNearby',
  'nowhere',
  'nowhereNameless',
  'strangeNames',
  'namesFarOff',
  'kindAbsent',
  'formAbsent',
  'outOfPeriod',
];
/** Who says what, and what somebody or something is, reads otherwise in an encyclopaedia: learned from our own questions alone. */
const NEWS_ONLY: readonly string[] = ['quote', 'what'];
/** What may speak either way. */
const FREE: readonly string[] = ['bias', 'opensParagraph', 'opensArticle', 'brief'];
/** SQuAD's articles have no dates, by which this day would matter. */
const ASKED_ON = '2016-09-10';

function signOf(name: string): number {
  return AGAINST.includes(name) ? -1 : FREE.includes(name) ? 0 : 1;
}

type Case = {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  /** Where the question before it was answered. */
  readonly before: Place | null;
  readonly isRight: (candidate: Candidate) => boolean;
  readonly answerable: boolean;
  readonly weight: number;
  readonly own: boolean;
};

const english = loadEnglish();
const cases: Case[] = [];
for (const folder of foldersAtHand(values.articles)) cases.push(...(await ownCases(folder)));
if (values.squad !== undefined) cases.push(...(await squadCases(values.squad)));

const ranking = learnRanking(
  cases.flatMap(rankingExample),
  Float64Array.from(EVIDENCE, (name) => RANKING_WEIGHTS[name]),
  { steps: 300, rate: 0.05, penalty: 0.0005, signs: EVIDENCE.map(signOf) },
);
const rankingWeights = Object.fromEntries(EVIDENCE.map((name, at) => [name, ranking[at]])) as Record<
  keyof Evidence,
  number
>;

const decisions = cases.flatMap(decisionExample);
const decision = learnDecision(decisions, new Float64Array(DECISION_EVIDENCE.length), {
  steps: 1500,
  rate: 0.05,
  penalty: 0.0005,
  signs: DECISION_EVIDENCE.map(signOf),
});
report();
if (!values['dry-run']) writeWeights();

async function ownCases({ folder, directory, sets, askedOn }: MeasuredFolder): Promise<Case[]> {
  const index = indexCorpus(await loadCorpus(directory), english);
  const ask = parley(index, askedOn);
  const learned = sets.filter((set) => set !== 'held-out').flatMap(readGold);
  const cases = await inTurn(learned, async (gold) => {
    const previous =
      gold.first === undefined
        ? null
        : { question: gold.first, subject: (await ask(gold.first, null)).subject };
    const { question, candidates, before } = await candidatesOf(index, {
      text: gold.question,
      previous,
      today: askedOn,
    });
    const isRight = ({ paragraph, sentence }: Candidate) =>
      isGold(gold, folder, {
        date: paragraph.article.date,
        paragraph: paragraph.number,
        excerpt: paragraph.text.slice(sentence.range.start, sentence.range.end),
      });
    const whole: Case = {
      question,
      before,
      candidates,
      isRight,
      answerable: gold.unanswerable === undefined,
      weight: OWN_WEIGHT,
      own: true,
    };
    return gold.unanswerable === undefined ? [whole, withoutGold(whole, gold)] : [whole];
  });
  return cases.flat();
}

/** The same question to a corpus that does not hold its answer: as near a miss as can be. */
function withoutGold(whole: Case, { gold }: GoldQuestion): Case {
  const isFarFrom = ({ paragraph }: Candidate) =>
    !(gold ?? []).some(
      ({ date, paragraph: number }) => date === paragraph.article.date && number === paragraph.number,
    );
  return {
    ...whole,
    candidates: whole.candidates.filter(isFarFrom),
    answerable: false,
    weight: OWN_WEIGHT / 4,
    own: false,
  };
}

function squadCases(path: string): Promise<Case[]> {
  const { corpus, questions } = readSquad(path);
  const index = indexCorpus(corpus, english);
  const chosen = questions
    .filter((_, at) => at % Number(values.sample) === 0)
    .filter(({ article }) => values.fold === undefined || article % 2 === Number(values.fold));
  return inTurn(chosen, async ({ question, article, paragraph, answers }) => ({
    ...(await candidatesOf(index, { text: question, today: ASKED_ON })),
    isRight: (candidate: Candidate) =>
      candidate.paragraph.article === corpus.articles[article] &&
      candidate.paragraph.number === paragraph &&
      answers.some(
        ({ start, end }) => start >= candidate.sentence.range.start && end <= candidate.sentence.range.end,
      ),
    answerable: true,
    weight: 1,
    own: false,
  }));
}

async function candidatesOf(
  index: CorpusIndex,
  inquiry: Inquiry,
): Promise<Pick<Case, 'question' | 'candidates' | 'before'>> {
  const question = parseQuestion(index, inquiry);
  const before = await placeBefore(index, question, inquiry);
  const candidates = await gatherEvidence(index, question, await retrieve(index, question), before);
  return { question, candidates, before };
}

function rankingExample({ candidates, isRight, weight, own }: Case): RankingExample[] {
  if (!candidates.some(isRight)) return [];
  const ranked = rank(candidates);
  const rows = [...ranked.slice(0, MOST_CONTENDERS), ...ranked.slice(MOST_CONTENDERS).filter(isRight)];
  return [
    {
      rows: rows.map(({ evidence }) =>
        Float64Array.from(EVIDENCE, (name) => (!own && NEWS_ONLY.includes(name) ? 0 : evidence[name])),
      ),
      right: rows.map(isRight),
      weight,
    },
  ];
}

function decisionExample(one: Case): (DecisionExample & { own: boolean; answerable: boolean })[] {
  const alone = rank(one.candidates, rankingWeights);
  const ranked = one.before === null ? alone : rankAround(one.question, one.before, alone);
  const evidence = decisionEvidence(one.question, ranked);
  const best = ranked[0];
  if (evidence === null || best === undefined) return [];
  const row = Float64Array.from(DECISION_EVIDENCE, (name) => evidence[name]);
  return [
    {
      row,
      right: one.answerable && one.isRight(best),
      weight: one.weight,
      own: one.own,
      answerable: one.answerable,
    },
  ];
}

function report(): void {
  const ranked = cases
    .filter(({ answerable }) => answerable)
    .map((one) => ({ ...one, best: rank(one.candidates, rankingWeights)[0] }));
  for (const own of [true, false]) {
    const these = ranked.filter((one) => one.own === own);
    if (these.length === 0) continue;
    const right = these.filter(({ best, isRight }) => best !== undefined && isRight(best)).length;
    const reachable = these.filter(({ candidates, isRight }) => candidates.some(isRight)).length;
    console.log(
      `${own ? 'own' : 'SQuAD'}: right first ${percent(right, these.length)}, among the candidates ${percent(reachable, these.length)}`,
    );
  }
  const scored = decisions
    .filter(({ own }) => own)
    .map(({ row, ...rest }) => ({ ...rest, score: sigmoid(dot(row, decision)) }));
  console.log(
    `AUROC of the decision on our own questions, right first against all else: ${areaUnderCurve(scored).toFixed(3)}`,
  );
  console.log(
    `answerable against unanswerable: ${areaUnderCurve(scored.map(({ score, answerable }) => ({ score, right: answerable }))).toFixed(3)}`,
  );
  for (let threshold = 0.1; threshold < 0.75; threshold += 0.05) console.log(`  ${errorsBelow(threshold)}`);
}

/** What a threshold costs and buys on our own questions. */
function errorsBelow(threshold: number): string {
  const below = (answerable: boolean) => {
    const these = decisions.filter((one) => one.own && one.answerable === answerable);
    return percent(these.filter(({ row }) => sigmoid(dot(row, decision)) < threshold).length, these.length);
  };
  return `below ${threshold.toFixed(2)}: ${below(true)} of the answerable tuning questions, ${below(false)} of the unanswerable`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function writeWeights(): void {
  const table = (names: readonly string[], weights: Float64Array) =>
    names.map((name, at) => `  ${name}: ${Number((weights[at] ?? 0).toFixed(2))},`).join('\n');
  writeFileSync(
    new URL('../../src/answer/weights.ts', import.meta.url),
    `import type { DecisionEvidenceName } from './decide.js';
import type { EvidenceName } from './evidence.js';

// Written by \`npm run train\`; not to be edited by hand. tests/eval/README.md says what these weights reach.

/** What each piece of evidence is worth when sentences are ranked: a linear softmax. */
export const RANKING_WEIGHTS: Readonly<Record<EvidenceName, number>> = {
${table(EVIDENCE, ranking)}
};

/** The logistic model of decide.ts. */
export const DECISION_WEIGHTS: Readonly<Record<DecisionEvidenceName, number>> = {
${table(DECISION_EVIDENCE, decision)}
};

/**
 * From which probability on an excerpt is shown as an answer, as a possible one, and as a possible one where it shares no word with
 * the question.
 * ${errorsBelow(THRESHOLDS.answered)};
 * ${errorsBelow(THRESHOLDS.unsure)}.
 */
export const THRESHOLDS = { answered: ${THRESHOLDS.answered}, unsure: ${THRESHOLDS.unsure}, guessed: ${THRESHOLDS.guessed} };
`,
  );
  console.log(
    `written; before, sameMeaning was worth ${RANKING_WEIGHTS.sameMeaning} and bias ${DECISION_WEIGHTS.bias}`,
  );
}
