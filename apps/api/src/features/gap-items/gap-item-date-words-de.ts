import type { GapItemDateWords } from './gap-item-date-words.ts';

/** What the calendar says of gap items; titles of requirements come from the catalogue, in German. */
export const gapItemDateWordsDe: GapItemDateWords = {
  requirementDue: 'Anforderung fällig',
  requirementsDue: (count) => `${count} Anforderungen fällig`,
  findingsDue: (count) => `${count} Korrekturen fällig`,
  ofThemDone: (count) => `davon ${count} erledigt`,
  nobody: 'Noch niemandem zugeordnet',
  finding: { major: 'Hauptabweichung', minor: 'Nebenabweichung' },
};
