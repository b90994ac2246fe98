/** Something in a file that is not the article's own prose, and is therefore never quoted. */
export type LeftOut = {
  /** Line in the file where it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** Why it was left out, as a noun phrase: "caption", "credit", "disclaimer", "heading". */
  readonly reason: string;
};

/** What is known of an article without its text. */
export type ArticleHead = {
  /** a-z, 0-9 and -, unique in the corpus. */
  readonly id: string;
  /** Path inside the corpus folder, with forward slashes. */
  readonly file: string;
  readonly title: string;
  /** Who says it; null where the file does not tell. */
  readonly publisher: string | null;
  /** Whose work it is, as its byline names them; null where the file does not tell. */
  readonly author: string | null;
  /** Day of publication, YYYY-MM-DD, which relative dates in the text are counted from; null if undated. */
  readonly date: string | null;
  /** http or https. */
  readonly url: string | null;
  /** BCP 47 tag, "en" unless the front matter says otherwise. */
  readonly language: string;
  /** How many paragraphs of prose it has. */
  readonly paragraphs: { readonly length: number };
  /** Id of the article that this one takes the place of, where it says so. */
  readonly supersedes?: string;
  /** Why the article was taken back, where it was. */
  readonly retracted?: string;
};

/** A news article. Its paragraphs are verbatim: every excerpt is an offset range into one of them. */
export type Article = ArticleHead & {
  /** The article's prose; paragraph 1 stands at index 0. */
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly LeftOut[];
};
