import { isStopWord } from './tokens.js';
import { wordSet } from './word-set.js';

/** The languages besides English in which Parley says that its articles are in English. */
export const QUESTION_LANGUAGES = ['fr', 'de', 'es', 'ru', 'ar', 'tr'] as const;

export type QuestionLanguage = (typeof QUESTION_LANGUAGES)[number];

/** What is told apart from them: whoever asks in one of these is not to be answered in its neighbour. */
const NEIGHBOURS = ['en', 'it', 'pt', 'nl', 'uk', 'bg', 'fa', 'ur'];

/**
 * Words that hardly a question does without. A detector by letters calls any string of letters some language; one of these
 * among its words tells that it is right. Languages with a script of their own need none.
 */
const FUNCTION_WORDS: Readonly<Partial<Record<QuestionLanguage, ReadonlySet<string>>>> = {
  fr: wordSet(
    'qui que quoi quand où ou comment combien pourquoi quel quelle quels quelles est sont ont été le la les un une des du de au aux et dans sur pour avec se ce cette il elle ils qu c l d s y pas',
  ),
  de: wordSet(
    'wer wen wem was wann wo woher wohin wie warum wieso weshalb welche welcher welches ist sind war waren hat haben wird werden der die das den dem des ein eine einen einem und in im zu zur zum mit von vom für über auf nicht gibt es sich sie er',
  ),
  es: wordSet(
    'quién quien quiénes quienes qué que cuándo cuando dónde donde cómo como cuánto cuanto cuántos cuantos cuántas cuantas cuál cual cuáles por es está son fue fueron ha han hay el la los las un una del de al en y se su va van no con para sobre',
  ),
  tr: wordSet(
    'kim kimdir kimler ne nedir neden niye niçin nasıl nerede nereye nereden zaman kaç kac hangi mi mı mu mü ve bir bu ile için hakkında oldu olacak var yok son kadar',
  ),
};

/** Below it a single name decides. */
const FEWEST_WORDS = 2;

/**
 * Loads the detector, whose tables take as long as a start from a snapshot: a tenth of a second in which nothing else has its turn.
 * For programs that answer many, so that nobody waits for the first question that needs it.
 */
export async function loadLanguageDetector(): Promise<void> {
  await import('tinyld');
}

/**
 * The language of a question that is known not to be English; null for other languages, and where its words do not tell.
 * @param evidence how many of its words must be function words of that language, and no stop words of English where it is more than one
 */
export async function detectLanguage(text: string, evidence = 1): Promise<QuestionLanguage | null> {
  const spoken = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (spoken.length < FEWEST_WORDS) return null;
  // Loaded when it is first needed, at the latest: a conversation in a terminal is mostly in English alone.
  const { detect } = await import('tinyld');
  const detected = detect(text, { only: [...QUESTION_LANGUAGES, ...NEIGHBOURS] });
  const language = QUESTION_LANGUAGES.find((one) => one === detected) ?? null;
  const told = language === null ? undefined : FUNCTION_WORDS[language];
  if (told === undefined) return language;
  const found = new Set(spoken.filter((word) => told.has(word) && (evidence === 1 || !isStopWord(word))));
  return found.size >= evidence ? language : null;
}
