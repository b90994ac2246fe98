import { type ConceptGroup, compileConcepts } from '../concepts.js';

/** What news tells the steps of: it is agreed, begins, holds, breaks down. Things of one name have the same steps told of them. */
const STEP_THINGS = [
  {
    name: 'truce',
    phrases: [
      'truce',
      'ceasefire',
      'cease-fire',
      'armistice',
      'cessation of hostilities',
      'halt to the fighting',
      'halt in the fighting',
      'pause in the fighting',
      'lull',
      'regime of calm',
    ],
  },
  {
    name: 'talks',
    phrases: ['talks', 'negotiation', 'peace process', 'peace conference', 'dialogue', 'diplomacy', 'summit'],
  },
  {
    name: 'deal',
    phrases: ['deal', 'agreement', 'accord', 'pact', 'treaty', 'settlement', 'peace plan', 'roadmap'],
  },
  { name: 'war', phrases: ['war', 'conflict', 'fighting', 'hostilities', 'clashes', 'battle'] },
  { name: 'siege', phrases: ['siege', 'blockade', 'encirclement'] },
  { name: 'offensive', phrases: ['offensive', 'assault', 'campaign', 'invasion', 'operation'] },
  { name: 'ban', phrases: ['sanctions', 'embargo', 'curfew', 'ban', 'state of emergency'] },
  { name: 'protest', phrases: ['protest', 'demonstration', 'uprising', 'boycott'] },
  { name: 'swap', phrases: ['exchange of prisoners', 'prisoner exchange', 'prisoner swap', 'swap'] },
  { name: 'withdrawal', phrases: ['withdrawal', 'pullout', 'evacuation'] },
] as const satisfies readonly ConceptGroup[];

export const THINGS = compileConcepts(STEP_THINGS);
