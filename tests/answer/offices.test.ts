import { expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.js';
import { first, HARBOUR, indexOf } from './tiny-corpus.js';

const report = (id: string, date: string, ...paragraphs: string[]) => ({
  ...HARBOUR,
  id,
  file: `${id}.md`,
  date,
  title: 'Government changes',
  paragraphs,
});

const index = indexOf([
  report(
    'mali',
    '2021-05-02',
    'The government of Mali meets rebels this week.',
    'Prime Minister Mariam Cisse told parliament that she expected a truce.',
    "Senegal's prime minister, Cheikh Ndoye, visited the capital and promised grain.",
  ),
  report(
    'peru',
    '2021-05-20',
    'The war between Peru and Ecuador goes on.',
    "Ecuador's defence minister, Jaime Ortega, was dismissed on Friday. The president gave his post to Carmen Rivas.",
    "Peru's defence minister, Rosa Vidal, flew to Lima on Friday. She spoke of a victory.",
  ),
]);

async function shown(text: string): Promise<string> {
  const found = await answer(index, { text, today: '2021-05-21' });
  const [best] = found.excerpts;
  return best === undefined ? found.status : best.text.slice(best.range.start, best.range.end);
}

it('an office of one state is not held by whoever holds it in another', async () => {
  const asked = (text: string) => answer(index, { text, today: '2021-05-21' });
  expect(first(await asked('who is the prime minister of Mali'))).toBe('mali#2');
  expect(first(await asked('who is the prime minister of Senegal'))).toBe('mali#3');
  expect(first(await asked('who is the prime minister of Ecuador'))).toBe('unanswered');
});

it('who has lost an office is shown with who follows', async () => {
  const lost = /was dismissed on Friday\. The president gave his post to Carmen Rivas\.$/;
  expect(await shown("who is Ecuador's defence minister")).toMatch(lost);
  expect(await shown("who is Ecuador's defence minister now")).toMatch(lost);
  expect(await shown("who is Peru's defence minister")).toMatch(/flew to Lima on Friday\.$/);
});

it.each([
  ['Rosa Vidal resigned on Friday.', true],
  ['Rosa Vidal quit on Friday.', true],
  ['Rosa Vidal quit the cabinet on Friday.', true],
  ['Rosa Vidal, the minister, has since been replaced.', true],
  ['Rosa Vidal was later removed from office.', true],
  ['Luis Rey replaced Rosa Vidal on Friday.', true],
  ['Rosa Vidal dismissed the claim on Friday.', false],
  ['Rosa Vidal quit the talks on Friday.', false],
  ['Rosa Vidal, the minister, has suspended the truce.', false],
  ["The truce replaced Rosa Vidal's plan.", false],
])('%s Whether she lost her office by it: %s', async (told, isLost) => {
  const peru = indexOf([
    report('peru', '2021-05-20', "Peru's defence minister, Rosa Vidal, flew to Lima on Monday.", told),
  ]);
  const found = await answer(peru, { text: "who is Peru's defence minister", today: '2021-05-21' });
  expect(first(found)).toBe(isLost ? 'peru#2' : 'peru#1');
});
