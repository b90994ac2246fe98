import { withoutAfterthought, withoutLeadIn } from './lead-in.js';

/** Words that tell nothing of what is asked, behind "I missed" or "I know nothing". */
const FILLING =
  '(?: (?:the|this|these|it|that|any|all|much|anything|everything|nothing|lot|bit|little|a|an|some|news|articles?|reports?|story|topic|stuff|class|school|about|abt|of|on|for|to|with|in|here|today|yet|lately|recently|really))*';
const ARTICLES =
  '(?:the|this|that|these|those|your|ur) (?:news )?(?:articles?|reports?|texts?|news|sources?)';

/** Where a question goes on: "explain who", "could you check when", but not "explain the truce", "can you confirm the report". */
const BEFORE_QUESTION = '(?= (?:who|what|when|where|why|how|which)(?:s|re|d)?\\b)';

/** "No, I mean in July": what comes before a question that stands for another. */
const CORRECTION = '(?:(?:no|nope|nah|wait|oops|sorry|actually|rather)\\W+)*i mean(?:t)?';
const CORRECTS = new RegExp(`^\\W*${CORRECTION}\\b`, 'i');
/** "In September, I mean" */
const CORRECTS_BEHIND = /[\s\p{P}]+i mean(?:t)?[\s\p{P}]*$/iu;

/** What comes before a question in a chat: greetings, calls for attention, politeness, what the asker says of himself. */
const PREAMBLE = new RegExp(
  `^(?:[\\s\\p{P}\\p{S}]*(?:${[
    'hi+|hey+|hello|yo|hiya|sup|salam|good (?:morning|afternoon|evening|day)',
    `sorry (?:if|for|to) [^,.?!]{1,60}[,.]|(?:i|im|i['’]m|ive|i['’]ve|idk)\\b(?: (?:am|have|just|only|do|did|dont|don['’]t|didnt|didn['’]t|havent|haven['’]t|not|a|kinda|totally|completely|so|really))*(?: ?(?:missed|new|late|confused|lost|curious|know|read|followed|following|doing|joined|question))?${FILLING}(?:[.!;:,]|,? but\\b|,? so\\b)(?= ?\\S)`,
    'ok(?:ay)?|so|um+|uh+|hm+|well|wait|oh|btw|lol|sorry|excuse me|thanks|thank you|thx|please|pls|plz',
    `(?:acc(?:ording)?|based|going) (?:to|on|by) ${ARTICLES}|in ${ARTICLES}`,
    '(?:just |only )(?:curious|asking)|curious|asking for a friend',
    'guys|everyone|all|there|folks|friends?|mods?|bot|parley',
    '(?:quick |serious |dumb |stupid |noob )?question',
    '(?:does |do )?(?:anyone|anybody|someone|you|u|we)(?: guys| all| happen to| perhaps)? know',
    `(?:(?:can|could|would|will) (?:you|u|someone|anyone|somebody)|are (?:you|u) able to)(?: please| pls| plz)? (?:(?:tell|explain|say|remind|show|help|give)(?: to)?(?: me| us)?|let (?:me|us) know|point (?:me|us) to|(?:check|clarify|confirm|find out|look up)${BEFORE_QUESTION})`,
    "(?:tell|remind) me|i (?:want|need|wanna|would like)(?: to)? know|i['’]?d like to know|wanna know",
    "just wondering|i(?:['’]| a)?m wondering|wondering",
    CORRECTION,
    `explain(?: to)?(?: me| us)?${BEFORE_QUESTION}`,
  ].join('|')})(?=[\\s\\p{P}\\p{S}]|$))+[\\s,;:.!]*`,
  'iu',
);

/** What comes behind it: thanks, and whom it is asked of. */
const BEHIND = new RegExp(
  `(?:[\\s\\p{P}\\p{S}]+(?:${[
    '(?:thx|thanks|thank (?:you|u)|ty|tysm|cheers)(?: (?:in advance|so much|very much|a lot|guys|all))?',
    'please|pls|plz|lol|lmao|btw|tho',
    '(?:do|does|did) (?:you|u|we|anyone|anybody|someone) (?:think|reckon|know)|(?:any|some)(?:one|body) knows?|any ideas?',
    `(?:acc(?:ording)?|based|going) (?:to|on|by) ${ARTICLES}`,
    'i mean(?:t)?',
    'in (?:one|a single|two|three|a few|few|simple|plain|short|your own|\\d) (?:words?|lines?|sentences?|terms|english)|in (?:short|brief|a nutshell)|briefly',
    'just (?:curious|wondering|asking)|asking for a friend|if (?:you|u|anyone|anybody) (?:know|knows|can|could)',
  ].join('|')}))+[\\s\\p{P}\\p{S}]*$`,
  'iu',
);
/** So much of a text is looked at for it, in characters. */
const REACH = 200;
/** "Who is the envoy again": of what was told already, unless it asks when something is done once more. */
const REMINDED =
  /^(?:wh\w+|how)\b(?!.*\b(?:\w+ing|start|begin|open|meet|talk|fight|come|go|return|try|happen|break|fail|fall)\b)(?=.* again\W*$)/i;

/** A question without what only frames it in a chat. */
export function withoutFrame(text: string): string {
  const asked = withoutLeadIn(text.replace(PREAMBLE, '').trim());
  const shorter = withoutAfterthought(asked.slice(0, -REACH) + asked.slice(-REACH).replace(BEHIND, ''));
  // Where nothing else is left, that was the question.
  if (shorter === '') return asked;
  return shorter.length < REACH && REMINDED.test(shorter) ? shorter.replace(/ again\W*$/i, '') : shorter;
}

/** Whether a text says that it puts something else into the question before it. */
export function isCorrection(text: string): boolean {
  return CORRECTS.test(text) || CORRECTS_BEHIND.test(text.slice(-REACH));
}
