import { tokenize } from '../language/tokens.js';
import { answeringWords } from './cite.js';
import type { CorpusIndex } from './index-corpus.js';
import { displayName, kindOfName } from './name-index.js';
import type { Question } from './question.js';
import type { Ranked } from './rank.js';

/** A subject of more words would be the question over again. */
const MOST_WORDS = 6;

/**
 * Whom or what a question is about, as a follow-up's "he", "they" or "it" would mean it: a person named in the question, else the
 * person who answers a who-question, else any other name, else what the question itself refers back to, else its own words.
 */
export function subjectOf(index: CorpusIndex, question: Question, best: Ranked | null): string | null {
  if (question.timeAlone && question.names.length === 0) return null;
  const people = question.names.filter((name) => kindOfName(index.names, name) === 'person');
  const shown = best === null ? null : answeringWords(question, best.sentence, best.paragraph);
  const answering =
    question.kind === 'who' && best !== null
      ? best.sentence.names
          .filter(({ kind, entity }) => kind === 'person' && !question.names.includes(entity))
          .sort((one, other) => Number(other.start === shown?.start) - Number(one.start === shown?.start))
          .slice(0, 1)
      : [];
  const named =
    people.length > 0
      ? people
      : answering.length > 0
        ? answering.map(({ entity }) => entity)
        : question.names;
  if (named.length > 0) return named.map((name) => displayName(index.names, name)).join(' and ');
  const words = tokenize(question.text).filter(({ stop }) => !stop);
  if (words.length === 0 || question.reference !== null) return question.reference?.previous.subject ?? null;
  return words
    .slice(0, MOST_WORDS)
    .map(({ start, end }) => question.text.slice(start, end))
    .join(' ');
}
