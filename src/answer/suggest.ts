import { foldWord, tokenize } from '../language/tokens.js';
import type { Correction } from './correct-spelling.js';
import type { CorpusIndex } from './index-corpus.js';
import { displayName, findNamesIn } from './name-index.js';

/**
 * What stood in for the asker's words, once each, as the corpus writes it: of a name the whole, "Staffan de Mistura" for "mistua".
 * A word that the corpus does not have helps the search by its meaning, and is not what anybody would look for there.
 *
 * @param text the question with the corrections applied
 * @param corrections in order; their offsets are into the question before
 */
export function suggestionsOf(
  index: CorpusIndex,
  text: string,
  corrections: readonly Correction[],
): string[] {
  const names = findNamesIn(index.names, text);
  let shift = 0;
  const written = corrections.flatMap(({ start, end, to }) => {
    const [from, until] = [start + shift, start + shift + to.length];
    shift += to.length - (end - start);
    const name = names.find((one) => !one.byRole && one.start <= from && until <= one.end);
    const whole = name === undefined ? null : displayName(index.names, name.entity);
    // "Russian" names Russia, and is not what it is called.
    return whole !== null && tokenize(whole).some(({ word }) => word === to)
      ? whole
      : index.vocabulary.has(to)
        ? asWritten(index, to)
        : [];
  });
  return [...new Set(written)];
}

/** A word that the corpus never writes in lower case is a name there. */
function asWritten({ ordinary, vocabulary }: CorpusIndex, word: string): string {
  const isName = vocabulary.has(foldWord(word)) && !ordinary.has(word);
  return isName ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
