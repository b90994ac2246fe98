import type { Article } from './article.js';
import type { Notice } from './corpus.js';

/** Articles that stay in the corpus, so that old messages find them, and are quoted no more; and what is doubtful about them. */
export type Withdrawn = { readonly articles: ReadonlySet<Article>; readonly notices: readonly Notice[] };

/**
 * The articles that were taken back and those that another one takes the place of. Of articles that supersede one another in a
 * circle the newest stays. An article that was taken back itself supersedes nothing: what it replaced is the best there is.
 *
 * @param articles oldest first, as in a corpus
 */
export function findWithdrawn(articles: readonly Article[]): Withdrawn {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const withdrawn = new Set(articles.filter(({ retracted }) => retracted !== undefined));
  const notices: Notice[] = [];
  const supersededBy = new Map<Article, Article>();
  for (const article of articles.toReversed()) {
    if (article.supersedes === undefined) continue;
    const earlier = byId.get(article.supersedes);
    if (earlier === undefined || supersedes(earlier, article, supersededBy)) {
      notices.push({
        level: 'warning',
        file: article.file,
        line: null,
        message: whyNotSuperseded(article.supersedes, article, earlier),
      });
    } else if (article.retracted === undefined) {
      supersededBy.set(earlier, article);
      withdrawn.add(earlier);
    }
  }
  return { articles: withdrawn, notices };
}

/** Whether the one takes the place of the other, itself or by way of others. */
function supersedes(one: Article, other: Article, supersededBy: ReadonlyMap<Article, Article>): boolean {
  for (let at: Article | undefined = other; at !== undefined; at = supersededBy.get(at)) {
    if (at === one) return true;
  }
  return false;
}

function whyNotSuperseded(id: string, article: Article, earlier: Article | undefined): string {
  if (earlier === undefined)
    return `supersedes "${id}", which is the id of no article; correct the id or remove the field`;
  if (earlier === article) return `supersedes "${id}", which is itself; write the id of the older article`;
  return `supersedes "${id}", which supersedes it in turn; remove the field from the older one`;
}
