import { detectLanguage, type QuestionLanguage } from '../language/question-language.js';
import { covers } from '../language/text-range.js';
import { tokenize } from '../language/tokens.js';
import { countSlips, isNearVocabulary } from './correct-spelling.js';
import type { CorpusIndex } from './index-corpus.js';
import { findNamesIn } from './name-index.js';

/** In English questions nearly every word is English; German, French and Spanish share some, in short questions up to four in five. */
const MOST_ENGLISH = 0.8;
/** "Was", "die" and "in" are German too, but no question in another language has more of English's stop words. */
const MOST_STOP_WORDS = 2;

/** Whoever slips in English makes no accents. */
const ACCENT = /[^\P{L}a-z]/iu;
/** Of so many words, a single one that is not English is a slip, unless more than one word speaks for another language. */
const FEWEST_WORDS = 3;
const MORE_THAN_A_SLIP = 2;
const ASKING_WORDS = ['what', 'when', 'where', 'which', 'whose'];

/** Whether a word asks in English, or would but for one slip: "whn", "wehre". */
function isAskingWord(word: string): boolean {
  return ASKING_WORDS.some((one) => countSlips(word, one, 2) < 2);
}

/**
 * The language of a question that is not in English, where Parley can say so in it; else null. Names tell nothing, and words of
 * the corpus or of common English speak for English: the detector is asked only where they are too few.
 */
export async function foreignLanguage(index: CorpusIndex, text: string): Promise<QuestionLanguage | null> {
  const names = findNamesIn(index.names, text);
  const own = tokenize(text).filter((word) => !names.some((name) => covers(name, word)));
  if (own.length === 0) return null;
  const english = own.filter(
    ({ word, stop, start, end }) =>
      stop ||
      (!ACCENT.test(text.slice(start, end)) &&
        (isAskingWord(word) || index.english.vectors.rows.has(word) || isNearVocabulary(index, word))),
  );
  const isEnglish =
    english.length > MOST_ENGLISH * own.length || english.filter(({ stop }) => stop).length > MOST_STOP_WORDS;
  if (isEnglish) return null;
  const mayBeSlip = own.length >= FEWEST_WORDS && own.length - english.length <= 1;
  return detectLanguage(text, mayBeSlip ? MORE_THAN_A_SLIP : 1);
}
