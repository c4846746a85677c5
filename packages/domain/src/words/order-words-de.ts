import { dayInWords, isBefore } from '../days/days.ts';
import { namesOf } from './names-of.ts';
import type { OrderWords, RecordKind, ShortStage, SlipStep } from './order-words-en.ts';

const day = (on: Temporal.PlainDate) => dayInWords(on, 'de');
const days = (count: number) => `${count} ${count === 1 ? 'Tag' : 'Tage'}`;
const workingDays = (count: number) => `${count} ${count === 1 ? 'Arbeitstag' : 'Arbeitstage'}`;
/** After "von" and the like. */
const daysDative = (count: number) => `${count} ${count === 1 ? 'Tag' : 'Tagen'}`;
const workingDaysDative = (count: number) => `${count} ${count === 1 ? 'Arbeitstag' : 'Arbeitstagen'}`;
const say = (message: string, ...waysOut: string[]) => ({ message, waysOut });

const records: Readonly<Record<RecordKind, { no: string; the: string; of: string }>> = {
  certificate: { no: 'kein Zertifikat', the: 'das Zertifikat', of: 'des Zertifikats' },
  report: { no: 'kein Bericht', the: 'den Bericht', of: 'des Berichts' },
};

function shortened({ stage, have, least, usual, areWorkingDays }: ShortStage): string {
  const counted = areWorkingDays ? workingDays : days;
  const dative = areWorkingDays ? workingDaysDative : daysDative;
  return have < least
    ? `„${stage}“ hat ${counted(have)}, ${counted(least - have)} unter der Mindestdauer von ${dative(least)}`
    : `„${stage}“ hat ${counted(have)}, ${counted(usual - have)} unter der üblichen Dauer von ${dative(usual)}`;
}

function slipped({ stage, days: count, endsOn, plannedOn, isOver }: SlipStep): string {
  const when = `${isOver ? 'endete' : 'endet'} am ${day(endsOn)}, zuerst geplant für den ${day(plannedOn)}`;
  return count > 0 ? `${days(count)} in „${stage}“ (${when})` : `${days(-count)} aufgeholt in „${stage}“ (${when})`;
}

/** The sentences in German about what has to come before what, and about what came late or by agreement. */
export const orderWordsDe: OrderWords = {
  beforeSkipped: (before, stage) =>
    say(
      `„${stage}“ setzt „${before}“ voraus; diese Phase wurde übersprungen.`,
      `„${before}“ nicht überspringen, sondern planen.`,
    ),
  beforeAhead: (before, endsOn, record, recordedOn) =>
    say(
      `Der Tag ${records[record].of} ist mit dem ${day(recordedOn)} eingetragen, aber „${before}“ ist nicht vorbei: Das Ende ist am ${day(endsOn)}.`,
      `Eintragen, wann „${before}“ stattgefunden hat, oder den Tag ${records[record].of} berichtigen.`,
    ),
  heldWithoutRecord: (stage, record, hasBegun) =>
    say(
      hasBegun
        ? `„${stage}“ hat stattgefunden, aber es gibt ${records[record].no}.`
        : `„${stage}“ ist geplant, aber es wird ${records[record].no} geben.`,
      `${record === 'certificate' ? 'Das Zertifikat' : 'Den Bericht'} eintragen.`,
    ),
  heldBeforeRecord: (stage, heldOn, record, recordedOn) =>
    say(
      `„${stage}“ war am ${day(heldOn)} zu Ende, vor dem Tag ${records[record].of}, dem ${day(recordedOn)}: Es gehört nicht zu dessen Zyklus.`,
      `Das Ende von „${stage}“ oder den Tag ${records[record].of} berichtigen.`,
    ),
  allSkipped: (record) =>
    say(
      `Alle Phasen wurden übersprungen: Es wird ${records[record].no} geben.`,
      'Eine Phase nicht überspringen, sondern planen.',
    ),
  overWithoutRecord: (stage, record) =>
    say(
      `„${stage}“ ist vorbei, aber es ist ${records[record].no} eingetragen.`,
      `${record === 'certificate' ? 'Das Zertifikat' : 'Den Bericht'} eintragen oder „${stage}“ wieder öffnen.`,
    ),
  stagesReversed: (before, endsOn, stage, startsOn) =>
    say(
      `„${stage}“ beginnt am ${day(startsOn)}, vor „${before}“ mit dem Ende am ${day(endsOn)}. Das geht nur in der anderen Reihenfolge.`,
      `„${stage}“ nach „${before}“ legen oder berichtigen, wann sie stattgefunden haben.`,
    ),
  exceptionAgreed: (name, ruledOn, on, reason) =>
    say(`${name}: ${day(on)} statt ${day(ruledOn)}. Grund: ${reason}`, 'Die Bestätigung beim Programm aufbewahren.'),
  heldLate: (name, on, latestOn, late) =>
    say(
      `${name}: am ${day(on)} durchgeführt, ${days(late)} nach dem letzten Tag, dem ${day(latestOn)}.`,
      'Aufbewahren, was die Zertifizierungsstelle oder der Auditor dazu gesagt hat.',
    ),
  renewedLate: (decidedOn, expiresOn, late) =>
    say(
      `Das Zertifikat wurde am ${day(decidedOn)} erneuert, ${days(late)} nach dem Ablauf des vorigen am ${day(expiresOn)}: Dazwischen war niemand zertifiziert.`,
      'Alle informieren, die sich in diesen Tagen auf das Zertifikat verlassen haben.',
    ),
  factLate: (name, on, stage, endedOn, late) =>
    say(
      `${name}: am ${day(on)} durchgeführt, ${days(late)} nach dem Ende von „${stage}“ am ${day(endedOn)}.`,
      'Die Zertifizierungsstelle informieren: Sie kann die Ergebnisse sehen wollen, bevor es weitergeht.',
    ),
  planShortened: (stages, honest, isBelowLeast) =>
    say(
      `Der Plan ist kürzer als üblich: ${stages.map(shortened).join('; ')}. Mit ${isBelowLeast ? 'den Mindestdauern' : 'den üblichen Dauern'} ist der früheste Tag für „${honest.of}“ der ${day(honest.on)}.`,
      `„${honest.of}“ auf den ${day(honest.on)} oder später legen und die offenen Phasen neu planen.`,
      'Den Geltungsbereich verkleinern oder mehr Personen einsetzen.',
    ),
  catalogueChanged: (changed, isAdoptable) =>
    say(
      `Die Regeln des Standards sind nicht mehr die, mit denen dieser Plan erstellt wurde (${namesOf(changed, 'weitere')}). Der Plan behält die seinen.`,
      isAdoptable
        ? 'Unter „Was wäre, wenn“ ansehen, was die neuen Regeln verschieben, und sie übernehmen.'
        : 'Die neuen Regeln haben andere Phasen und gelten daher erst ab dem nächsten Zyklus.',
    ),
  editionWithdrawn: ({ name, endedOn, successor }, audits) =>
    say(
      `${name} ist nicht mehr zertifizierbar: Zertifikate danach endeten am ${day(endedOn)}.`,
      `Das Programm auf ${successor} umstellen.`,
      `Ein erloschenes Zertifikat bedeutet ${audits.map((name) => `„${name}“`).join(' und ')} von Neuem, nach ${successor}.`,
    ),
  periodOverlap: (fromOn, toOn, count, expectedOn) =>
    say(
      `Der Zeitraum überschneidet sich mit dem des vorigen Berichts: ${day(fromOn)} bis ${day(toOn)}, ${days(count)}.`,
      expectedOn
        ? `Den Zeitraum am ${day(expectedOn)} beginnen lassen.`
        : 'Den Auditor fragen, ob beide Berichte von diesen Tagen handeln dürfen.',
    ),
  parentOpinion: ({ scheme, sources }) =>
    say(
      `Der Bericht nach ${sources.join(' oder ')}, aus dem dieser entsteht, hat ein eingeschränktes Urteil oder keines: Mit ${scheme} ist nicht zu rechnen.`,
      'Den Auditor fragen, ob es ihn geben kann, oder den nächsten Bericht abwarten, aus dem er entstehen kann.',
    ),
  isTarget: 'Das ist der Zieltermin.',
  slipChain: (total, steps) =>
    `${days(Math.abs(total))} ${total > 0 ? 'später' : 'früher'} als zuerst geplant: ${steps.map(slipped).join('; ')}.`,
  earliestEnd: (on) =>
    `Frühestens möglich ist der ${day(on)}: Dafür müssten die offenen Phasen bis dahin ihre Mindestdauer haben.`,
  overrideContradicts: (name, askedOn, anchorOn, staysOn) =>
    say(
      `${name}: Der ${day(askedOn)} kann nicht stimmen. ${isBefore(askedOn, anchorOn) ? 'Gezählt wird ab dem' : 'Der letzte mögliche Tag ist der'} ${day(anchorOn)}; es bleibt beim ${day(staysOn)}.`,
      'Die Änderung rückgängig machen oder einen passenden Tag wählen.',
    ),
};
