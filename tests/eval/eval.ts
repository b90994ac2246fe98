import { parseArgs } from 'node:util';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { parley, plainMiniSearch } from './answerer.js';
import { evaluateSquad } from './evaluate-squad.js';
import { foldersAtHand, SOURCE_REPORTS } from './folders.js';
import { readGold } from './gold.js';
import { ask, inTurn, type Outcome, percentile, share } from './measure.js';
import { printTable, type Row } from './table.js';

/**
 * Measures answers: `npm run eval -- [--show] [--squad FILE [--fold 0|1]] [--articles DIR]`. Figures of the questions that are kept apart are
 * printed beside those that the weights were tuned on; `--show` lists the misses of the latter alone. With `--fold` only SQuAD's
 * articles of that parity are asked about: the others are what `npm run train -- --fold` learned from.
 */
const { values } = parseArgs({
  options: {
    show: { type: 'boolean', default: false },
    squad: { type: 'string' },
    fold: { type: 'string' },
    articles: { type: 'string', default: SOURCE_REPORTS },
  },
});

const english = loadEnglish();

for (const { folder, directory, sets, askedOn } of foldersAtHand(values.articles)) {
  const corpus = await loadCorpus(directory);
  const answerers = {
    Parley: parley(indexCorpus(corpus, english), askedOn),
    MiniSearch: plainMiniSearch(corpus),
  };
  for (const set of sets) {
    const questions = readGold(set);
    const outcomes: [string, Outcome[]][] = [];
    for (const [name, answerer] of Object.entries(answerers)) {
      for (const question of questions) await ask(answerer, folder, question);
      outcomes.push([name, await inTurn(questions, (question) => ask(answerer, folder, question))]);
    }
    printTable(
      `${folder}, ${set} (${questions.length} questions)`,
      outcomes.map(([name]) => name),
      rows(outcomes.map(([, all]) => all)),
    );
    const own = outcomes[0]?.[1];
    if (values.show && set !== 'held-out' && own !== undefined) showMisses(own);
  }
}
if (values.squad !== undefined)
  await evaluateSquad(values.squad, english, values.fold === undefined ? null : Number(values.fold));

function rows(columns: readonly (readonly Outcome[])[]): Row[] {
  const row = (label: string, figure: (outcomes: readonly Outcome[]) => string): Row => [
    label,
    ...columns.map(figure),
  ];
  const single = (outcomes: readonly Outcome[]) =>
    outcomes.filter(({ question }) => question.first === undefined);
  const kinds = [...new Set(columns[0]?.map(({ question }) => question.kind))];
  return [
    row('right first', (all) => share(single(all).map(({ first }) => first))),
    ...['easy', 'medium', 'hard'].map((level) =>
      row(`  ${level}`, (all) =>
        share(
          single(all)
            .filter(({ question }) => question.difficulty === level)
            .map(({ first }) => first),
        ),
      ),
    ),
    ...kinds.map((kind) =>
      row(`  ${kind}`, (all) =>
        share(
          single(all)
            .filter(({ question }) => question.kind === kind)
            .map(({ first }) => first),
        ),
      ),
    ),
    row('ranked first, had none been refused', (all) => share(single(all).map(({ ranked }) => ranked))),
    row('right in three, nearest counted', (all) => share(single(all).map(({ inThree }) => inThree))),
    row('wrongly unanswered', (all) => share(single(all).map(({ wronglyUnanswered }) => wronglyUnanswered))),
    row('abstained: near misses', (all) =>
      share(
        all.filter(({ question }) => question.unanswerable === 'near-miss').map(({ abstained }) => abstained),
      ),
    ),
    row('abstained: off topic, injection, noise', (all) =>
      share(
        all.filter(({ question }) => question.unanswerable !== 'near-miss').map(({ abstained }) => abstained),
      ),
    ),
    row('dates right, of right excerpts', (all) => share(all.map(({ date }) => date))),
    row('follow-ups, second turn right', (all) =>
      share(all.filter(({ question }) => question.first !== undefined).map(({ first }) => first)),
    ),
    row('words an excerpt', (all) => {
      const words = all.flatMap((outcome) => outcome.words ?? []);
      return (words.reduce((sum, one) => sum + one, 0) / Math.max(1, words.length)).toFixed(1);
    }),
    row('p50 / p99 ms', (all) => {
      const times = all.map(({ milliseconds }) => milliseconds);
      return `${percentile(times, 0.5).toFixed(2)} / ${percentile(times, 0.99).toFixed(2)}`;
    }),
  ];
}

function showMisses(outcomes: readonly Outcome[]): void {
  for (const { question, response, first, abstained } of outcomes) {
    if (first !== false && abstained !== false) continue;
    const gold =
      question.unanswerable ??
      question.gold?.map(({ date, paragraph }) => `${date.slice(5)}¶${paragraph}`).join(' ');
    const before = question.first === undefined ? '' : `(${question.first}) `;
    console.log(
      `\n${question.id} ${question.kind} ${question.difficulty}: ${before}${question.question}\n   gold ${gold}, confidence ${response.confidence.toFixed(2)}${response.answered ? '' : ', unanswered'}`,
    );
    for (const { date, paragraph, excerpt } of response.shown.slice(0, 3))
      console.log(`   ${date?.slice(5)}¶${paragraph} ${excerpt}`);
  }
}
