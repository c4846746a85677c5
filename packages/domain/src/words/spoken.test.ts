import { describe, expect, it } from '@jest/globals';
import { missingKeys, spoken } from './spoken.ts';

const english = { due: 'due', days: (count: number) => `${count} days`, finding: { major: 'major', minor: 'minor' } };
const german = { due: 'fällig', days: (count: number) => `${count} Tage`, finding: { major: 'Haupt', minor: 'Neben' } };
/** A third language, on its way. */
const elvish = { days: (count: number) => `${count} auri`, finding: { minor: 'tithen' } };
const words = spoken({ en: english, de: german }, { qya: elvish });

describe('the words of a feature', () => {
  it('are said in the language asked for', () => {
    expect(words('de')).toBe(german);
    expect(words('en')).toBe(english);
  });

  it('are said in English where a growing language has none yet, also inside a group', () => {
    const said = words('qya');

    expect([said.due, said.days(3), said.finding]).toEqual(['due', '3 auri', { major: 'major', minor: 'tithen' }]);
  });

  it('are English in a language that nobody has begun', () => {
    expect(words('fr')).toBe(english);
  });

  it('count what a language does not have yet', () => {
    expect(missingKeys(elvish, english)).toEqual(['due', 'finding.major']);
    expect(missingKeys({}, english)).toEqual(['due', 'days', 'finding.major', 'finding.minor']);
    expect(missingKeys(german, english)).toEqual([]);
  });
});
