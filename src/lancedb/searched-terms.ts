import type { SearchedField } from '../answer/bm25.js';

/*
 * The column that is searched: the terms of the paragraph, a line break, those of the title, each between two spaces. LanceDB
 * divides it at either; counting a term needs no dividing.
 */

const BETWEEN = '\n';

export function joinTerms(text: readonly string[], title: readonly string[]): string {
  return [text, title].map((terms) => ` ${terms.join(' ')} `).join(BETWEEN);
}

/** @param lengths how many different terms each field has */
export function searchedFields(
  searched: string,
  lengths: { readonly text: number; readonly title: number },
): { text: SearchedField; title: SearchedField } {
  const middle = searched.indexOf(BETWEEN);
  return {
    text: fieldOf(searched.slice(0, middle), lengths.text),
    title: fieldOf(searched.slice(middle + 1), lengths.title),
  };
}

function fieldOf(terms: string, length: number): SearchedField {
  return {
    length,
    count: (term) => {
      const wanted = ` ${term} `;
      let count = 0;
      // The space behind a term is the one before the next.
      for (let at = terms.indexOf(wanted); at !== -1; at = terms.indexOf(wanted, at + wanted.length - 1))
        count += 1;
      return count;
    },
  };
}
