/** Words that point back to the sentence before; captions, headings and names stand alone and do not begin with them. */
const POINTS_BACK = new Set(
  (
    'he she it they we i this that these those there his her its their but and or so yet nor however meanwhile instead ' +
    'also still later afterwards earlier then both neither none'
  ).split(' '),
);

/** Finite verbs that headings and captions leave out or put in the present tense: they say "talks fail", not "talks failed". */
const PAST_OR_AUXILIARY = new Set(
  (
    'was were had has have is are did does will would could should might must may can said told added called asked ' +
    'began came went left met held made took gave found knew saw spoke stood fell rose won lost broke kept sent'
  ).split(' '),
);

/** "He refused", "They agreed": a past tense may also be told by its ending, directly behind a pronoun. In letters. */
const SHORTEST_PAST = 5;
/** Shorter ones are headings such as "And then?" or "It was war". */
const FEWEST_WORDS = 4;

/**
 * Whether a short line without a full stop goes on from the prose before it: "But no date was set", "They agreed to meet again".
 * For lines directly behind a paragraph of prose.
 */
export function continuesProse(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
  const [first = '', second = ''] = words;
  if (words.length < FEWEST_WORDS || text.includes('\n') || !POINTS_BACK.has(first)) return false;
  return (
    words.slice(1).some((word) => PAST_OR_AUXILIARY.has(word)) ||
    (second.length >= SHORTEST_PAST && second.endsWith('ed'))
  );
}
