import { withoutFrame } from '../language/chat-frame.js';
import { ASKED_SAYING } from '../language/quotations/reporting-verbs.js';
import { asksAge } from './asked-age.js';
import type { Kind } from './inquiry.js';

/** A question that opens with an auxiliary asks whether something is so. */
const ASKS_WHETHER =
  /^(?:(?:is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|should|may|might|isnt|arent|wasnt|werent|doesnt|dont|didnt|hasnt|havent|wont|r)\b)|\bis (?:it|this|that) true\b|\bwhether\b/;

const PLACE_NOUN =
  'cit(?:y|ies)|places?|towns?|regions?|provinces?|venues?|locations?|areas?|state|suburbs?|districts?|continents?|hotels?|villages?|neighbou?rhoods?|countr(?:y|ies)';
const PERSON_NOUN =
  'person|people|man|woman|official|officials|minister|ministers|envoy|leader|leaders|politician|diplomat|diplomats|group|groups|organi[sz]ation|side|sides|party|parties|general|commander|president|king|team|company|author|actor|power|powers|officer|officers|soldier|journalist|negotiator|negotiators|mediator|mediators|spokes(?:man|woman|person)|ambassador|ambassadors|senator|judge|lawyer';

const ASKS = '(?:what|which|who|whose|whom|when|where|why|how)s?\\b';
const AMOUNT = '(?:number|count|total|amount|percentage|share|size)';
/** "When rich countries trade with poor ones, whose wages rise?": what is asked stands behind the clause. */
const CLAUSE_BEFORE = new RegExp(
  `^(?:when|if|after|before|while|once|since|besides|according to|in addition to|along with) [^?,]+.*?, (?:and )?(?=(?:(?:in|to|from|for|at|by|with|on|of) )?${ASKS})`,
);
/** "When people take on debt, it leads to what?" */
const ASKED_AT_THE_END = new RegExp(
  `^(?:when|if|after|before|while|once|since)\\b.*, .*?(?=\\b${ASKS}\\W*$)`,
);

/** In order: a narrower form stands before a wider one that begins as it does. Texts are in lower case, without apostrophes. */
const KIND_PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['howmany', /\bhow (?:many|much|large|big|high|long|often|old|far)\b/],
  [
    'howmany',
    new RegExp(
      `^(?!${ASKS})(?:.*(?<!\\ba(?: \\w+)?) )?${AMOUNT} of\\b|\\b(?:what|which)(?:s| is| was| are| were)?(?: the)?(?: (?!an?\\b|do|did)\\w+){0,2} ${AMOUNT} of\\b|\\b(?:death|body) ?(?:toll|count)\\b|\\bwhat (?:number|percentage|figure)\\b`,
    ),
  ],
  [
    'quote',
    new RegExp(
      `\\bwhat(?:s| is| has| have| had| did| does| do| was| were|re)?\\b.{0,80}\\b(?:${ASKED_SAYING})\\b`,
    ),
  ],
  [
    'quote',
    /\bhow did\b.{0,60}\b(?:describe|respond|react|put it|comment|call|characteri[sz]e)\b|\bquotes?\b|\bstatement (?:by|from|of)\b|\bsays? what\b|\breactions?\b|\bresponse (?:of|from|by)\b|^(?:what|how) (?:is|was|were|are)\b.{0,60}\bresponse\b|\bhow (?:do|did|does)\b.{0,60}\bfeel\b/,
  ],
  [
    'why',
    /\bwhys?\b|\bhow come\b|\bwhat for\b|\b(?:reasons?|cause|motive) (?:for|of|why|behind)\b|\b(?:what|which)(?:s| is| was| are| were)? the (?:reasons?|causes?|motive)\b/,
  ],
  [
    'why',
    /\bwhat (?:has |had )?(?:caused?|causes|led|made|makes|prompted|triggered|drove)\b|\bwhat (?:is|was|s) behind\b/,
  ],
  [
    'when',
    /\bwhens?\b|\b(?:what|which) (?:date|day|time|month|year|week|century|decade)\b|\bhow (?:soon|recently)\b|\bdates? (?:of|for)\b|(?<!\bthe |\bto )\bdate\W*$/,
  ],
  ['who', /\bwhat(?:s| is| was)\b.{1,60}\b(?:role|job|position|title|post)\W*$/],
  [
    'where',
    new RegExp(`\\bwheres?\\b|\\b(?:which|what) (?:${PLACE_NOUN})\\b|\\b(?:location|venue)(?: of\\b|\\W*$)`),
  ],
  [
    'who',
    new RegExp(
      `\\bwho(?:s|m|se|re|ve|d|ll)?\\b|\\b(?:which|what) (?:[a-z]+ )?(?:${PERSON_NOUN})\\b|\\bnames? of\\b|\\bname\\W*$`,
    ),
  ],
  ['what', /\bwhats?\b|\bwhich\b|\bdefine\b|\bmeaning of\b|\bhow\b|\bexplain\b|\bdescribe\b/],
];

/** Kinds that are told by a question word: of several the first asks, "which official was hit when the mob came". */
const BY_QUESTION_WORD: ReadonlySet<Kind> = new Set(['when', 'where', 'who', 'what']);

/** The kind of answer that a question asks for; `general` where it names a subject alone. */
export function detectKind(text: string): Kind {
  const plain = withoutFrame(text)
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+/u, '')
    .replace(CLAUSE_BEFORE, '')
    .replace(ASKED_AT_THE_END, '');
  if (ASKS_WHETHER.test(plain)) return 'yesno';
  if (asksAge(plain)) return 'howmany';
  const [first] = KIND_PATTERNS.flatMap(([kind, pattern]) => {
    const at = plain.search(pattern);
    return at < 0 ? [] : [{ kind, at: BY_QUESTION_WORD.has(kind) ? at : -1 }];
  }).sort((one, other) => one.at - other.at);
  return first?.kind ?? 'general';
}
