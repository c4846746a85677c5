import type { DemoWords } from './demo-words.ts';

/** What the demo organisation says of itself in German. */
export const demoWordsDe: DemoWords = {
  organisation: 'Nordwind Analytics',
  slug: 'nordwind',
  scope: {
    iso: 'Die Analyseplattform und die Teams, die sie in Hamburg und Lissabon entwickeln und betreiben.',
    soc2: 'Die Analyseplattform, wie Kunden sie nutzen: Datenannahme, Datenbank, Dashboards und ihre Betreuung.',
    former: 'Die Analyseplattform, wie Kunden sie nutzen, allein für die Sicherheit.',
  },
  formerProgramme: 'SOC 2 Typ 2, erster Zeitraum',
  firm: { iso: 'Nordcert (Demo)', soc2: 'Harbor & Lane CPAs (Demo)' },
  file: {
    mark: 'Nordwind Analytics. Demodaten: Dieses Unternehmen gibt es nicht.',
    preparedBy: (name, on) => `Erstellt von ${name}, ${on}`,
    covers: (from, to) => `umfasst ${from} bis ${to}`,
    columns: { reference: 'Nummer', item: 'Gegenstand', date: 'Datum', state: 'Stand' },
  },
};
