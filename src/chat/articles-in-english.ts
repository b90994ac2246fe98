import type { QuestionLanguage } from '../language/question-language.js';

/** What is said to a question in another language, in that language, whatever the reader's locale is. */
export const ARTICLES_IN_ENGLISH: Readonly<Record<QuestionLanguage, string>> = {
  fr: 'Les articles sont en anglais : posez votre question en anglais, s’il vous plaît.',
  de: 'Die Artikel sind auf Englisch: Bitte fragen Sie auf Englisch.',
  es: 'Los artículos están en inglés: haga su pregunta en inglés, por favor.',
  ru: 'Статьи на английском языке: задайте, пожалуйста, вопрос по-английски.',
  ar: 'المقالات باللغة الإنجليزية: يُرجى طرح السؤال بالإنجليزية.',
  tr: 'Makaleler İngilizcedir: lütfen sorunuzu İngilizce sorun.',
};
