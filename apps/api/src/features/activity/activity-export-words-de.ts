import type { ActivityExportWords } from './activity-export-words.ts';

/** What a file of the log says in German. */
export const activityExportWordsDe: ActivityExportWords = {
  kind: {
    assurance_report: 'Bericht',
    auditor_firm: 'Prüfungsgesellschaft',
    calendar_entry: 'Termin',
    calendar_feed: 'Kalender-Feed',
    certificate: 'Zertifikat',
    closure: 'Schließtage',
    comment: 'Kommentar',
    evidence: 'Nachweis',
    gap_item: 'Gap-Punkt',
    invitation: 'Einladung',
    member: 'Mitglied',
    organisation: 'Organisation',
    programme: 'Programm',
    programme_document: 'Dokument',
    reminder_rule: 'Erinnerungsregel',
    report: 'Festgehaltener Bericht',
    share_link: 'Freigabelink',
    report_wording: 'Worte des Berichts',
    stage: 'Phase',
    task: 'Aufgabe',
  },
  fileName: 'Aktivitätsprotokoll.csv',
  columns: {
    number: 'Nummer',
    time: 'Zeitpunkt (UTC)',
    person: 'Person',
    action: 'Aktionscode',
    kind: 'Art',
    object: 'Gegenstand',
    programme: 'Programm',
    before: 'Vorher',
    after: 'Nachher',
  },
};
