/** What lies ahead of whoever asks. */
const AHEAD = /\b(?:will|going to|gonna|shall|upcoming)\b|\bnext\b(?!\W*$)/i;
/** The same, unless the question is of what was: "when are the talks due", "talks resume", "when are they starting again". */
const LIKELY_AHEAD =
  /\b(?:due|planned for|plan(?:s|ning)? to|(?:is|are|r) (?:\w+ ){0,4}(?:planned|scheduled|supposed|expected)|resume|restart)\b|\b(?:is|are)\b.{0,60}\b(?:start|restart|begin|resum|meet|return|happen|com|leav|go)n?ing\b/i;
const BEHIND = /\b(?:did|was|were|had|ago|happened|began|started|broke|last)\b/i;

/** Whether a question asks about what will be. */
export function asksAhead(text: string): boolean {
  return AHEAD.test(text) || (LIKELY_AHEAD.test(text) && !BEHIND.test(text));
}

/** Of what had been planned, nobody can tell whether its day has come. */
const WAS_PLANNED = /\b(?:was|were|had been)\b.{0,60}\b(?:due|planned|scheduled|supposed|expected|meant)\b/i;

/** Whether a question asks about what was. */
export function asksBehind(text: string): boolean {
  return BEHIND.test(text) && !WAS_PLANNED.test(text);
}
