/**
 * What Discord and the web put into a text that asks nothing: mentions of people, roles, channels and commands, custom emoji,
 * timestamps, addresses, and names behind an @ that no client made a mention of.
 * https://docs.discord.com/developers/reference#message-formatting
 */
const MARKUP =
  /<@[!&]?\d+>|<#\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^<>]+:\d+>|https?:\/\/\S+|(?<![\w.])@\w+/g;

/** The words of a question. */
export function plainQuestion(text: string): string {
  return text.replace(MARKUP, ' ').trim();
}
