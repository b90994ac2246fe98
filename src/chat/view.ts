import { wordingIn } from './catalogue.js';
import type { Language } from './language.js';
import type { Wording } from './wording.js';

/** For whom a reply is made. */
export type View = {
  readonly language: Language;
  readonly wording: Wording;
  /** Whether the person who asked sees it alone. */
  readonly isPrivate: boolean;
};

export function viewFor(language: Language = 'en', isPrivate = false): View {
  return { language, wording: wordingIn(language), isPrivate };
}
