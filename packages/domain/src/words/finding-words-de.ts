import { dayInWords, isBefore } from '../days/days.ts';
import type { NamedFact } from '../schemes/lifecycle.ts';
import type { CertificateWords } from './finding-words-en.ts';
import { orderWordsDe } from './order-words-de.ts';
import { planWordsDe } from './plan-words-de.ts';
import { reportWordsDe } from './report-words-de.ts';

type Day = Temporal.PlainDate;

const day = (on: Day) => dayInWords(on, 'de');
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const days = (count: number) => plural(count, 'Tag', 'Tage');
/** After "seit", "vor", "mit" and the like. */
const daysDative = (count: number) => plural(count, 'Tag', 'Tagen');
const months = (count: number) => plural(count, 'Monat', 'Monate');
const say = (message: string, ...waysOut: string[]) => ({ message, waysOut });
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const factNames: Record<NamedFact, string> = {
  internal_audit: 'ein vollständiges internes Audit',
  management_review: 'eine Managementbewertung',
};

const openMajors = (count: number, audit: string) =>
  `${plural(count, 'Hauptabweichung', 'Hauptabweichungen')} aus „${audit}“ noch nicht verifiziert.`;

const certificateWords: CertificateWords = {
  factMissing: (fact, stage, isClosing) =>
    say(
      isClosing
        ? `„${stage}“ kann nicht abgeschlossen werden; es fehlt: ${factNames[fact]}.`
        : `„${stage}“ beginnt, und es fehlt noch: ${factNames[fact]}. Das muss vor dem Abschluss der Phase geschehen.`,
      `${capital(factNames[fact])} durchführen und die Aufzeichnung genehmigen lassen.`,
      `„${stage}“ verlegen.`,
    ),
  reviewBeforeAudit: (reviewOn, auditOn) =>
    say(
      auditOn
        ? `Die Managementbewertung vom ${day(reviewOn)} lag vor dem internen Audit vom ${day(auditOn)} und konnte dessen Ergebnisse nicht bewerten.`
        : `Die Managementbewertung vom ${day(reviewOn)} fand ohne internes Audit statt und konnte keine Ergebnisse bewerten.`,
      'Nach dem internen Audit eine Managementbewertung durchführen; eine kurze zu dessen Ergebnissen genügt.',
    ),
  stageGap: ({ from, to, endsOn, startOn, months: count, limitOn, isBlocked, canKeep }) =>
    say(
      `„${to}“ beginnt am ${day(startOn)}, mehr als ${months(count)} nach dem Ende von „${from}“ am ${day(endsOn)}. ${isBlocked ? `„${from}“ müsste wiederholt werden.` : `Die Zertifizierungsstelle kann fragen, ob „${from}“ noch gilt.`}`,
      ...(canKeep ? [`„${to}“ bis zum ${day(limitOn)} beginnen.`] : []),
      ...(isBlocked
        ? [
            `„${from}“ noch einmal planen.`,
            `Bestätigt die Zertifizierungsstelle, dass „${from}“ noch gilt: eintragen, bis zu welchem Tag und warum.`,
          ]
        : ['Die Zertifizierungsstelle fragen und ihre eigenen Fristen eintragen.']),
    ),
  pauseTooShort: (before, stage, have, need, earliestOn) =>
    say(
      `Zwischen „${before}“ und „${stage}“ liegen ${days(have)}; üblich sind mindestens ${days(need)}, um Feststellungen zu klären.`,
      `„${stage}“ am ${day(earliestOn)} oder später beginnen.`,
    ),
  majorsOpen: (count, audit, limitOn, left) =>
    say(
      `${openMajors(count, audit)} ${left < 0 ? `Der letzte Tag war der ${day(limitOn)}: „${audit}“ muss wiederholt werden.` : `Die Korrektur muss bis zum ${day(limitOn)} umgesetzt und verifiziert sein, sonst wird „${audit}“ wiederholt.`}`,
      left < 0 ? `„${audit}“ noch einmal planen.` : `Die Korrektur bis zum ${day(limitOn)} verifizieren lassen.`,
      'Die Entscheidung auf einen Tag legen, an dem die Zertifizierungsstelle die Korrektur verifiziert hat.',
    ),
  majorsOfRenewal: (count, audit, expiresOn, restorableTo, left) =>
    left < 0
      ? say(
          `${openMajors(count, audit)} Das Zertifikat ist am ${day(expiresOn)} abgelaufen; sobald sie verifiziert sind, kann es bis zum ${day(restorableTo)} wiederhergestellt werden.`,
          `Die Korrektur bis zum ${day(restorableTo)} verifizieren und über das Zertifikat entscheiden lassen.`,
        )
      : say(
          `${openMajors(count, audit)} Die Korrektur muss bis zum ${day(expiresOn)} umgesetzt und verifiziert sein, sonst läuft das Zertifikat ab.`,
          `Die Korrektur bis zum ${day(expiresOn)} verifizieren lassen.`,
          'Die Entscheidung auf einen Tag legen, an dem die Zertifizierungsstelle die Korrektur verifiziert hat.',
        ),
  majorsOfLost: (count, audit, expiresOn, restorableTo) =>
    say(
      `${openMajors(count, audit)} Das Zertifikat ist am ${day(expiresOn)} abgelaufen, und der ${day(restorableTo)} war der letzte Tag, es wiederherzustellen: „${audit}“ ist zu wiederholen.`,
      `„${audit}“ neu planen.`,
    ),
  majorsAgreed: ({ count, audit, agreedOn, limitOn, left }) =>
    say(
      `${openMajors(count, audit)} Die Zertifizierungsstelle ${left < 0 ? 'wollte' : 'will'} das bis zum ${day(agreedOn)}${limitOn && isBefore(agreedOn, limitOn) ? `; die Frist der Norm ist der ${day(limitOn)}` : ''}.`,
      left < 0
        ? 'Die Zertifizierungsstelle um mehr Zeit bitten und den neuen Tag mit dem Grund eintragen.'
        : `Die Korrektur bis zum ${day(agreedOn)} verifizieren lassen.`,
    ),
  stageAfterLimit: (stage, endsOn, limit, limitOn) =>
    say(
      `„${stage}“ endet am ${day(endsOn)}, nach dem ${day(limitOn)} (${limit}).`,
      `„${stage}“ bis zum ${day(limitOn)} beenden.`,
    ),
  certificateRunsOut: ({ stage, auditEndsOn, correctionDays, overOn, expiresOn, latestEndOn, canEnd, isTooLate }) =>
    say(
      `Das Zertifikat läuft am ${day(expiresOn)} ab. „${stage}“ ist am ${day(auditEndsOn)} vorbei; mit ${daysDative(correctionDays)} für Korrekturen (${isTooLate ? 'so viel brauchen sie mindestens' : 'so viel ist höchstens erlaubt'}) wird es der ${day(overOn)}.`,
      ...(canEnd ? [`Das Audit bis zum ${day(latestEndOn)} beenden.`] : []),
      'Mit der Zertifizierungsstelle kürzere Fristen für Korrekturen vereinbaren.',
    ),
  certificateLapsed: (expiresOn, restorableTo, anewFrom) =>
    anewFrom === null
      ? say(
          `Das Zertifikat ist am ${day(expiresOn)} abgelaufen. Es kann bis zum ${day(restorableTo)} wiederhergestellt werden; bis dahin darf sich niemand zertifiziert nennen.`,
          `Die Rezertifizierung abschließen und bis zum ${day(restorableTo)} entscheiden lassen.`,
        )
      : say(
          `Das Zertifikat ist am ${day(expiresOn)} abgelaufen und konnte bis zum ${day(restorableTo)} wiederhergestellt werden. Jetzt ist mindestens noch einmal nötig: „${anewFrom}“.`,
          `Ein neues Programm mit „${anewFrom}“ beginnen.`,
        ),
  certificateSuspended: () =>
    say(
      'Das Zertifikat ist ausgesetzt: Bis die Zertifizierungsstelle das aufhebt, darf sich niemand zertifiziert nennen.',
      'Die Ursache innerhalb der Frist der Zertifizierungsstelle beheben, meist höchstens 6 Monate; sonst wird das Zertifikat entzogen oder sein Geltungsbereich verkleinert.',
    ),
  certificateWithdrawn: () =>
    say('Das Zertifikat wurde entzogen.', 'Ein neues Programm für ein neues Zertifikat beginnen.'),
  validBeforeDecision: (validFromOn, decidedOn) =>
    say(
      `Das Zertifikat ist als gültig ab ${day(validFromOn)} eingetragen, vor der Entscheidung vom ${day(decidedOn)}.`,
      'Die Tage mit dem Zertifikat vergleichen.',
    ),
  validTooLong: (expiresOn, ruledOn) =>
    say(
      `Das Zertifikat ist als gültig bis ${day(expiresOn)} eingetragen; nach den Regeln endet es am ${day(ruledOn)}.`,
      'Die Tage mit dem Zertifikat vergleichen.',
    ),
};

export const findingWordsDe = { ...planWordsDe, ...orderWordsDe, ...certificateWords, ...reportWordsDe };
