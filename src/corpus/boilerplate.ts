/**
 * A way to know text that a publisher puts around its articles. Rules know general habits of news pages, never one text.
 * `line`: the rule also holds for one line of a paragraph that has several, because no sentence continued from the line
 * before would look like it.
 */
type BoilerplateRule = {
  readonly reason: string;
  readonly line: boolean;
  readonly matches: (text: string) => boolean;
};

/** Longer text is prose whatever it begins with. The longest disclaimers seen stay under it; in characters. */
const BOILERPLATE_LENGTH = 1_000;

/** Captions and credits run to two sentences; a paragraph beyond that merely ends in one. In words. */
const CAPTION_WORDS = 80;

/** Headlines and captions without a full stop rarely pass 12 words; a sentence that lost its full stop usually does. */
const FRAGMENT_WORDS = 12;
/** For scripts that put no spaces between words; in characters. */
const FRAGMENT_LENGTH = 100;
/** Lines of a list of links or names; wrapped prose has longer ones. In words. */
const FRAGMENT_LINE_WORDS = 8;
/** A label before a list ("Related stories:") is short, a sentence that leads to a quotation is longer. In words. */
const LABEL_WORDS = 4;

/** As printed in credits, joined as alternatives of a pattern. */
const AGENCIES =
  'Reuters|REUTERS|AFP|AP|EPA|UPI|DPA|dpa|PTI|ANI|IANS|PA|TASS|Tass|SANA|Xinhua|Anadolu|Sputnik|Bloomberg|' +
  'Associated Press|Agence France[- ]Presse|Press Association|Getty Images|GETTY IMAGES|Getty|GETTY|' +
  '[Aa]gencies|AGENCIES|[Aa]gency';
/** An agency's name as a word; in a credit "photo" may follow it. */
const AGENCY = `(?:${AGENCIES})(?: (?:[Pp]hoto|PHOTO|[Ii]mages|[Ff]ile))?`;
/** A photographer's name after the agency's. */
const PHOTOGRAPHER =
  "@?\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*){0,3}(?:\\s*,?\\s*(?:[Ff]ile|FILE|[Pp]ool))?";

/** Sentences that are captions: "In this photo, …". */
const CAPTION_OPENING =
  /^in this\b[^.]{0,80}\b(?:photo(?:graph)?|image|picture|frame grab)(?:,| taken| released| provided| made available| from)/i;
/** "… (AP Photo/Name)", "… . REUTERS/Name", and "… [Reuters]" without a full stop. */
const CAPTION_CREDITS = [
  new RegExp(`(?:^|[\\s(\\[])${AGENCY}\\s*/\\s*${PHOTOGRAPHER}\\W*$`, 'u'),
  new RegExp(`[\\p{L}\\p{N},]\\s*[([]\\s*(?:[\\p{L} .]{0,40}/)?${AGENCY}\\s*[)\\]]$`, 'u'),
];
/** What each of them has and most prose has not: they are looked for in every paragraph, and slow. */
const CREDIT_MARK = /\/|[)\]]$/;

/** What stands between the names of people. */
const NAME_PARTICLES = new Set(
  'a al an and at bin by da de del der di dos du el et for from ibn in of on the van von'.split(' '),
);

/** Words that say what the people named in a credit did. */
const CREDIT_WORK =
  /\b(?:additional|with|reporting|writing|editing|compiled|translated|photography|material|files)\b/gi;

/** In order: the first rule that matches gives the reason, so rules that name a thing exactly stand before those that guess. */
const RULES: readonly BoilerplateRule[] = [
  // A line of hyphens or stars, or dots and dashes left over from a page.
  { reason: 'separator', line: true, matches: (text) => !/[\p{L}\p{N}]/u.test(text) },
  {
    reason: 'link',
    line: true,
    matches: matcher(
      /^\W*(?:also read|read also|read more|read next|see also|see more|more on this(?: story)?|more stories|related(?: (?:articles?|stories|story|news|coverage|topics?|content|links?|posts?))?|recommended|watch|listen|live|video|in pictures|don['’]t miss|editor['’]?s['’]? picks?|must read|trending|most (?:read|popular|viewed)|you may also like|advertisements?|sponsored|promoted|story continues below)\s*(?:$|[:|»>].*$|\s[–—-]\s.*$)/i,
      /^(?:also read|read more|see more|click here|tap here)\b(?:\s+\S+){1,15}$/i,
      /^(?:https?:\/\/|www\.)\S+$/i,
      /^\S+@\S+\.\S+$/,
    ),
  },
  {
    reason: 'sign-up line',
    line: true,
    matches: matcher(
      /^(?:sign up|subscribe|register)\s+(?:now|here|today|free|for|to)\b.{0,200}$/i,
      /^(?:follow|like|join|find) (?:us|me|our)\b.{0,160}$/i,
      /^follow [^,;.]{1,80} on (?:twitter|facebook|instagram|telegram|youtube|linkedin|whatsapp|x|google news)\b[^,;]{0,80}$/i,
      /^(?:download|get) (?:the|our)\b.{0,60}\b(?:app|newsletter|alerts)\b.{0,80}$/i,
      /^share (?:this|on|via)\b.{0,60}$/i,
    ),
  },
  {
    reason: 'disclaimer',
    line: true,
    matches: matcher(
      /^\W*disclaimer\s*(?:$|[:–—-])/i,
      /^\W*(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:here|(?:in|on) this|are (?:those|solely|not|my|the author)|by the (?:author|writer|contributor|columnist)s?)\b/i,
      /^\W*(?:except for the headline,? )?this (?:story|article|report|content|copy|post|piece) (?:has|is) (?:not |also )?(?:been )?.{0,30}\b(?:edited|published from|generated|syndicated|translated|updated|corrected|republished)\b/i,
      /^\W*this (?:story|article|content|post|piece) (?:was )?(?:first |originally )(?:published|appeared) (?:by|in|on|at)\b[^,.;]{0,80}\W*$/i,
    ),
  },
  {
    reason: "editor's note",
    line: true,
    matches: matcher(/^\W*(?:editor['’]?s['’]? notes?|note to (?:readers|editors))\s*[:–—-]/i),
  },
  {
    reason: 'copyright',
    line: true,
    matches: matcher(
      /^\W*(?:©|copyright\s*(?:©|\(c\)|\d{4})|\(c\)\s*\d{4})/i,
      /^.{0,200}\ball rights reserved\b.{0,120}$/i,
    ),
  },
  {
    reason: 'credit',
    line: true,
    matches: matcher(
      /^[^.!?]{1,160} contributed (?:to this (?:report|story|article)|(?:to )?reporting)\b[^.]{0,80}\.?\W*$/i,
      /^[([](?:additional |with )?(?:reporting|writing|editing|compiled|translated|translation|photography|with (?:inputs?|agenc))\b.{0,300}$/i,
      /^\W*(?:with|from) (?:additional )?inputs? (?:from|by)\b.{0,100}$/i,
      /^(?:photo )?(?:credit|source|courtesy)s?\s*:.{0,80}$/i,
      new RegExp(`^\\W*(?:[Ww]ith |[Ff]rom )?${AGENCY}(?:(?:[\\s,/&|–—-]|and)+${AGENCY})*\\W*$`),
      // Where a page puts a caption and its agency in one line, extraction glues them: "at the talksReuters".
      /^.{0,300}[\p{Ll}.)"”](?:Reuters|AFP|AP|EPA|Getty Images)$/u,
    ),
  },
  {
    reason: 'credit',
    line: false,
    matches: (text) =>
      /^(?:additional |with )?(?:reporting|writing|editing|compiled|translated|photography|material|files) (?:by|from)\b/i.test(
        text,
      ) && isNames(text.replace(CREDIT_WORK, '')),
  },
  {
    reason: 'caption',
    line: true,
    matches: matcher(
      /^\W*(?:file )?(?:photo(?:graph)?|image|picture|pictured|video|graphic|map|caption|infographic)s?\s*(?:\([^)]*\)\s*)?[:|].*$/i,
      /^(?:image (?:copyright|caption|source)|media caption)\b/i,
      /^FILE(?: PHOTO)?\s*[-–—:]/,
    ),
  },
  {
    reason: 'caption',
    line: false,
    matches: (text) =>
      /^(?:file )?(?:photo(?:graph)?|picture|image)s? (?:by|courtesy of)\b/i.test(text) &&
      isNames(text.replace(/\bcourtesy\b/i, '')),
  },
  {
    reason: 'caption',
    line: false,
    matches: (text) =>
      (CAPTION_OPENING.test(text) ||
        (CREDIT_MARK.test(text) && CAPTION_CREDITS.some((credit) => credit.test(text)))) &&
      wordsIn(text) <= CAPTION_WORDS,
  },
  // Before the guess from form, so that the list of what was left out says which it is.
  { reason: 'byline', line: false, matches: (text) => /^by\s/i.test(text) && isNames(text) },
  {
    reason: 'update line',
    line: false,
    matches: matcher(
      /^\W*(?:last |first |originally )?(?:updated|published|posted|modified)(?: (?:on|at))?\s*:[^.]{0,80}\d[^.]{0,40}\.?$/i,
    ),
  },
  {
    reason: 'caption',
    line: false,
    matches: (text) => /\p{Ll}\.$/u.test(text) && isNames(text) && wordsIn(text) > 1,
  },
  { reason: 'fragment', line: false, matches: isFragment },
];

/** Why a paragraph of its own is not the article's prose, as a noun phrase; null where it is prose. */
export function boilerplateReason(paragraph: string): string | null {
  return reasonBy(paragraph, RULES);
}

const LINE_RULES = RULES.filter((rule) => rule.line);

/** The same for one line of a paragraph that has several, where a sentence may go on from line to line. */
export function boilerplateLineReason(line: string): string | null {
  // A line that starts with a small letter continues the one before.
  return /^\s*\p{Ll}/u.test(line) ? null : reasonBy(line, LINE_RULES);
}

function reasonBy(text: string, rules: readonly BoilerplateRule[]): string | null {
  const trimmed = text.trim();
  if (trimmed.length > BOILERPLATE_LENGTH) return null;
  return rules.find((rule) => rule.matches(trimmed))?.reason ?? null;
}

/** Short text without the punctuation of a sentence: a headline, a caption, a name, a place and date, a menu. */
function isFragment(text: string): boolean {
  const lines = text.split('\n');
  if (lines.some((line) => LIST_ITEM.test(line))) return false;
  if (/:$/.test(text) && wordsIn(text) <= LABEL_WORDS) return true;
  // Most paragraphs are done with here.
  if (lines.length === 1 && text.length > FRAGMENT_LENGTH) return false;
  if (lines.some((line) => SENTENCE_END.test(line.replace(SIGN_OFF, '').trim()))) return false;
  return (
    (wordsIn(text) <= FRAGMENT_WORDS && text.length <= FRAGMENT_LENGTH) ||
    (lines.length > 1 &&
      lines.every((line) => wordsIn(line) <= FRAGMENT_LINE_WORDS && line.length <= FRAGMENT_LENGTH))
  );
}

/** A list is text, of which one point may well lack a full stop. */
const LIST_ITEM = /^\s*(?:[-*+•]|\d+[.)])\s+\S/;

/** A mark that ends or joins sentences, then closing quotes, brackets and footnote numbers. */
const SENTENCE_END = /[\p{Sentence_Terminal}…,;:](?:["'”’»)\]*_]|\[[^\]]{1,30}\])*$/u;

/** An agency's name after its last sentence. */
const SIGN_OFF = new RegExp(`\\s*(?:[–—-]\\s*|[([])${AGENCY}[)\\]]?\\s*$`);

/** Whether every word is a name or stands between names. */
function isNames(text: string): boolean {
  let words = 0;
  let capitals = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}'’-]+/gu)) {
    words += 1;
    if (/^\p{Lu}/u.test(word)) capitals += 1;
    else if (!/^(?:al-|el-|as-|ad-|d['’])\p{Lu}/u.test(word) && !NAME_PARTICLES.has(word.toLowerCase()))
      return false;
    if (words > FRAGMENT_WORDS) return false;
  }
  return capitals > 0;
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

function matcher(...patterns: readonly RegExp[]): (text: string) => boolean {
  return (text) => patterns.some((pattern) => pattern.test(text));
}
