import type { Language } from '@waymark/domain';

interface GapItemDateWords {
  requirementDue: string;
  requirementsDue: (count: number) => string;
  findingsDue: (count: number) => string;
  ofThemDone: (count: number) => string;
  nobody: string;
  finding: { major: string; minor: string };
}

/** What the calendar says of gap items; titles of requirements come from the catalogue. */
export const gapItemDateWords: Readonly<Record<Language, GapItemDateWords>> = {
  en: {
    requirementDue: 'Requirement due',
    requirementsDue: (count) => `${count} requirements due`,
    findingsDue: (count) => `${count} corrections due`,
    ofThemDone: (count) => `${count} of them done`,
    nobody: 'Nobody owns it yet',
    finding: { major: 'Major nonconformity', minor: 'Minor nonconformity' },
  },
  de: {
    requirementDue: 'Anforderung fällig',
    requirementsDue: (count) => `${count} Anforderungen fällig`,
    findingsDue: (count) => `${count} Korrekturen fällig`,
    ofThemDone: (count) => `davon ${count} erledigt`,
    nobody: 'Noch niemandem zugeordnet',
    finding: { major: 'Hauptabweichung', minor: 'Nebenabweichung' },
  },
};
