import type { AnalysedParagraph } from '../../../src/language/names/entities.js';
import { findNames } from '../../../src/language/names/names.js';
import { collectOrdinaryWords } from '../../../src/language/names/ordinary-words.js';
import { findRoles } from '../../../src/language/names/roles.js';
import { findQuotations } from '../../../src/language/quotations/quotations.js';
import { splitSentences } from '../../../src/language/sentences.js';

export type TestArticle = { readonly date: string | null; readonly paragraphs: readonly string[] };

/** The articles' paragraphs with all that entities are built from, and the test for ordinary words that goes with them. */
export function analyse(articles: readonly TestArticle[]) {
  const ordinary = collectOrdinaryWords(articles.flatMap((article) => article.paragraphs));
  const isOrdinaryWord = (word: string) => ordinary.has(word);
  const paragraphs = articles.flatMap(({ date, paragraphs: texts }, article) =>
    texts.map((text, index): AnalysedParagraph => {
      const sentences = splitSentences(text);
      const names = findNames(text, sentences, isOrdinaryWord);
      const quotations = findQuotations(text, sentences, names);
      return {
        text,
        article,
        date,
        paragraph: index + 1,
        sentences,
        names,
        roles: findRoles(text, sentences, names),
        quotations,
      };
    }),
  );
  return { paragraphs, isOrdinaryWord };
}
