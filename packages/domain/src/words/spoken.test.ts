import { describe, expect, it } from '@jest/globals';
import { missingKeys, spoken } from './spoken.ts';

const english = {
  due: 'due',
  days: (count: number) => `${count} days`,
  of: ({ by }: { by: string }, all: readonly string[]) => `${by}: ${all.join(', ')}`,
  finding: { major: 'major', minor: 'minor' },
};
const german = {
  due: 'fällig',
  days: (count: number) => `${count} Tage`,
  of: ({ by }: { by: string }, all: readonly string[]) => `von ${by}: ${all.join(', ')}`,
  finding: { major: 'Haupt', minor: 'Neben' },
};
/** A third language, on its way. */
const elvish = { days: (count: number) => `${count} auri`, finding: { minor: 'tithen' } };
const words = spoken({ en: english, de: german }, { qya: elvish });

describe('the words of a feature', () => {
  it('are said in the language asked for', () => {
    expect([words('de').due, words('de').days(3), words('de').finding]).toEqual(['fällig', '3 Tage', german.finding]);
    expect([words('en').due, words('en').days(3), words('en').finding]).toEqual(['due', '3 days', english.finding]);
  });

  it('are said in English where a growing language has none yet, also inside a group', () => {
    const said = words('qya');

    expect([said.due, said.days(3), said.finding]).toEqual(['due', '3 auri', { major: 'major', minor: 'tithen' }]);
  });

  it('are English in a language that nobody has begun', () => {
    expect(words('fr')).toBe(words('en'));
  });

  it('keep every name apart that a sentence is given, in a list and among other facts too', () => {
    const said = words('de').of({ by: 'מירה 7' }, ['مها', 'Ines']);

    expect(said).toBe('von \u2068מירה 7\u2069: \u2068مها\u2069, Ines');
    expect(words('qya').of({ by: 'מירה 7' }, [])).toBe('\u2068מירה 7\u2069: ');
  });

  it('count what a language does not have yet', () => {
    expect(missingKeys(elvish, english)).toEqual(['due', 'of', 'finding.major']);
    expect(missingKeys({}, english)).toEqual(['due', 'days', 'of', 'finding.major', 'finding.minor']);
    expect(missingKeys(german, english)).toEqual([]);
  });
});
