import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, unescapeMarkdown } from '../../src/chat/markdown.js';
import { hostileText } from './hostile.js';

/** UTF-16 units, lone surrogates too. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

describe('escapeMarkdown', () => {
  it.each([
    ['emphasis', '*a* _b_ **c** __d__', '\\*a\\* \\_b\\_ \\*\\*c\\*\\* \\_\\_d\\_\\_'],
    ['strikethrough and spoilers', '~~a~~ ||b||', '\\~\\~a\\~\\~ \\|\\|b\\|\\|'],
    ['code', '`a`', '\\`a\\`'],
    ['mentions', '<@1> <@&2> <#3> </who:4>', '\\<\\@1\\> \\<\\@&2\\> \\<\\#3\\> \\</who\\:4\\>'],
    ['everyone', '@everyone', '\\@everyone'],
    ['timestamps and custom emoji', '<t:0:R> <:a:1>', '\\<t\\:0\\:R\\> \\<\\:a\\:1\\>'],
    ['emoji shortcodes', 'so :smile: now', 'so \\:smile: now'],
    ['masked links', '[a](b)', '\\[a\\](b)'],
    ['bare addresses, so that they are not linked', 'at https://a.example', 'at https\\://a.example'],
    ['invites', 'discord.gg/abc', 'discord.gg\\/abc'],
    ['a backslash', 'a\\*', 'a\\\\\\*'],
    ['headings', '# a\n## b', '\\# a\n\\#\\# b'],
    ['subtext and lists', '-# a\n- b\n  + c', '\\-\\# a\n\\- b\n  \\+ c'],
    ['numbered lists', '1. a\n12) b', '1\\. a\n12\\) b'],
    ['quotations', '> a\n>>> b', '\\> a\n\\>\\>\\> b'],
  ])('takes the meaning from %s', (_, text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it('leaves ordinary prose alone', () => {
    const prose =
      'The well-known envoy said: "We met 1.5 hours (or so) at 10 a.m. + more." Costs $5/day – 3%.';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  it('is undone exactly, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, anyUnits), (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });

  it('leaves no character of markup live, wherever a part of the text is set in bold', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), (text, at) => {
        const cut = at % (text.length + 1);
        const markdown = `${escapeMarkdown(text.slice(0, cut))}**${escapeMarkdown(text.slice(cut))}`;
        const live = markdown.replace(/\\[^0-9A-Za-z\s]/g, '').replace('**', 'BOLD');
        expect(live).not.toMatch(/[\\*_~|`<>[\]@#]|:\/\/|:\w+:|^\s*[-+]|^\s*\d+[.)]\s/m);
      }),
    );
  });
});
