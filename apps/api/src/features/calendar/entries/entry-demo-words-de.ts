import type { EntryDemoWords } from './entry-demo-words.ts';

/** The events of the demo in German. */
export const entryDemoWordsDe: EntryDemoWords = {
  steeringGroup: {
    title: 'Lenkungskreis Sicherheit',
    note: 'Freigabepunkte, Feststellungen und was der Vorstand zu entscheiden hat.',
    skipReason: 'Die Hälfte des Kreises ist im Urlaub',
  },
  restoreTest: {
    title: 'Wiederherstellung einer Datensicherung testen',
    note: 'Ein zufällig gewähltes System; bewahren Sie das Protokoll auf.',
    skipReason: '',
  },
  accessReview: {
    title: 'Zugriffsrechte vierteljährlich überprüfen',
    note: 'Jede Abteilungsleitung bestätigt oder entzieht die Rechte ihrer Leute.',
    skipReason: '',
  },
  training: { title: 'Sensibilisierungsschulung für alle', note: '', skipReason: '' },
  callAboutStage1: { title: 'Telefonat mit Nordcert zu Stufe 1', note: '', skipReason: '' },
};
