import { readFileSync } from 'node:fs';

/**
 * The folders that are asked about: the shipped corpus and the reports it was written after, which tell the same facts paragraph by
 * paragraph, and two folders of reports on other talks, written for this.
 */
export type Folder = 'corpus' | 'articles' | 'other-talks' | 'further-talks';

/** Files of questions. Weights are learned from all but those held out. */
export type QuestionSet = 'tuning' | 'held-out' | 'other-talks' | 'further-talks';

export type GoldPassage = {
  /** The article's day of publication. */
  readonly date: string;
  readonly paragraph: number;
  /** Each must stand in the excerpt; given by folder where the two differ. */
  readonly words: readonly string[] | Readonly<Record<'corpus' | 'articles', readonly string[]>>;
};

/** A question with what may be shown for it. Exactly one of `gold` and `unanswerable` is there. */
export type GoldQuestion = {
  readonly id: string;
  /** The question before it, for a follow-up. */
  readonly first?: string;
  readonly question: string;
  readonly kind: string;
  readonly difficulty: 'easy' | 'medium' | 'hard';
  readonly style: 'plain' | 'chat' | 'keywords' | 'paraphrase';
  readonly gold?: readonly GoldPassage[];
  readonly answerDate?: { readonly from: string; readonly to: string };
  readonly unanswerable?: 'near-miss' | 'off-topic' | 'injection' | 'noise';
};

/** Questions of a `.jsonl` file beside this one. */
export function readGold(name: QuestionSet): GoldQuestion[] {
  const lines = readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as GoldQuestion);
}

export function goldWords(passage: GoldPassage, folder: Folder): readonly string[] {
  if (!('corpus' in passage.words)) return passage.words;
  return folder === 'corpus' || folder === 'articles' ? passage.words[folder] : [];
}

/** Curly marks and doubled spaces are no difference between two excerpts. */
export function normalise(text: string): string {
  return text.toLowerCase().replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
}

/** Whether a piece of a paragraph is an acceptable excerpt. */
export function isGold(
  question: GoldQuestion,
  folder: Folder,
  shown: { readonly date: string | null; readonly paragraph: number; readonly excerpt: string },
): boolean {
  const excerpt = normalise(shown.excerpt);
  return (question.gold ?? []).some(
    (passage) =>
      passage.date === shown.date &&
      passage.paragraph === shown.paragraph &&
      goldWords(passage, folder).every((words) => excerpt.includes(normalise(words))),
  );
}
