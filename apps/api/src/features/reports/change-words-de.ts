import { stageEnds } from '@waymark/domain';
import type { ChangeWords } from './change-words-en.ts';

const counted = (count: number) => `${count} ${count === 1 ? 'Tag' : 'Tage'}`;

/** What changed since a day, on paper, in German. */
export const changeWordsDe: ChangeWords = {
  title: 'Was sich geändert hat',
  since: (on) => `seit ${on}`,
  nothing: 'Nichts hat sich geändert.',
  notKept: 'Noch nicht gemessen: Ab jetzt wird jeder Tag festgehalten.',
  otherDefinition: (from, to) =>
    `Die Bereitschaft ist seither anders definiert (v${from}, jetzt v${to}), daher werden die Balken nicht verglichen.`,
  notMeasurable: 'An einem der Tage war nichts im Geltungsbereich, daher werden die Balken nicht verglichen.',
  proven: (before, after, points) => `von ${before}\u00a0% auf ${after}\u00a0% belegt, ${points} Punkte`,
  cause: {
    accepted: 'Akzeptiert',
    closed: 'Lücken geschlossen, noch zu akzeptieren',
    assessed: 'Neu bewertet',
    new_gap: 'Neue Lücken',
    stale: 'Nachweise nicht mehr aktuell',
    taken_back: 'Zurückgezogen',
    scope: 'Geltungsbereich geändert',
  },
  rounding: 'Rundung',
  points: 'Punkte belegt',
  moved: (from, to) => `von ${from} auf ${to}`,
  days: (days) => `${counted(Math.abs(days))} ${days > 0 ? 'später' : 'früher'}`,
  adoptedBy: (name) => `Plan übernommen von ${name}`,
  changedBy: (name) => `geändert von ${name}`,
  gate: (title, isMet) => `${title}: Freigabepunkt ist jetzt ${isMet ? 'erfüllt' : 'wieder offen'}`,
  target: 'Zieltermin',
  endOf: (stage) => stageEnds(stage, 'de'),
};
