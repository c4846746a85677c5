import type { GapItemDemoWords } from './gap-item-demo-words.ts';

/** What was found in the demo in German. */
export const gapItemDemoWordsDe: GapItemDemoWords = {
  gap: {
    '9.2.1': {
      asIs: 'Vier von sieben Bereichen sind auditiert. Lieferanten, physische Sicherheit und Entwicklung stehen aus.',
      toBe: 'Alle sieben Bereiche vor Stufe 1 auditiert, jeder durch jemanden, der nicht dort arbeitet.',
    },
    '9.3.1': {
      asIs: 'Die Bewertung ist geplant, die Tagesordnung geschrieben; stattgefunden hat noch nichts.',
      toBe: 'Die oberste Leitung hat die Bewertung durchgeführt, ihre Beschlüsse sind protokolliert.',
    },
    '10.2': {
      asIs: 'Korrekturmaßnahmen werden verfolgt, doch bei drei von elf fehlt die Prüfung, ob sie gewirkt haben.',
      toBe: 'Jede Korrekturmaßnahme endet mit einer Prüfung ihrer Wirkung durch eine andere Person.',
    },
    'A.5.7': {
      asIs: 'Das Plattformteam liest zwei Meldedienste. Was daraus folgt, wird nicht festgehalten.',
      toBe: 'Jeden Monat eine Seite: was gesehen und was entschieden wurde.',
    },
    'A.5.18': {
      asIs: 'Der Entzug von Rechten dauert bis zu neun Tage, wenn Konten außerhalb des Verzeichnisdienstes bestanden.',
      toBe: 'Alle Konten enden am letzten Arbeitstag; die Liste der übrigen Systeme ist vollständig.',
    },
    'A.5.19': {
      asIs: 'Fünf von zwölf Lieferanten mit Zugang zu Kundendaten wurden noch nie bewertet.',
      toBe: 'Jeder dieser Lieferanten wird vor Vertragsschluss und danach jährlich bewertet.',
    },
    'A.5.22': {
      asIs: 'Sieben von zwölf jährlichen Bewertungen sind erledigt.',
      toBe: 'Zwölf von zwölf, mit Nachverfolgung der Feststellungen.',
    },
    'A.6.5': {
      asIs: 'In zwei von fünf Stichproben fehlt die Unterschrift unter der Erinnerung an fortbestehende Pflichten.',
      toBe: 'Die Erinnerung ist Teil der Austritts-Checkliste und unterschrieben.',
    },
    'A.7.7': {
      asIs: 'Bei einem Rundgang waren drei Bildschirme nicht gesperrt, und im Drucker lagen Unterlagen.',
      toBe: 'Bildschirme sperren sich nach fünf Minuten; jeden Monat ein Rundgang.',
    },
    'A.8.9': {
      asIs: 'Die Server folgen der Basiskonfiguration; Abweichungen werden von Hand gefunden.',
      toBe: 'Abweichungen werden täglich von selbst gemeldet.',
    },
    'A.8.12': {
      asIs: 'Nichts verhindert, dass Kundendaten an private Postfächer gesendet werden.',
      toBe: 'Regeln für die beiden wichtigen Kanäle, einmal im Quartal getestet.',
    },
    'A.8.16': {
      asIs: 'Alarme erreichen die Rufbereitschaft, doch die wöchentliche Durchsicht zeichnet niemand ab: drei von neun Wochen fehlen.',
      toBe: 'Jede wöchentliche Durchsicht ist mit Datum, Prüfer und Folgen festgehalten.',
    },
    'CC6.2': {
      asIs: 'Drei von vierzig Ausgeschiedenen behielten ein Konto länger als einen Tag.',
      toBe: 'Niemand mehr; Personalabteilung und IT arbeiten mit einer Liste.',
    },
    'CC9.2': {
      asIs: 'Fünf Lieferantenbewertungen fehlen.',
      toBe: 'Jeder Lieferant der Systembeschreibung wird innerhalb des Zeitraums bewertet.',
    },
    'CC7.2': {
      asIs: 'Die Alarmregeln decken vier Protokollquellen ab; der Zahlungsdienstleister ist nicht darunter.',
      toBe: 'Das Protokoll des Zahlungsdienstleisters ist vor der Zwischenprüfung angebunden.',
    },
  },
  exclusion: {
    'A.7.5': 'Server laufen nur in zwei zertifizierten Rechenzentren; deren Schutz ist Teil dieser Verträge (A.5.22).',
    'A.7.12': 'Die Büros haben keine eigene Verkabelung; das Netz des Vermieters gilt als fremdes Netz.',
    'A.7.6': 'Seit der Serverraum aufgegeben wurde, gibt es keinen Sicherheitsbereich mehr.',
    'A.7.11': 'Die Büros betreiben nichts, was verfügbar bleiben muss; die Rechenzentren deckt A.5.22 ab.',
    'A.8.30': 'Die gesamte Entwicklung erledigen eigene Beschäftigte.',
  },
  unrecorded: {
    asIs: 'Geschieht, wird aber nicht festgehalten; ob es geschah, lässt sich später nicht zeigen.',
    toBe: 'Jedes Mal eine Aufzeichnung mit Datum und Namen.',
  },
  met: [
    {
      asIs: 'Vorhanden und gelebt. Drei Stichproben des letzten Quartals waren vollständig.',
      toBe: 'Bleibt, wie es ist; wird mit dem nächsten internen Audit wieder angesehen.',
    },
    {
      asIs: 'Beschrieben, zugeordnet und den Betroffenen bekannt; die letzte Änderung war im Frühjahr.',
      toBe: 'Wird einmal im Jahr zusammen mit den Richtlinien geprüft.',
    },
    {
      asIs: 'Gilt in der Plattform als Voreinstellung; Ausnahmen sind genehmigt und aufgelistet.',
      toBe: 'Die Liste der Ausnahmen wird jedes Quartal durchgesehen.',
    },
    {
      asIs: 'Wird jeden Monat vom Plattformteam erledigt und festgehalten.',
      toBe: 'Die Aufzeichnung nennt auch, wer sie angesehen hat.',
    },
    {
      asIs: 'Wird am Einführungstag vermittelt und jährlich wiederholt; 97 Prozent haben teilgenommen.',
      toBe: 'Vor Stufe 2 haben alle teilgenommen.',
    },
  ],
  former: 'Vorhanden und gelebt; von den Auditoren ohne Beanstandung geprüft.',
};
