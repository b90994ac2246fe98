import { uninflected } from '../inflection.js';

/** Forms that no ending explains; of those that news uses. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'met meet|fled flee|said say|told tell|took take|taken take|broke break|broken break|began begin|begun begin|held hold|left leave|lost lose|' +
    'won win|fought fight|sought seek|shot shoot|struck strike|drove drive|driven drive|gave give|given give|went go|gone go|came come|saw see|seen see|' +
    'led lead|found find|built build|brought bring|bought buy|caught catch|taught teach|thought think|kept keep|sent send|spent spend|stood stand|' +
    'withdrew withdraw|withdrawn withdraw|rose rise|risen rise|fell fall|fallen fall|grew grow|grown grow|knew know|known know|spoke speak|spoken speak|' +
    'wrote write|written write|chose choose|chosen choose|froze freeze|frozen freeze|hid hide|hidden hide|ran run|sank sink|threw throw|thrown throw|' +
    'made make|paid pay|sold sell|felt feel|meant mean|dealt deal|laid lay|lay lie|rode ride|swore swear|sworn swear|drew draw|drawn draw|flew fly|flown fly|' +
    'overthrew overthrow|overthrown overthrow|retook retake|undertook undertake|forbade forbid|forgot forget|forgotten forget|bled bleed|dug dig|sat sit|' +
    'slept sleep|became become|heard hear|hung hang|shook shake|stole steal|stolen steal|wore wear|worn wear|ate eat|eaten eat|drank drink|sang sing|' +
    'swam swim|bore bear|tore tear|torn tear|bound bind|fed feed|shrank shrink|sprang spring|woke wake|men man|women woman|children child|feet foot|' +
    'lives life|wives wife|leaves leave|worse bad|worst bad|better good|best good'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** What the forms of a word have in common: "fled" and "fleeing" are forms of "flee". @param word in lower case */
export function lemmaOf(word: string): string {
  return uninflected(IRREGULAR.get(word) ?? word);
}
