import { describe, expect, it } from 'vitest';
import { ARTICLES_IN_ENGLISH } from '../../src/chat/articles-in-english.js';
import { answerReply, contextReply, pageReply } from '../../src/chat/reply.js';
import { makeAnswer, makeArticle, makeExcerpt } from './fixtures.js';

const article = makeArticle({
  paragraphs: ['Talks went on. The harbour opens tomorrow, the mayor said.', 'Fishing starts in late May.'],
});
const excerpt = makeExcerpt(article, 'The harbour opens tomorrow, the mayor said.', 'tomorrow');

function described(fields: Parameters<typeof makeAnswer>[0]): string {
  return answerReply(makeAnswer(fields)).embeds?.[0]?.description ?? '';
}

describe('the reply to a question', () => {
  it('quotes the excerpt with the answering words in bold, then cites it', () => {
    expect(described({ excerpts: [excerpt] })).toBe(
      '> The harbour opens **tomorrow**, the mayor said.\n[1] Harbour deal is near, The Gazette, 2 May 2016, ¶ 1',
    );
  });

  it('numbers further excerpts and gives each a button', () => {
    const second = makeExcerpt(article, undefined, undefined, 2);
    const reply = answerReply(makeAnswer({ excerpts: [excerpt, second] }));
    expect(reply.embeds?.[0]?.description).toContain(
      '\n\n> Fishing starts in late May.\n[2] Harbour deal is near, The Gazette, 2 May 2016, ¶ 2',
    );
    expect(reply.components?.[0]?.components.map((button) => 'label' in button && button.label)).toEqual([
      '[1] In context',
      '[2] In context',
    ]);
  });

  it('links date and paragraph where the article has an address', () => {
    const linked = makeArticle({ url: 'https://news.example/a_(b)?c=d' });
    expect(described({ excerpts: [makeExcerpt(linked)] })).toContain(
      '[1] Harbour deal is near, The Gazette, [2 May 2016, ¶ 1](https://news.example/a%5F%28b%29?c=d)',
    );
  });

  it('cites an article without publisher or date', () => {
    const bare = makeArticle({ publisher: null, date: null });
    expect(described({ excerpts: [makeExcerpt(bare)] })).toContain(
      '\n[1] Harbour deal is near, undated, ¶ 1',
    );
  });

  it('leaves out an address that is none of the web', () => {
    const odd = makeArticle({ url: 'javascript:alert(1)' });
    expect(described({ excerpts: [makeExcerpt(odd)] })).not.toContain('javascript');
  });

  it('shows a day and a span as timestamps', () => {
    const dates = [
      { start: 33, end: 41, text: 'tomorrow', from: '2016-05-03', to: '2016-05-03', yearKnown: true },
      { start: 0, end: 8, text: 'late May', from: '2016-05-21', to: '2016-05-31', yearKnown: true },
    ];
    expect(described({ excerpts: [{ ...excerpt, dates }] })).toContain(
      '\n“tomorrow”: <t:1462276800:D>; “late May”: <t:1463832000:D> – <t:1464696000:D>',
    );
  });

  it('does not explain a month or year that says itself', () => {
    const dates = [
      { start: 0, end: 8, text: 'May 2016', from: '2016-05-01', to: '2016-05-31', yearKnown: true },
    ];
    expect(described({ excerpts: [{ ...excerpt, dates }] })).not.toContain('<t:');
  });

  it('keeps the lines of a paragraph inside the quotation, bold included', () => {
    const verse = makeArticle({ paragraphs: ['one\ntwo\nthree'] });
    expect(described({ excerpts: [makeExcerpt(verse, undefined, 'one\ntwo')] })).toContain(
      '> **one**\n> **two**\n> three\n[1]',
    );
  });

  it('calls an uncertain answer a possible one', () => {
    expect(described({ status: 'unsure', excerpts: [excerpt] })).toMatch(/^Possible answer:\n> The harbour/);
  });

  it('says that the articles do not say, and calls the nearest passages that', () => {
    expect(described({ status: 'unanswered', nearest: [excerpt] })).toMatch(
      /^The articles do not say\.\nNearest passages, not an answer:\n> The harbour/,
    );
    expect(described({ status: 'unanswered' })).toBe('The articles do not say.');
  });

  it('tells what a follow-up was taken to be about', () => {
    const followUpOf = { question: 'who is the mayor', subject: 'Ana *Lo*' };
    expect(described({ excerpts: [excerpt], followUpOf })).toMatch(
      /^Following up, about Ana \\\*Lo\\\*:\n> /,
    );
    expect(described({ excerpts: [excerpt], followUpOf: { ...followUpOf, subject: null } })).toMatch(
      /^Following up, about who is the mayor:\n> /,
    );
  });

  it('sets earlier reports that differ apart, and what follows them', () => {
    const lines = described({ excerpts: [excerpt, excerpt, excerpt], earlier: 1 }).split('\n');
    expect(lines.filter((line) => line.endsWith(':') || /^\[\d\]/.test(line))).toEqual([
      expect.stringMatching(/^\[1\]/),
      'Earlier reports differ:',
      expect.stringMatching(/^\[2\]/),
      'Further passages:',
      expect.stringMatching(/^\[3\]/),
    ]);
  });

  it('suggests, and says where the articles end', () => {
    expect(described({ status: 'unanswered', suggestions: ['harbour'], corpusEnds: '2016-09-09' })).toBe(
      'Did you mean harbour?\nThe articles do not say.\nThe newest report is of 9 September 2016.',
    );
  });

  it('says in the language of the question that the articles are in English, and no more', () => {
    expect(described({ status: 'unanswered', language: 'de' })).toBe(ARTICLES_IN_ENGLISH.de);
    expect(described({ status: 'unanswered', language: 'tr' })).toBe(ARTICLES_IN_ENGLISH.tr);
  });

  it('says what an answer was looked up for in place of the words of the question', () => {
    expect(described({ excerpts: [excerpt], suggestions: ['Ana Lo', 'harbour'] })).toMatch(
      /^Showing answers for Ana Lo, harbour\.\n> /,
    );
  });

  it('pings nobody', () => {
    const reply = answerReply(makeAnswer({ question: '@everyone', excerpts: [excerpt] }));
    expect(reply.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(reply.content).toBeUndefined();
  });

  it('cuts a long excerpt around the answering words and says where', () => {
    const words = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ');
    const long = makeArticle({ paragraphs: [words] });
    const text = described({ excerpts: [makeExcerpt(long, undefined, 'word500')] });
    expect(text).toMatch(/^> … word\d+ .*word499 \*\*word500\*\* word501 .* word\d+ …\n\[1\]/);
    expect(text.length).toBeGreaterThan(1400);
  });
});

describe('an excerpt in its context', () => {
  const threeParagraphs = makeArticle({ paragraphs: ['Before it.', 'One. Two. Three.', 'After it.'] });

  it('stands in bold in its paragraph between its neighbours, for the asker alone', () => {
    const reply = contextReply(makeExcerpt(threeParagraphs, 'Two.', undefined, 2));
    expect(reply.embeds?.[0]?.description).toBe(
      '> Before it.\n\n> One. **Two.** Three.\n\n> After it.\n\nHarbour deal is near, The Gazette, 2 May 2016, ¶ 2',
    );
    expect(reply.flags).toBe(64);
  });

  it('marks an excerpt that is its whole paragraph, to tell it from its neighbours', () => {
    const threeParagraphs = makeArticle({ paragraphs: ['Before it.', 'All of it.', 'After it.'] });
    const reply = contextReply(makeExcerpt(threeParagraphs, undefined, undefined, 2));
    expect(reply.embeds?.[0]?.description).toMatch(/^> Before it\.\n\n> \*\*All of it\.\*\*\n\n> After it\./);
  });

  it('has no neighbour at either end of the article', () => {
    const reply = contextReply(makeExcerpt(makeArticle({ paragraphs: ['Only one.'] })));
    expect(reply.embeds?.[0]?.description).toMatch(/^> Only one\.\n\nHarbour/);
  });
});

describe('a page', () => {
  it('counts the items that do not fit', () => {
    const items = Array.from({ length: 100 }, (_, at) => `- ${at} ${'x'.repeat(90)}`);
    const reply = pageReply({ heading: 'Things', introduction: 'All:', items, itemsAre: 'things' });
    const lines = reply.embeds?.[0]?.description?.split('\n') ?? [];
    const shown = lines.filter((line) => line.startsWith('- ')).length;
    expect(shown).toBeGreaterThan(30);
    expect(lines.at(-1)).toBe(`… and ${100 - shown} more things`);
    expect(lines.join('\n').length).toBeLessThanOrEqual(4096);
  });
});
