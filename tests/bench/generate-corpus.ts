import type { Article } from '../../src/corpus/article.js';
import { pick } from './random.js';
import { coin, type Vocabulary } from './vocabulary.js';

/** An article has at most this many paragraphs; one of an agency's reports has about a dozen. */
const LONGEST_ARTICLE = 20;
const LONGEST_PARAGRAPH = 5;
/** Share of mentions that name somebody or somewhere new. */
const NEW_NAME = 0.06;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const TITLES = ['Foreign Minister', 'President', 'General', 'spokesman', 'UN envoy', 'Prime Minister'];
const GROUPS = ['Front', 'Ministry', 'Army', 'Council', 'Agency', 'Party'];
const SAID = ['said', 'told reporters', 'warned', 'announced'];

/** Articles in the shape of news: names, offices, dates, figures and quotations among words of the vocabulary. */
export function generateArticles(
  paragraphs: number,
  random: () => number,
  vocabulary: Vocabulary,
): Article[] {
  const articles: Article[] = [];
  const names = new Names(random);
  for (let left = paragraphs; left > 0; ) {
    const length = Math.min(left, 1 + Math.floor(random() * LONGEST_ARTICLE));
    vocabulary.beginArticle();
    const sentence = () => writeSentence(random, vocabulary, names);
    const number = articles.length + 1;
    articles.push({
      id: `generated-${number}`,
      file: `generated-${number}.md`,
      title: capitalised(words(vocabulary, 6)),
      publisher: 'Generator',
      date: day(random),
      author: null,
      url: null,
      language: 'en',
      paragraphs: Array.from({ length }, () =>
        Array.from({ length: 1 + Math.floor(random() * LONGEST_PARAGRAPH) }, sentence).join(' '),
      ),
      leftOut: [],
    });
    left -= length;
  }
  return articles;
}

/** People, places and organisations; a known one is named again as often as it was named before. */
class Names {
  readonly #random: () => number;
  readonly #used: Readonly<Record<'person' | 'place' | 'group', string[]>> = {
    person: [],
    place: [],
    group: [],
  };

  constructor(random: () => number) {
    this.#random = random;
  }

  name(kind: 'person' | 'place' | 'group'): string {
    const used = this.#used[kind];
    const isNew = used.length === 0 || this.#random() < NEW_NAME;
    const name = isNew ? this.#newName(kind) : pick(this.#random, used);
    used.push(name);
    return name;
  }

  #newName(kind: 'person' | 'place' | 'group'): string {
    const word = () => capitalised(coin(this.#random, 2 + Math.floor(this.#random() * 2)));
    if (kind === 'person') return `${word()} ${word()}`;
    return kind === 'place' ? word() : `${word()} ${pick(this.#random, GROUPS)}`;
  }
}

function writeSentence(random: () => number, vocabulary: Vocabulary, names: Names): string {
  const some = (most: number) => words(vocabulary, 1 + Math.floor(random() * most));
  const person = names.name('person');
  const speaker = random() < 0.3 ? `${pick(random, TITLES)} ${person}` : (person.split(' ')[1] ?? person);
  const clause = () => `the ${some(4)} of the ${some(3)} was ${some(3)} by the ${some(3)}`;
  return pick(random, [
    () => `${capitalised(clause())} in ${names.name('place')} on ${pick(random, DAYS)}.`,
    () => `“${capitalised(clause())} and it will ${some(3)},” ${speaker} ${pick(random, SAID)}.`,
    () => `${speaker} of the ${names.name('group')} ${pick(random, SAID)} that ${clause()}.`,
    () =>
      `At least ${2 + Math.floor(random() * 900)} people were ${some(2)} when ${clause()} near ${names.name('place')}.`,
    () => `He has ${some(4)} since ${date(random)}, but ${clause()}.`,
    () => `${capitalised(clause())}, which had ${some(3)} and ${some(3)}.`,
    () => `In ${names.name('place')}, the ${names.name('group')} ${some(3)} because ${clause()}.`,
  ])();
}

function words(vocabulary: Vocabulary, count: number): string {
  return Array.from({ length: count }, () => vocabulary.word()).join(' ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function date(random: () => number): string {
  const year = 2005 + Math.floor(random() * 12);
  return random() < 0.5 ? String(year) : `${1 + Math.floor(random() * 28)} ${pick(random, MONTHS)} ${year}`;
}

function day(random: () => number): string {
  const [year, month, dayOfMonth] = [2010, 1, 1].map((from, at) =>
    String(from + Math.floor(random() * ([7, 12, 28][at] ?? 1))).padStart(2, '0'),
  );
  return `${year}-${month}-${dayOfMonth}`;
}
