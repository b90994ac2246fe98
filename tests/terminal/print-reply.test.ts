import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReply, pageReply } from '../../src/chat/reply.js';
import { printReply } from '../../src/terminal/print-reply.js';
import { makeAnswer, makeArticle, makeExcerpt } from '../chat/fixtures.js';
import { HOSTILE_PIECES } from '../chat/hostile.js';

const article = makeArticle({
  paragraphs: ['The *harbour* opens tomorrow, see https://a.example/b_c.'],
  url: 'https://news.example/1',
});
const date = { start: 20, end: 28, text: 'tomorrow', from: '2016-05-03', to: '2016-05-03', yearKnown: true };
const excerpt = { ...makeExcerpt(article, undefined, 'tomorrow'), dates: [date] };
const reply = answerReply(
  makeAnswer({ excerpts: [excerpt], followUpOf: { question: 'who', subject: 'Ana' } }),
);

describe('a reply as text', () => {
  it('has the Markdown undone, the quotation indented, links and days written out', () => {
    expect(printReply(reply, { bold: false, question: true }).split('\n')).toEqual([
      'when does the harbour open',
      'Following up, about Ana:',
      '    The *harbour* opens tomorrow, see https://a.example/b_c.',
      '[1] Harbour deal is near, The Gazette, 2 May 2016, ¶ 1 <https://news.example/1>',
      '“tomorrow”: 3 May 2016 (expected at the time)',
    ]);
  });

  it('shows bold where it is wanted', () => {
    expect(printReply(reply, { bold: true, question: false })).toContain(
      'opens \u001b[1mtomorrow\u001b[22m, see',
    );
  });

  it('leaves the question out where it stands above already', () => {
    expect(printReply(reply, { bold: false, question: false })).not.toContain('when does the harbour open');
  });

  it('prints a page with its heading', () => {
    const page = pageReply({
      heading: 'Sources',
      introduction: 'All:',
      items: ['- \\*a\\*'],
      itemsAre: 'articles',
    });
    expect(printReply(page, { bold: false, question: true })).toBe('Sources\nAll:\n- *a*');
  });

  it('never has a blank line or a control character, whatever the article holds', () => {
    const pieces = fc.array(fc.constantFrom(...HOSTILE_PIECES, '\u001b[2J', '\u009b', '\u0007'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const hostile = makeArticle({ paragraphs: [parts.join(' ')], title: parts.join('') });
        const text = printReply(answerReply(makeAnswer({ excerpts: [makeExcerpt(hostile)] })), {
          bold: false,
          question: true,
        });
        for (const line of text.split('\n')) expect(line.trim()).not.toBe('');
        expect(text.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
