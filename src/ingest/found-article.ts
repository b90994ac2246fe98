/** A piece of what was given that is not the article's own prose. */
export type LeftOutPiece = {
  readonly text: string;
  /** A noun phrase: "caption", "navigation", "cookie notice". */
  readonly reason: string;
};

/** What could be told of an article from what was given; null where it does not tell. */
export type Metadata = {
  readonly title: string | null;
  readonly publisher: string | null;
  /** YYYY-MM-DD, the day on the publisher's own clock. */
  readonly date: string | null;
  readonly author: string | null;
  /** http or https. */
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
};

/** An article on its way into the corpus. */
export type FoundArticle = {
  readonly metadata: Metadata;
  /** Prose, verbatim but for white space that the page's layout does not show. */
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly LeftOutPiece[];
  /** What the keeper of the corpus should look at, as sentences without a full stop. */
  readonly doubts: readonly string[];
};

/** Why something is not an article: what is wrong with it and what to do. */
export type NotFound = { readonly fault: string };

export const NO_METADATA: Metadata = {
  title: null,
  publisher: null,
  date: null,
  author: null,
  url: null,
  language: null,
};

/** The first of several sources that tells each thing. */
export function firstOfEach(sources: readonly Partial<Metadata>[]): Metadata {
  const first = <Name extends keyof Metadata>(name: Name): Metadata[Name] =>
    sources.map((source) => source[name] ?? null).find((value) => value !== null) ?? null;
  return {
    title: first('title'),
    publisher: first('publisher'),
    date: first('date'),
    author: first('author'),
    url: first('url'),
    language: first('language'),
  };
}
