import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../src/answer/index-corpus.js';
import { complete } from '../../src/chat/complete.js';
import { createChat } from '../../src/chat/converse.js';
import { loadEnglish } from '../../src/language/load-english.js';
import { makeArticle, makeCorpus } from './fixtures.js';

const articles = [
  makeArticle({
    id: 'harbour-deal',
    title: 'Harbour deal is near',
    date: '2016-05-02',
    paragraphs: [
      'Ana Lima, the mayor of Porto, opened the Porto talks. Lima met Jose Marques in Lisbon.',
      'The Porto talks go on, Ana Lima said.',
    ],
  }),
  makeArticle({ id: 'second', title: 'Harbour opens', date: '2016-09-09', paragraphs: ['It is open.'] }),
];
const topics = [
  { name: 'talks', command: true, description: 'Negotiations', words: ['talks', 'negotiation'] },
];
const chat = createChat(indexCorpus(makeCorpus(articles, topics), loadEnglish()), () => '2016-05-02');

function names(option: string, text: string): string[] {
  return complete({ option, text }, chat).map(({ name }) => name);
}

function values(option: string, text: string): string[] {
  return complete({ option, text }, chat).map(({ value }) => value);
}

describe('completing a name', () => {
  it('offers the text itself, then whom it may mean with the role that an article gives', () => {
    expect(names('subject', 'ana')).toEqual(['ana', 'Ana Lima · the mayor of Porto']);
    expect(values('subject', 'ana')).toEqual(['ana', 'Ana Lima']);
    expect(values('subject', 'lim')).toContain('Ana Lima');
  });

  it('offers people for a speaker and no articles', () => {
    expect(values('speaker', '')).toContain('Ana Lima');
    expect(values('speaker', '')).not.toContain('Harbour opens');
  });

  it('forgives one wrong, missing, added or swapped letter', () => {
    for (const slip of ['marxues', 'maques', 'marrques', 'mraques']) {
      expect(values('subject', slip), slip).toContain('Jose Marques');
    }
    expect(values('subject', 'xyzzy')).toEqual(['xyzzy']);
  });
});

describe('completing a question', () => {
  it('completes its last words and keeps what stands before them', () => {
    expect(values('question', 'when did jose mar')).toEqual(['when did jose mar', 'when did Jose Marques']);
  });

  it('offers events as the articles name them, topics and titles', () => {
    expect(values('event', 'porto')).toContain('Porto talks');
    expect(names('subject', 'negot')).toContain('talks · Negotiations');
    expect(names('subject', 'harbour')).toContain('Harbour opens · 9 September 2016');
  });
});

describe('completing an article', () => {
  it('offers its title and date, and means its id', () => {
    expect(complete({ option: 'article', text: 'opens' }, chat)[1]).toEqual({
      name: 'Harbour opens · 9 September 2016',
      value: 'second',
    });
  });
});

describe('completing a day', () => {
  it('offers the months of the articles in the language of the reader', () => {
    const choices = complete({ option: 'from', text: '', language: 'fr' }, chat);
    expect(choices).toContainEqual({ name: 'septembre 2016', value: '2016-09' });
  });
});

describe('choices', () => {
  it('are none for a text that is too long for one: it is sent as it is', () => {
    expect(values('question', 'x'.repeat(101))).toEqual([]);
  });

  it('never part a grapheme', () => {
    const flags = '🇫🇷🇩🇪'.repeat(30);
    const long = [makeArticle({ title: `Flags ${flags}`, paragraphs: ['Flags.'] })];
    const other = createChat(indexCorpus(makeCorpus(long), loadEnglish()), () => '2016-05-02');
    const [, choice] = complete({ option: 'article', text: 'flags' }, other);
    expect(choice?.name.length).toBeLessThanOrEqual(100);
    expect(choice?.name).toMatch(/^Flags(?: (?:🇫🇷|🇩🇪)*)?…$/u);
  });

  it('are none for an option that nothing completes', () => {
    expect(values('paragraph', '')).toEqual([]);
  });
});
