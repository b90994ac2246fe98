import { matchesOf } from '../matches.js';
import { governs, SCHEDULED } from './scheduled-events.js';
import { isVerb, looksAhead, TERM } from './terms.js';

/**
 * Whether the words around a date speak of what has happened or of what is to come. `near` says that both are
 * possible and the nearer day is meant.
 */
export type Tense = 'past' | 'future' | 'near' | 'unknown';

/** How far a cue may stand from its date, in UTF-16 units: about the length of a long news sentence. */
const REACH = 240;

/** A reporting verb tells when something was said, not when the thing said happens, unless the date is close by. */
const REPORT_REACH = 32;

/*
 * Lower case only: cues stand inside sentences, and "Will" and "May" are names. A future cue is tried first, and
 * "be" takes the next word with it, so that "could be unveiled" and "is to be held" do not count as past.
 */
const CUE = new RegExp(
  [
    String.raw`(?<future>\b(?:[Ww]ill|won['’]t|would|could|should|shall|might|must|may|going to|due|set for|set to|hope to|hopes|hoped|hoping|aims?|aimed|aiming|plans|plan to|planned|planning|scheduled|slated|expect(?:s|ed|ing)?|intend(?:s|ed)?|want(?:s|ed)? to|seek(?:s|ing)?|propos(?:es|ed)|promis(?:es|ed)|vow(?:s|ed)|pledg(?:es|ed)|agree(?:s|d) to|invit(?:es|ed)|call(?:s|ed) for|prepar(?:es|ing)|(?:aim|goal|plan|hope|idea|intention|target) (?:is|was)|(?:is|are|was|were|be) to|to (?:go ahead|take place|take effect|come into force|(?:re)?(?:start|open|convene)|resume|begin|proceed)|be(?: \w+ly)? \w+|likely|upcoming|forthcoming|deadline|target|[Aa]head of|postponed|delayed|faces?|facing|expires?|expiring|runs? out|candidates? (?:in|for))\b|['’]ll\b)`,
    `(?<scheduled>${SCHEDULED})`,
    String.raw`(?<report>\b(?:said|told|says|tells|announced|added|warned|noted|stated)\b)`,
    String.raw`(?<past>\b(?:was|were|had|has|have|did|been|met|held|began|took|went|came|left|broke|fell|made|gave|saw|struck|hit|flew|ran|spoke|wrote|won|lost|became|got|put|led|sent|found|brought|kept|died|[Aa]fter|[Ss]ince|(?<!-)(?!(?:need|speed|indeed|exceed|succeed|proceed|united)\b)[a-z]{2,}ed)\b)`,
  ].join('|'),
  'g',
);

/** What had been planned may be over, whether it came to pass or not. */
const HAD_BEEN_PLANNED =
  /\b(?:had been|(?:was|were) (?:first|originally|initially)|first|originally|initially) (?:due|planned|scheduled|expected|set|supposed|meant)\b|\bhad (?:hoped|planned|aimed|wanted|expected|intended) to\b|\b(?:was|were|had)(?: \w+){0,2} to have (?:been )?\w+\b/;
const CAME_TO_NOTHING =
  /\b(?:was|were|been|is) (?:then |later |first )?(?:put off|postponed|delayed|cancelled|canceled|called off|moved)\b|\b(?:did not|never) (?:take|took|begin|began|start|started|open|opened|happen|happened|come|came)\b/;

const SENTENCE_END = /(?<!\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|St|Lt|Col))(?<![A-Z])[.!?]["'”’)]?\s+(?=["'“‘(]?[A-Z])/g;

/**
 * The tense of the sentence around `text.slice(start, end)`, by the cue nearest before it, else the nearest after.
 */
export function tenseAround(text: string, start: number, end: number): Tense {
  const before = sentenceBefore(text.slice(Math.max(0, start - REACH), start));
  const after = sentenceAfter(text.slice(end, end + REACH));
  const tense = tenseOfTerm(before, after) ?? tenseOfCue(before, after);
  if (tense === 'future')
    return HAD_BEEN_PLANNED.test(before) || CAME_TO_NOTHING.test(after) ? 'near' : 'future';
  // A ceasefire that was announced "from Saturday" may begin on the one past or on the one to come.
  return /\b(?:from|starting|beginning|effective)\s+(?:on\s+)?$/i.test(before) ? 'near' : tense;
}

function tenseOfCue(before: string, after: string): Tense {
  if (/\bbefore\s+(?:the\s+)?$/i.test(before)) return 'future';
  const preceding = cuesIn(before).findLast((cue) => speaksOf(cue, before.slice(cue.end)));
  const following = cuesIn(after).find(
    ({ kind, start }) => kind !== 'scheduled' || governs(after.slice(0, start).replace(/^,/, '')),
  );
  return tenseOf((preceding ?? following)?.kind);
}

/** Ahead, unless its verb says that it is over; null where the date is no term. */
function tenseOfTerm(before: string, after: string): Tense | null {
  const term = TERM.exec(before);
  if (term === null) return null;
  if (term.groups?.fronted !== undefined) {
    const following = verbsIn(after)[0];
    if (following !== undefined) return following.tense;
  }
  // "agreed that by Friday all must go": the day belongs to what was agreed.
  return verbsIn(before).findLast(({ end }) => !/\bthat\b/.test(before.slice(end)))?.tense ?? 'future';
}

function verbsIn(text: string): { tense: Tense; end: number }[] {
  return cuesIn(text).flatMap(({ kind, start, end }) => {
    const [before, fromVerb] = [text.slice(0, start), text.slice(start)];
    if (kind === 'report' || (kind === 'past' && !isVerb(before, fromVerb))) return [];
    return [{ tense: kind === 'past' && !looksAhead(before, fromVerb) ? 'past' : 'future', end }];
  });
}

/** Whether a cue speaks of the date that comes after `between`. */
function speaksOf({ kind }: Cue, between: string): boolean {
  if (kind === 'report') return tellsWhenSaid(between);
  return kind !== 'scheduled' || governs(between);
}

/** "said in Moscow on Tuesday", but not "said that in August". */
function tellsWhenSaid(between: string): boolean {
  return between.length <= REPORT_REACH && !/\bthat\b/.test(between);
}

const CUE_KINDS = ['future', 'scheduled', 'report', 'past'] as const;

type Cue = { readonly kind: (typeof CUE_KINDS)[number]; readonly start: number; readonly end: number };

function cuesIn(text: string): Cue[] {
  return matchesOf(text, CUE).map((match) => ({
    kind: CUE_KINDS.find((kind) => match.groups?.[kind] !== undefined) ?? 'past',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function tenseOf(kind: Cue['kind'] | undefined): Tense {
  if (kind === undefined) return 'unknown';
  return kind === 'future' || kind === 'scheduled' ? 'future' : 'past';
}

function sentenceBefore(text: string): string {
  const last = matchesOf(text, SENTENCE_END).at(-1);
  return last === undefined ? text : text.slice(last.index + last[0].length);
}

function sentenceAfter(text: string): string {
  const first = text.search(SENTENCE_END);
  return first < 0 ? text : text.slice(0, first);
}
