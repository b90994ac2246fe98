/**
 * All matches of a pattern in a text, in order: what `String.matchAll` gives. That one searches with a copy of the pattern, which
 * V8 has to compile anew when it has cleared its memory a few times since: 70 ms for the patterns of dates, at a stretch, in the
 * middle of an answer. The pattern itself stays compiled.
 *
 * @param pattern global
 * @throws TypeError where it is not, and would match the same place for ever
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${pattern} is not global`);
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}
