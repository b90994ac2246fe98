import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildEntities } from '../../../src/language/names/entities.js';
import { indexEntities, matchEntities, matchRoles } from '../../../src/language/names/entity-lexicon.js';
import { resolveReferences } from '../../../src/language/names/references.js';
import { finish } from '../../../src/language/steps.js';
import { analyse, type TestArticle } from './analyse.js';

const ARTICLES = new URL('../../../../shared/articles/', import.meta.url);
const SQUAD = new URL('../../../../shared/data/squad-dev-a.json', import.meta.url);

function everything(articles: readonly TestArticle[]) {
  const { paragraphs, isOrdinaryWord } = analyse(articles);
  const entities = finish(buildEntities(paragraphs, isOrdinaryWord));
  const references = finish(resolveReferences(paragraphs, entities));
  return { paragraphs, entities, references, lexicon: finish(indexEntities(entities, isOrdinaryWord)) };
}

function sourceArticles(): TestArticle[] {
  const files = readdirSync(ARTICLES).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => {
    const lines = readFileSync(new URL(file, ARTICLES), 'utf8').split('\n');
    return { date: file.slice(0, 10), paragraphs: lines.filter((line) => line.trim() !== '') };
  });
}

describe.skipIf(!existsSync(ARTICLES))(
  'the source articles (skipped where ../shared/articles is absent)',
  () => {
    const { entities, lexicon } = existsSync(ARTICLES) ? everything(sourceArticles()) : everything([]);

    it.each([
      ['who is the UN envoy', 'Staffan de Mistura'],
      ['the russian foreign minister', 'Sergei Lavrov'],
      ['us secretary of state', 'John Kerry'],
      ['syrian president', 'Bashar al-Assad'],
      ['russias deputy foreign minister', 'Gennady Gatilov'],
    ])('%s', (question, name) => {
      expect(
        matchRoles(question, lexicon).flatMap(({ holders }) => holders.map((holder) => holder.name)),
      ).toEqual([name]);
    });

    it.each([
      ['whos de mistura', ['Staffan de Mistura']],
      ['kerry and lavrov', ['John Kerry', 'Sergei Lavrov']],
      ['al assad', ['Bashar al-Assad']],
      ['nusra front', ['Fateh al-Sham Front']],
    ])('%s', (question, names) => {
      expect(matchEntities(question, lexicon).map(({ entity }) => entity.name)).toEqual(names);
    });

    it('knows persons, places and organisations apart', () => {
      const kinds = Object.fromEntries(entities.map(({ name, kind }) => [name, kind]));
      expect(kinds).toMatchObject({
        'Abu Omar Sarakeb': 'person',
        Aleppo: 'place',
        'Army of Conquest': 'organisation',
        'Lake Geneva': 'place',
      });
    });
  },
);

describe.skipIf(!existsSync(SQUAD))('encyclopaedic text (skipped where ../shared/data is absent)', () => {
  it('gives entities whose mentions lie in their paragraphs, each sentence its entities', () => {
    const data: { data: { paragraphs: { context: string }[] }[] } = JSON.parse(readFileSync(SQUAD, 'utf8'));
    const articles = data.data.map(({ paragraphs }) => ({
      date: null,
      paragraphs: paragraphs.map(({ context }) => context),
    }));
    const { paragraphs, entities, references, lexicon } = everything(articles);
    const texts = new Map(
      paragraphs.map(({ article, paragraph, text }) => [`${article}#${paragraph}`, text]),
    );
    for (const { forms, mentions } of entities) {
      for (const { article, paragraph, start, end } of mentions) {
        expect(forms).toContain(texts.get(`${article}#${paragraph}`)?.slice(start, end));
      }
    }
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    expect(references.map(({ sentences }) => sentences.length)).toEqual(
      paragraphs.map(({ sentences }) => sentences.length),
    );
    expect(matchEntities('who was genghis khan', lexicon)[0]?.entity.kind).toBe('person');
    expect(matchEntities('where is warsaw', lexicon)[0]?.entity.kind).toBe('place');
  });
});
