/** Words as chats spell them, with the words they stand for; an empty one is an exclamation that asks nothing. */
const CHAT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wat: 'what',
    wut: 'what',
    wot: 'what',
    wats: 'whats',
    wuts: 'whats',
    whts: 'whats',
    wht: 'what',
    wen: 'when',
    whn: 'when',
    wer: 'where',
    wher: 'where',
    wheres: 'wheres',
    hw: 'how',
    waht: 'what',
    whta: 'what',
    wehn: 'when',
    whne: 'when',
    wehre: 'where',
    whre: 'where',
    hwo: 'who',
    wich: 'which',
    whihc: 'which',
    howmany: 'how many',
    howmuch: 'how much',
    howlong: 'how long',
    mny: 'many',
    lng: 'long',
    teh: 'the',
    hte: 'the',
    thier: 'their',
    frist: 'first',
    whyd: 'why did',
    whered: 'where did',
    whend: 'when did',
    howd: 'how did',
    whod: 'who did',
    hows: 'hows',
    y: 'why',
    whi: 'why',
    wy: 'why',
    r: 'are',
    u: 'you',
    ur: 'your',
    n: 'and',
    nd: 'and',
    b4: 'before',
    bc: 'because',
    cuz: 'because',
    coz: 'because',
    bcuz: 'because',
    abt: 'about',
    btwn: 'between',
    thru: 'through',
    da: 'the',
    dat: 'that',
    dis: 'this',
    dey: 'they',
    ppl: 'people',
    yr: 'year',
    yrs: 'years',
    mins: 'minutes',
    hrs: 'hours',
    wks: 'weeks',
    peeps: 'people',
    govt: 'government',
    gov: 'government',
    prez: 'president',
    pres: 'president',
    mtg: 'meeting',
    fm: 'foreign minister',
    secstate: 'secretary of state',
    potus: 'US president',
    intl: 'international',
    rn: 'right now',
    '2day': 'today',
    '2moro': 'tomorrow',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    yday: 'yesterday',
    '2': 'to',
    '4': 'for',
    tf: '',
    wtf: '',
    tbh: '',
    imo: '',
    lol: '',
    lmao: '',
    rofl: '',
    haha: '',
    hahaha: '',
    brb: '',
    afk: '',
    gtg: '',
    g2g: '',
    ttyl: '',
    ikr: '',
    nvm: '',
    oof: '',
    welp: '',
    idk: '',
    tho: '',
    smh: '',
    fr: '',
    bro: '',
    bruh: '',
    bruv: '',
    dude: '',
    guys: '',
    asap: '',
    srsly: '',
    omg: '',
    omfg: '',
    lmfao: '',
    btw: '',
    afaik: '',
    iirc: '',
    tbf: '',
    rly: 'really',
    rlly: 'really',
    ngl: '',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'have to',
    kinda: 'kind of',
    aint: 'is not',
    dunno: 'do not know',
  }),
);

/** A digit stands for a word only between words: "want 2 know", not "2 May" or "page 4". */
const DIGIT_WORD = /^[24]$/;
const EXCLAMATIONS = /\b(?:the (?:hell|heck|fuck)|on earth)\b/gi;
/** "W/ Russia", "w/o aid", but not "w/e", whatever. */
const WITH = /(?<![\p{L}\p{N}/])w\/(o(?![\p{L}\p{N}]))?(?!e(?![\p{L}\p{N}]))(?=\s|\p{L}|$)/giu;
/** "Why'd they leave", "who're the guests": what stands behind the mark may be half a verb. */
const CONTRACTED = /\b(who|what|when|where|why|how)['’](re|d|ll|ve)\b/gi;
const VERB_OF: Readonly<Record<string, string>> = { re: 'are', d: 'did', ll: 'will', ve: 'have' };
/** "Were did they meet": the verb that follows is another. */
const WERE_FOR_WHERE = /^were(?= (?:is|are|was|were|did|do|does|will|has|have|can)\b)/i;
const WORD = /[\p{L}\p{N}]+/gu;

/** "Catch me up", "tldr", "summary of the talks": whoever asks so has missed the news. */
const CATCH_UP =
  /^\W*(?:(?:can|could|will|would) (?:you|u|someone|anyone) (?:please |pls |plz )?)?(?:(?:catch|bring|get|keep) (?:me|us) up(?: to (?:speed|date))?|(?:fill|clue) (?:me|us) in|update (?:me|us)|(?:give (?:me|us) )?(?:an? |the )?(?:quick |short |brief )?(?:summary|recap|run-?down|overview|round-?up|tl;?dr)|summari[sz]e|sum (?:it |this |that |things )?up|what (?:did|have) (?:i|we) miss(?:ed)?)(?=(?:\s(?:please|pls|plz))?\W*$|\s(?:on|of|about|with|from|for|in|the)\b)/i;

/** A question with chat spellings written out. Words with a capital stay: "Rep" and "US" are names there. */
export function spellOut(text: string): string {
  return text
    .replace(EXCLAMATIONS, ' ')
    .replace(CONTRACTED, (_, asks, half: string) => `${asks} ${VERB_OF[half.toLowerCase()]}`)
    .replace(WERE_FOR_WHERE, 'where')
    .replace(CATCH_UP, 'latest news')
    .replace(WITH, (_, without) => (without === undefined ? 'with ' : 'without '))
    .replace(WORD, (word, offset: number) => {
      const meant = CHAT_WORDS.get(word);
      if (meant === undefined || isPartOfWord(text, offset, word)) return word;
      return DIGIT_WORD.test(word) && !/[a-z]\s$/.test(text.slice(0, offset))
        ? word
        : digitsStay(text, offset, word, meant);
    })
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** "y'all", "w/e", "al-r": the word goes on behind a mark. */
function isPartOfWord(text: string, offset: number, word: string): boolean {
  return (
    /[\p{L}\p{N}.'’-]$/u.test(text.slice(0, offset)) || /^['’.-]\p{L}/u.test(text.slice(offset + word.length))
  );
}

function digitsStay(text: string, offset: number, word: string, meant: string): string {
  return DIGIT_WORD.test(word) &&
    !/^ (?:know|see|be|get|the|a|him|her|them|us)\b/.test(text.slice(offset + 1))
    ? word
    : meant;
}
