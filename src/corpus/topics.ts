/** A word that people ask by, with the words that mean the same in these articles. */
export type Topic = {
  /** a-z, 0-9 and -, at most 32 characters: Discord's limit for a command's name. */
  readonly name: string;
  /** Whether it becomes a slash command. */
  readonly command: boolean;
  /** At most 100 characters: Discord's limit for a command's description. */
  readonly description: string;
  readonly words: readonly string[];
};
