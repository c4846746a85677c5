import type { TaskDemoWords } from './task-demo-words.ts';

/** The tasks of the demo in German. */
export const taskDemoWordsDe: TaskDemoWords = {
  openSuppliers: {
    title: 'Die fünf offenen Lieferanten bewerten',
    description: 'Beginnen Sie mit den beiden, die Kundendaten sehen. Der Fragebogen liegt im gemeinsamen Ordner.',
  },
  leavers: {
    title: 'Konten Ausgeschiedener außerhalb des Verzeichnisdienstes löschen',
    description: 'Lohnabrechnung, Entwurfswerkzeug, Statusseite.',
  },
  alertReview: {
    title: 'Wöchentliche Durchsicht der Alarme festhalten',
    description: 'Datum, Prüfer, was daraus folgte. Die Wochen 39, 42 und 45 fehlen.',
  },
  printRoom: { title: 'Druckerraum noch einmal fotografieren, mit Datum', description: '' },
  managementReview: {
    title: 'Managementbewertung vorbereiten',
    description: 'Tagesordnung, Zahlen des Quartals, offene Entscheidungen.',
  },
  auditSuppliers: {
    title: 'Lieferanten auditieren (internes Audit, Bereich 5)',
    description: 'Durch niemanden aus dem Einkauf.',
  },
  systemDescription: { title: 'Systembeschreibung entwerfen, Abschnitt 3', description: '' },
  paymentLog: { title: 'Protokoll des Zahlungsdienstleisters anbinden', description: '' },
  restoreTest: {
    title: 'Wiederherstellung der Berichtsdatenbank testen',
    description: 'Innerhalb von vier Stunden, mit Aufzeichnung der Dauer.',
  },
  lastingDuties: {
    title: 'Erinnerung an fortbestehende Pflichten von zwei Ausgeschiedenen unterschreiben lassen',
    description: '',
  },
  quotes: { title: 'Angebote von zwei Prüfungsgesellschaften einholen', description: '' },
  publishPolicy: { title: 'Informationssicherheitsleitlinie veröffentlichen', description: '' },
  exportReview: { title: 'Überprüfung der Zugangsrechte des dritten Quartals exportieren', description: '' },
  assetOwners: { title: 'Verantwortliche für alle Assets benennen', description: '' },
};
