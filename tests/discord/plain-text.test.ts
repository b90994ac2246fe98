import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAsked } from '../../src/chat/follow-up.js';
import { unescapeMarkdown } from '../../src/chat/markdown.js';
import { answerReply } from '../../src/chat/reply.js';
import { asPlainText, stateOf } from '../../src/discord/plain-text.js';
import { makeAnswer, makeArticle, makeExcerpt } from '../chat/fixtures.js';
import { hostileText } from '../chat/hostile.js';

const EVIL = 'who is [the UN envoy](https://evil.example) <@123> # hi';

test('a hostile question stays text in title and footer, and both are read back', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (question, subject, before) => {
      const followUpOf = {
        question: before,
        subject,
        followUpOf: { question: before.slice(0, 60), subject: subject.slice(0, 60) },
      };
      const embeds = answerReply(makeAnswer({ question, subject, followUpOf })).embeds ?? [];
      const content = asPlainText('', embeds);
      expect(content.length).toBeLessThanOrEqual(2_000);
      for (const line of content.split('\n')) expectNoMarkup(line.replace(/^(?:###|-#) /, ''));
      expect(readAsked(stateOf({ content, embeds: [] }))).toEqual(readAsked(embeds));
    }),
  );
});

test('a masked link and a mention in a question followed up are escaped', () => {
  const followUpOf = { question: EVIL, subject: null };
  const embeds = answerReply(makeAnswer({ question: 'and when?', followUpOf })).embeds ?? [];
  expect(asPlainText('', embeds)).toContain(
    '-# ↩ who is \\[the UN envoy\\](https\\://evil.example) \\<\\@123\\> \\# hi',
  );
});

test('a quotation longer than a message is cut, and its citation stands behind it', () => {
  const description = `> ${'**word** and \\*so\\* on '.repeat(120)}\n[1] 3 May 2016, ¶ 4\n\n> another\n[2] 4 May 2016, ¶ 5`;
  const lines = asPlainText('', [{ title: 'words', description, footer: { text: 'About words' } }]).split(
    '\n',
  );
  expect(lines.join('\n').length).toBeLessThanOrEqual(2_000);
  expect(lines.join('\n').length).toBeGreaterThan(1_900);
  expect(lines).toEqual([
    '### words',
    expect.stringMatching(/^> .*…$/),
    '[1] 3 May 2016, ¶ 4',
    '-# About words',
  ]);
  expect(((lines[1] ?? '').match(/\*\*/g) ?? []).length % 2).toBe(0);
});

test('a paragraph of 2,500 letters without white space is cut inside, and bold words that are cut stay bold', () => {
  const bold = asPlainText('', [{ description: `> **${'x'.repeat(2_500)}**\n[1] 2016, ¶ 1` }]);
  expect(bold).toMatch(/^> \*\*x{1800,}\*\*…\n\[1\] 2016, ¶ 1$/);
  const escapes = asPlainText('', [{ description: `> ${'\\*'.repeat(1_250)}` }]);
  expect(escapes).toMatch(/^> (?:\\\*)*…$/);
});

test('a message with its embed keeps its state there, whatever its words', () => {
  expect(stateOf({ content: '### other', embeds: [{ title: 'asked' }] })).toEqual([{ title: 'asked' }]);
  expect(stateOf({ content: 'a notice', embeds: [] })).toEqual([]);
});

test('an answer that fits is shown whole', () => {
  const article = makeArticle({ paragraphs: ['The envoy came to Geneva.'] });
  const [embed] =
    answerReply(makeAnswer({ question: 'who came', excerpts: [makeExcerpt(article)] })).embeds ?? [];
  expect(asPlainText('', embed === undefined ? [] : [embed])).toBe(`### who came\n${embed?.description}`);
});

/** What is left once escapes are undone by hand: no mark that Discord would read. */
function expectNoMarkup(line: string): void {
  const bare = line.replace(/\\[^0-9A-Za-z\s]/g, '');
  expect(bare, unescapeMarkdown(line)).not.toMatch(/[*_~|`<>[\]@#]|:\S/);
}
