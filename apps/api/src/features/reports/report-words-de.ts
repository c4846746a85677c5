import { dayInWords, parseDay, stageEnds } from '@waymark/domain';
import { changeWordsDe } from './change-words-de.ts';
import { optionInWords, optionWithResult } from './decisions/decision-words.ts';
import { forecastIn } from './forecast-sentence.ts';
import type { ReportWords } from './report-words.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const day = (on: string) => dayInWords(parseDay(on), 'de');

/** What the leadership report says in German. */
export const reportWordsDe: ReportWords = {
  reason: {
    major: 'Hauptabweichung offen',
    minor: 'Nebenabweichung offen',
    not_assessed: 'Noch nicht bewertet',
    not_applicable: 'Nicht anwendbar, wartet auf Genehmigung',
    evidence: 'Akzeptiert, aber aktuelle Nachweise fehlen',
    claimed: 'Konform, wartet auf Annahme',
  },
  remedy: {
    major: 'Beheben und das bestätigen lassen',
    minor: 'Lücke schließen und Nachweis einreichen',
    not_assessed: 'Bewerten',
    not_applicable: 'Ausnahme genehmigen oder zurückziehen',
    evidence: 'Aktuellen Nachweis akzeptieren lassen',
    claimed: 'Von jemand anderem akzeptieren lassen',
  },
  frozenTitle: (on) => `Managementbericht, ${day(on)}`,
  fileName: (organisation, on) => `${organisation} Managementbericht ${on}.pdf`,
  title: (organisation, on) => `${organisation}: Bereitschaft zur Zertifizierung, ${day(on)}`,
  subject: 'Bereitschaft zur Zertifizierung',
  day,
  asOf: (instant) => `Stand ${day(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`,
  edited: ({ byName, writtenOn, isOutdated }) =>
    `Bearbeitet von ${byName} am ${day(writtenOn)}${isOutdated ? '; seither haben sich die Fakten geändert' : ''}.`,
  byRule: (sentence) => `Nach der Regel: ${sentence}`,
  definition: (version) => `Berechnung nach Definition v${version}`,
  page: (number, of) => `Seite ${number} von ${of}`,
  replaced: (sign) =>
    `${sign} steht für Zeichen, die die Schrift dieses Dokuments nicht hat. Waymark zeigt sie vollständig.`,
  notMeasurable: 'Bereitschaft: nicht messbar, weil nichts im Geltungsbereich ist',
  verdict: { ready: 'Bereit', not_ready: 'Nicht bereit', not_measurable: 'Nicht messbar' },
  stage: 'Phase',
  stageOf: (order, of) => `Phase ${order} von ${of}`,
  nextHardDate: 'Nächster fester Termin',
  none: 'Keiner',
  gates: 'Freigabepunkte',
  gatesOpen: (count) => `${count} offen`,
  outOf: (count) => `von ${count}`,
  overdue: 'Überfällig',
  items: (count) => counted(count, 'Punkt', 'Punkte'),
  tasks: (count) => counted(count, 'Aufgabe', 'Aufgaben'),
  scope: (inScope, notApplicable) => `${inScope} im Geltungsbereich, ${notApplicable} ausgenommen`,
  target: (on) => `Zieltermin ${day(on)}`,
  distance: (days) => {
    if (days === 0) return 'heute';
    return `${days > 0 ? 'in' : 'vor'} ${counted(Math.abs(days), 'Tag', 'Tagen')}`;
  },
  blocks: 'Was blockiert',
  breaksRule: 'Verletzt eine Regel des Plans',
  breaks: (blockers, warnings) =>
    `Was dieser Plan verletzt: ${counted(blockers, 'Hindernis', 'Hindernisse')}, ${counted(warnings, 'Warnung', 'Warnungen')}`,
  more: (count) => `und ${count} weitere`,
  alsoBlocks: (names) => `außerdem: ${names.join(', ')}`,
  documentsMissing: (count) =>
    count === 1
      ? '1 vorgeschriebenes Dokument ist nicht genehmigt'
      : `${count} vorgeschriebene Dokumente sind nicht genehmigt`,
  sinceDay: (on) => `seit ${on}`,
  threatens: 'Bedroht',
  delayed: 'Verzug',
  threat: (kind, name, on) =>
    `${{ audit: name, certificate: 'Zertifikat', report: 'Urteil im Bericht' }[kind]}, ${day(on)}`,
  delay: (count) => (count === 0 ? 'keiner' : `+${counted(count, 'Tag', 'Tage')}`),
  noDaySet: 'kein Tag genannt',
  intoResult: 'geht in das Ergebnis ein',
  owner: 'Verantwortlich',
  nothingBlocks: 'Nichts ist überfällig, hält einen Freigabepunkt offen oder verletzt den Plan.',
  nobody: 'Noch niemand',
  state: { proven: 'Belegt', claimed: 'Gemeldet', gap: 'Lücke', unknown: 'Unbekannt' },
  range: (from, to) => `Spanne ${from}–${to}\u00a0%`,
  leftOut: 'ausgelassen',
  slip: (days) => `${days > 0 ? '+' : '−'}${Math.abs(days)} T`,
  againstBaseline: '± T: Tage gegenüber dem Basisplan',
  forecast: forecastIn('de'),
  changes: changeWordsDe,
  decisionsAsked: 'Erbetene Entscheidungen',
  decidesBy: (name, on) => `${name} bis ${day(on)}`,
  decided: (name, option) => `${name} hat entschieden: ${option}`,
  option: (option) => optionInWords(option, 'de'),
  optionWithResult: (option) => optionWithResult(option, 'de'),
  nextDates: 'Nächste Termine',
  filled: 'gefüllt: nicht ohne Folgen nach außen zu verschieben',
  periodEnds: 'Beobachtungszeitraum endet',
  targetDate: 'Zieltermin',
  endOf: (stage) => stageEnds(stage, 'de'),
};
