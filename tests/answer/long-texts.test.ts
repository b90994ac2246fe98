import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { type CorpusIndex, indexCorpus } from '../../src/answer/index-corpus.js';
import type { Kind } from '../../src/answer/inquiry.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { loadEnglish } from '../../src/language/load-english.js';

const english = loadEnglish();

/** Texts that have no end of a sentence or of a paragraph where one is looked for, or nothing but what is looked for. */
const TEXTS: Readonly<Record<string, string>> = {
  'bare digits': '0123456789',
  'figures without an end': '1,234 dead and ',
  'a sentence without an end': 'the rebels said that the truce in Aleppo would hold and ',
  'marks of quotation that are never closed': 'He said "the truce holds ',
  'brackets in brackets': '(the truce holds [and ',
  'sentences in one line': 'The envoy met the rebels in Geneva on Monday. ',
  'dates in one line': 'on 9 September 2016 and on 10 May 2015, ',
  'names alone': 'Aleppo ',
};

/** In characters. Paragraphs are divided at 20,000, so that from several of these on time is of their number alone. */
const SHORT = 100_000;
const TIMES_LONGER = 4;
/** Time in proportion gives 4, time in proportion to the square 16; garbage is collected when it pleases. */
const MOST_TIMES_SLOWER = 9;
/** In seconds. Faster than that, nothing can be told, and nothing need be. */
const TOO_FAST_TO_TELL = 0.3;

describe('long texts that are no prose', { timeout: 60_000 }, () => {
  it.each(Object.entries(TEXTS))('are indexed in time that grows with their length: %s', (_, piece) => {
    secondsToIndex(piece, SHORT);
    const short = Math.min(secondsToIndex(piece, SHORT), secondsToIndex(piece, SHORT));
    const long = secondsToIndex(piece, SHORT * TIMES_LONGER);
    if (long > TOO_FAST_TO_TELL) expect(long / short).toBeLessThan(MOST_TIMES_SLOWER);
  });
});

/** In characters; longer paragraphs are divided. */
const LONG_SENTENCE = 18_000;

describe('a list of casualties in one sentence', { timeout: 60_000 }, () => {
  it.each([
    'how many rebels were killed',
    'when were rebels killed',
    'where were rebels killed',
    'were rebels killed',
  ])('is asked in time that grows with its length: %s', async (question) => {
    const piece = '4 rebels would be killed in Aleppo in May, ';
    await secondsToAsk(piece, LONG_SENTENCE / TIMES_LONGER, question);
    const short = await secondsToAsk(piece, LONG_SENTENCE / TIMES_LONGER, question);
    const long = await secondsToAsk(piece, LONG_SENTENCE, question);
    if (long > TOO_FAST_TO_TELL) expect(long / short).toBeLessThan(MOST_TIMES_SLOWER);
  });
});

/** What Discord takes in an option at most. In characters. */
const LONGEST_QUESTION = 6_000;

/** Of several people with one name, of names and offices, dates and figures, small words alone, and of what is in no article. */
const PIECES = [
  'John ',
  "John's ",
  'Bashar ',
  'Kerry and ',
  'President John ',
  'Staffan de Mistura ',
  'the UN envoy ',
  'foreign minister ',
  'who is ',
  'when ',
  'and ',
  'he ',
  '5 May ',
  'last week ',
  '1,',
  '1234567890',
  'Zorblax ',
  'aleppp ',
  'a',
  '“x” ',
  '🙂',
];

describe('long questions', { timeout: 60_000 }, async () => {
  const shipped = indexCorpus(
    await loadCorpus(fileURLToPath(new URL('../../corpus', import.meta.url))),
    english,
  );
  const seconds = async (piece: string, length: number, kind?: Kind) => {
    const text = piece.repeat(length / piece.length);
    const before = process.cpuUsage();
    await answer(shipped, { text, today: '2016-09-10', ...(kind === undefined ? {} : { kind }) });
    return process.cpuUsage(before).user / 1_000_000;
  };

  it.each(PIECES)('are answered in time that grows with their length: %s', async (piece) => {
    for (const kind of [undefined, 'who', 'when'] as const) {
      const short = await seconds(piece, LONGEST_QUESTION / TIMES_LONGER, kind);
      const long = await seconds(piece, LONGEST_QUESTION, kind);
      if (long > TOO_FAST_TO_TELL) expect(long / short).toBeLessThan(MOST_TIMES_SLOWER);
    }
  });
});

/** Counts how often a word is compared with another by meaning, and how often with all words of the corpus. */
class Watch {
  compared = 0;
  wentOver = 0;

  over(index: CorpusIndex): CorpusIndex {
    const watch = this;
    const vocabulary = new Map(index.vocabulary);
    vocabulary.keys = () => {
      watch.wentOver += 1;
      return Map.prototype.keys.call(vocabulary) as MapIterator<string>;
    };
    const english = {
      ...index.english,
      get thesaurus() {
        watch.compared += 1;
        return index.english.thesaurus;
      },
    };
    return { ...index, vocabulary, english };
  }
}

describe('a question of hundreds of different words', () => {
  const words = english.vectors.words.filter((word, at) => at % 20 === 0 && /^[a-z]{4,}$/.test(word));
  const index = indexOf('The rebels said that the truce in Aleppo would hold. ', 5_300);
  const ask = async (asked: readonly string[]) => {
    const watch = new Watch();
    await answer(watch.over(index), { text: asked.join(' '), today: '2016-09-10' });
    return watch;
  };

  it('is compared by meaning no oftener than one of a hundred', async () => {
    const [hundred, all] = [await ask(words.slice(0, 100)), await ask(words)];
    expect(words.length).toBeGreaterThan(700);
    expect(hundred.compared).toBeGreaterThan(0);
    expect(all.compared).toBe(hundred.compared);
    expect(hundred.wentOver).toBeGreaterThan(0);
    expect(all.wentOver).toBe(hundred.wentOver);
  });
});

/** Of the processor, so that other programs count for little. */
function secondsToIndex(piece: string, length: number): number {
  const before = process.cpuUsage();
  indexOf(piece, length);
  return process.cpuUsage(before).user / 1_000_000;
}

async function secondsToAsk(piece: string, length: number, text: string): Promise<number> {
  const index = indexOf(piece, length);
  const before = process.cpuUsage();
  await answer(index, { text, today: '2016-09-10' });
  return process.cpuUsage(before).user / 1_000_000;
}

function indexOf(piece: string, length: number): CorpusIndex {
  const text = `---\ntitle: Long\ndate: 2016-09-01\n---\n\n${piece.repeat(length / piece.length)}.\n`;
  const { article } = parseArticle('long.md', text, null);
  if (article === null) throw new Error('the text was refused');
  return indexCorpus({ articles: [article], topics: [], notices: [] }, english);
}
