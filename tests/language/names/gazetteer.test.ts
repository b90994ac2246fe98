import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/language/names/fold-name.js';
import { gazetteerForms, lookUpGazetteer } from '../../../src/language/names/gazetteer.js';

describe('foldName', () => {
  it.each([
    ['Bashar al-Assad', 'bashar assad'],
    ['Al-Nusra Front', 'nusra front'],
    ['U.S.', 'us'],
    ['Ban Ki-moon', 'ban ki moon'],
    ['Skłodowska-Curie', 'sklodowska curie'],
    ['the Élysée’s', 'elysee'],
    ['Al', 'al'],
    ['…', ''],
  ])('%s → %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });
});

describe('lookUpGazetteer', () => {
  it.each([
    ['syrians', 'Syria', 'demonym'],
    ['us', 'United States', 'name'],
    ['saudi', 'Saudi Arabia', 'demonym'],
    ['burma', 'Myanmar', 'name'],
    ['middle eastern', 'Middle East', 'demonym'],
    ['un', 'United Nations', 'name'],
    ['kurds', 'Kurds', 'demonym'],
  ])('%s is %s by %s', (folded, name, form) => {
    const match = lookUpGazetteer(folded);
    expect([match?.entry.name, match?.form]).toEqual([name, form]);
  });

  it('knows which state a capital is the seat of', () => {
    expect(lookUpGazetteer('vientiane')?.entry.capitalOf).toBe('Laos');
    expect(lookUpGazetteer('laos')?.entry.capitalOf).toBeNull();
  });

  it.each([['aleppo'], ['chineses'], ['']])('does not know "%s"', (folded) => {
    expect(lookUpGazetteer(folded)).toBeUndefined();
  });

  it('gives every form of a name', () => {
    expect(gazetteerForms('United Kingdom').map(({ folded }) => folded)).toEqual(
      expect.arrayContaining(['uk', 'british', 'britons', 'great britain']),
    );
    expect(gazetteerForms('Nowhere')).toEqual([]);
  });
});
