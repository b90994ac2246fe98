/** Verbs that hand on what somebody said, by their base; forms in -s, -ed and -ing are regular. */
const REGULAR =
  'add announce warn claim insist stress note argue declare explain confirm deny suggest state report reveal acknowledge concede admit complain predict reiterate ' +
  'emphasise emphasize caution urge demand promise vow pledge express voice propose recommend recall remark observe comment joke lament boast allege assert maintain ' +
  'contend testify signal indicate disclose affirm reply respond answer accuse blame believe estimate hope conclude point mention repeat ask request appeal';

/** These are also common nouns or adjectives in their base and in -s: "reports said", "the state", "hopes". */
const ALSO_NOUNS = new Set(
  'claim blame state report hope demand promise request comment appeal signal point answer joke pledge vow note voice express remark mention estimate caution stress boast lament'.split(
    ' ',
  ),
);

const forms = new Set(
  'say says said saying tell tells told telling write writes wrote think thinks thought called calling'.split(
    ' ',
  ),
);
for (const base of REGULAR.split(' ')) {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base.replace(/([^aeou])y$/, '$1i');
  const doubled = base.replace(/(ad?mit)$/, '$1t');
  forms.add(doubled === base ? `${stem}ed` : `${doubled}ed`);
  forms.add(doubled === base ? `${base.endsWith('e') ? stem : base}ing` : `${doubled}ing`);
  if (!ALSO_NOUNS.has(base)) {
    forms.add(base);
    forms.add(/(?:s|ch|sh)$/.test(base) ? `${base}es` : stem.endsWith('i') ? `${stem}es` : `${base}s`);
  }
}

/**
 * "State" is a noun (the Islamic State, the state of the talks) unless "did" stands before it and what was stated, or nothing,
 * behind it.
 */
const STATE_AS_VERB = String.raw`(?<=\b(?:did|does|do)\s(?:[\w.'’-]+\s){1,4})state(?=\s+(?:about|that|regarding)\b)|(?<=\b(?:did|does)\s[\w.'’-]+\s)state(?=\W*$)`;

/** Verbs by which a question asks for somebody's words: alternatives of a regular expression. */
export const ASKED_SAYING = `say|says|said|saying|tell|tells|told|warn|warns|warned|claim|claims|claimed|announce|announces|announced|comment|respond|responded|${STATE_AS_VERB}|stated|quote|think|thinks|remark|remarked`;

/** Verbs whose subject is a speaker, behind "what did": those, and others whose objects may be deeds or things as well. */
export const ASKED_SPEAKING = `${ASKED_SAYING}|describe|demand|ask|add|call|put|promise|explain|argue|insist|stress|urge`;

/** Finite forms of the commonest verbs: a phrase that has one of them is a clause. */
const FINITE = new Set(
  (
    'is are was were am be been has have had do does did will would can could may might must shall should ' +
    'met made held began took left became went came saw got gave sent won lost led brought fell fought kept knew meant paid ran rose sat sold spoke stood struck broke drew grew ' +
    'follows wants want remains seems need needs'
  ).split(' '),
);

/** Whether a lower-case word is a form of a verb that reports speech. */
export function isReportingVerb(word: string): boolean {
  return forms.has(word);
}

/** Whether a lower-case word is, as a rule, the finite verb of a clause; regular pasts, which may be participles, are not counted. */
export function isFiniteVerb(word: string): boolean {
  return FINITE.has(word) || word === 'said' || word === 'says' || word === 'told' || word === 'tells';
}
