import { dayInWords, isBefore } from '../days/days.ts';
import type { PlanWords, RoomForStage } from './plan-words-en.ts';

const day = (on: Temporal.PlainDate) => dayInWords(on, 'de');
const days = (count: number) => `${count} ${count === 1 ? 'Tag' : 'Tage'}`;
/** After "seit", "vor", "mit" and the like. */
const daysDative = (count: number) => `${count} ${count === 1 ? 'Tag' : 'Tagen'}`;
const hours = (count: number) => `${count} ${count === 1 ? 'Stunde' : 'Stunden'}`;
const say = (message: string, ...waysOut: string[]) => ({ message, waysOut });

function newDays(room: RoomForStage): string {
  if (room.type === 'free') return 'Die offenen Phasen neu planen.';
  return room.type === 'agreed'
    ? 'Mit dem Auditor neue Tage vereinbaren.'
    : `Für „${room.before}“ spätere Tage vereinbaren: Davor ist kein Tag mehr frei.`;
}

/** The sentences about a plan in German. */
export const planWordsDe: PlanWords = {
  targetTooSoon: ({ stage, targetOn, earliestOn, days: missing, endsLater, hasAgreedDays }) =>
    say(
      `Der Zieltermin am ${day(targetOn)} ist zu früh für „${stage}“: Der früheste mögliche Tag ist der ${day(earliestOn)}, ${days(missing)} später.`,
      endsLater
        ? `Den Zieltermin auf den ${day(earliestOn)} oder später legen und die offenen Phasen neu planen.`
        : `Den Zieltermin auf den ${day(earliestOn)} oder später legen.`,
      ...(hasAgreedDays ? ['Mit dem Auditor frühere Tage vereinbaren.'] : []),
    ),
  targetMissed: ({ stage, endsOn, targetOn, days: late, needsFreeze }) =>
    say(
      `„${stage}“ endet am ${day(endsOn)}, ${days(late)} nach dem Zieltermin am ${day(targetOn)}.`,
      needsFreeze
        ? 'Eine Ausnahme von der Sperrzeit vereinbaren: Außerhalb von ihr ist kein Audit früh genug für den Zieltermin.'
        : 'Die offenen Phasen neu planen: Gekürzt enden sie rechtzeitig zum Zieltermin.',
      `Den Zieltermin auf den ${day(endsOn)} oder später legen.`,
    ),
  preparationTooShort: ({ stage, agreedOn, earliestOn, days: missing }) =>
    say(
      `Die Vorbereitung wird bis „${stage}“ am ${day(agreedOn)} nicht fertig: Es fehlen ${days(missing)}. Der früheste mögliche Tag ist der ${day(earliestOn)}.`,
      `„${stage}“ auf den ${day(earliestOn)} oder später legen.`,
      'Die Vorbereitung verkürzen: weniger Kategorien, ein kleinerer Geltungsbereich, mehr Personen.',
    ),
  stagesOverlap: ({ before, endsOn, stage, startsOn, freeOn, canEndEarlier }) =>
    say(
      `„${stage}“ beginnt am ${day(startsOn)}, bevor „${before}“ am ${day(endsOn)} endet.`,
      freeOn === null
        ? `Am Freigabepunkt von „${before}“ freigeben, wenn die Phase vorbei ist.`
        : `„${stage}“ am ${day(freeOn)} oder später beginnen.`,
      ...(canEndEarlier ? [`„${before}“ vor dem ${day(startsOn)} beenden.`] : []),
    ),
  stageOverdue: ({ stage, on, late, room }) =>
    say(
      `„${stage}“ hätte am ${day(on)} enden sollen, vor ${daysDative(late)}.`,
      'Am Freigabepunkt freigeben, wenn die Phase vorbei ist.',
      newDays(room),
    ),
  stageNotBegun: ({ stage, on, late, room }) =>
    say(
      `„${stage}“ hätte am ${day(on)} beginnen sollen, vor ${daysDative(late)}.`,
      'Den Tag eintragen, an dem die Phase begonnen hat.',
      newDays(room),
    ),
  milestoneOverdue: (name, on, late) =>
    say(
      `${name}: Der letzte Tag war der ${day(on)}, vor ${daysDative(late)}.`,
      'Wenn es stattgefunden hat: bei seiner Phase den letzten Tag eintragen und am Freigabepunkt freigeben; eine Phase, die vorbei ist, vorher wieder öffnen.',
      'Sofort die Zertifizierungsstelle fragen: Sie kann das Zertifikat aussetzen.',
    ),
  agreedMilestoneOverdue: (name, on, late, limitOn) =>
    say(
      `${name}: vereinbart für den ${day(on)}, vor ${daysDative(late)}; der letzte Tag der Regel ist der ${day(limitOn)}.`,
      'Wenn es stattgefunden hat: bei seiner Phase den letzten Tag eintragen und am Freigabepunkt freigeben; eine Phase, die vorbei ist, vorher wieder öffnen.',
      `Einen neuen Tag vereinbaren, spätestens den ${day(limitOn)}.`,
    ),
  overrideRefused: (name, askedOn, staysOn, { isOverridable, today }) =>
    isOverridable
      ? say(
          `${name}: Ein Aufschub auf den ${day(askedOn)} ist nicht möglich. Es ist eine Anforderung und bleibt beim ${day(staysOn)}.`,
          isBefore(staysOn, today)
            ? 'Die Änderung rückgängig machen.'
            : `Einen Tag bis zum ${day(staysOn)} wählen oder die Änderung rückgängig machen.`,
        )
      : say(
          `${name}: Der ${day(askedOn)} kann nicht gesetzt werden. Der Tag folgt aus dem Plan und bleibt der ${day(staysOn)}.`,
          'Den Plan oder die Aufzeichnung ändern, aus der der Tag folgt.',
        ),
  fieldworkInFreeze: ({ stage, freeze, fromOn, toOn, days: count }) =>
    say(
      `„${stage}“ fällt in die Sperrzeit „${freeze}“: ${days(count)}, ${day(fromOn)} bis ${day(toOn)}.`,
      `„${stage}“ aus der Sperrzeit herauslegen.`,
      'Eine Ausnahme von der Sperrzeit vereinbaren.',
    ),
  stageInClosure: ({ stage, closures, overBy, fromOn }) =>
    say(
      `An keinem Tag von „${stage}“ wird gearbeitet: Die Phase liegt ganz in ${closures.map((name) => `„${name}“`).join(' und ')}.`,
      `„${stage}“ am ${day(fromOn)} oder später beginnen.`,
      ...(overBy === null ? [] : [`„${stage}“ bis zum ${day(overBy)} abschließen.`]),
    ),
  auditsClash: ({ stage, programme, other, otherProgramme, fromOn, toOn }) =>
    say(
      `Eine Person verantwortet „${stage}“ (${programme}) und „${other}“ (${otherProgramme}) zur gleichen Zeit, ${day(fromOn)} bis ${day(toOn)}.`,
      'Eine der beiden Phasen jemand anderem geben.',
      'Eines der Audits verlegen.',
    ),
  weeksFull: (mondayOn, weeks, audits) =>
    say(
      `In ${weeks === 1 ? 'der Woche' : `den ${weeks} Wochen`} ab dem ${day(mondayOn)} liegen ${audits.length} Audits: ${audits.join(', ')}. Dieselben Personen müssen überall antworten.`,
      'Eines der Audits in eine andere Woche legen.',
      'Die Auditoren bitten, dieselben Nachweise gemeinsam anzusehen.',
    ),
  personOverloaded: ({ name, mondayOn, needed, available, hoursOfDay, fitsOn }) =>
    say(
      `${name} hat ${hours(needed)} Arbeit, die bis zum Ende der Woche ab dem ${day(mondayOn)} fällig ist, und bis dahin ${hours(available)} (${hours(hoursOfDay)} je Arbeitstag): ${hours(needed - available)} zu viel.`,
      `${hours(needed - available)} davon jemand anderem geben.`,
      ...(fitsOn === null ? [] : [`Später fällig machen: Bis zum Ende der Woche ab dem ${day(fitsOn)} passt alles.`]),
    ),
  auditorOwnsArea: (programme) =>
    say(
      `Wer das interne Audit von ${programme} durchführt, verantwortet Punkte, die dabei geprüft werden.`,
      'Diese Punkte von jemand anderem auditieren lassen.',
      'Die Punkte vor dem Audit jemand anderem geben.',
    ),
};
