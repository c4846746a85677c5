import type { GapItemWords } from './gap-item-words.ts';

/** What calendar and My work say of gap items; titles of requirements come from the catalogue, in German. */
export const gapItemWordsDe: GapItemWords = {
  requirementDue: 'Anforderung fällig',
  requirementsDue: (count) => `${count} Anforderungen fällig`,
  findingsDue: (count) => `${count} Korrekturen fällig`,
  ofThemDone: (count) => `davon ${count} erledigt`,
  nobody: 'Noch niemandem zugeordnet',
  finding: { major: 'Hauptabweichung', minor: 'Nebenabweichung' },
  asks: {
    assess: 'Bewerten',
    close: 'Lücke schließen',
    bringEvidence: 'Nachweis erbringen',
    accept: 'Akzeptieren',
    answer: 'Zurückgegebenes beantworten',
  },
};
