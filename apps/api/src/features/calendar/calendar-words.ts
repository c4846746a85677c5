import { dayInWords, type Language } from '@waymark/domain';

interface CalendarWords {
  asOfPeriod: string;
  observed: string;
  target: string;
  begins: (title: string) => string;
  ends: (title: string) => string;
  taskDue: string;
  requirementDue: string;
  requirementsDue: (count: number) => string;
  findingsDue: (count: number) => string;
  ofThemDone: (count: number) => string;
  nobody: string;
  evidenceExpires: string;
  records: (count: number) => string;
  documentReview: (title: string) => string;
  approvedOn: (on: Temporal.PlainDate) => string;
  finding: { major: string; minor: string };
  skipped: (reason: string) => string;
}

/** What the calendar says itself; names of stages, milestones and documents come from the catalogue. */
export const calendarWords: Readonly<Record<Language, CalendarWords>> = {
  en: {
    asOfPeriod: 'Observation period',
    observed: 'Controls are observed on every day of it',
    target: 'Target date',
    begins: (title) => `Begins: ${title}`,
    ends: (title) => `Ends: ${title}`,
    taskDue: 'Task due',
    requirementDue: 'Requirement due',
    requirementsDue: (count) => `${count} requirements due`,
    findingsDue: (count) => `${count} corrections due`,
    ofThemDone: (count) => `${count} of them done`,
    nobody: 'Nobody owns it yet',
    evidenceExpires: 'Last day that evidence is fresh',
    records: (count) => `Last day that ${count} pieces of evidence are fresh`,
    documentReview: (title) => `Review due: ${title}`,
    approvedOn: (on) => `Approved on ${dayInWords(on, 'en')}; documents are reviewed after twelve months`,
    finding: { major: 'Major nonconformity', minor: 'Minor nonconformity' },
    skipped: (reason) => `Left out: ${reason}`,
  },
  de: {
    asOfPeriod: 'Beobachtungszeitraum',
    observed: 'An jedem Tag darin werden die Kontrollen beobachtet',
    target: 'Zieldatum',
    begins: (title) => `Beginn: ${title}`,
    ends: (title) => `Ende: ${title}`,
    taskDue: 'Aufgabe fällig',
    requirementDue: 'Anforderung fällig',
    requirementsDue: (count) => `${count} Anforderungen fällig`,
    findingsDue: (count) => `${count} Korrekturen fällig`,
    ofThemDone: (count) => `davon ${count} erledigt`,
    nobody: 'Noch niemandem zugeordnet',
    evidenceExpires: 'Letzter Tag, an dem ein Nachweis aktuell ist',
    records: (count) => `Letzter Tag, an dem ${count} Nachweise aktuell sind`,
    documentReview: (title) => `Überprüfung fällig: ${title}`,
    approvedOn: (on) => `Freigegeben am ${dayInWords(on, 'de')}; Dokumente werden nach zwölf Monaten überprüft`,
    finding: { major: 'Hauptabweichung', minor: 'Nebenabweichung' },
    skipped: (reason) => `Ausgelassen: ${reason}`,
  },
};
