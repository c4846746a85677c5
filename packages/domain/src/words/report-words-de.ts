import { dayInWords, isBefore } from '../days/days.ts';
import type { ReportWords } from './report-words-en.ts';

type Day = Temporal.PlainDate;

const day = (on: Day) => dayInWords(on, 'de');
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const days = (count: number) => plural(count, 'Tag', 'Tage');
const months = (count: number) => plural(count, 'Monat', 'Monate');
const monthsDative = (count: number) => plural(count, 'Monat', 'Monaten');
const say = (message: string, ...waysOut: string[]) => ({ message, waysOut });
const oneOf = (names: readonly string[]) => names.join(' oder ');

export const stretchDe = ({ fromOn, toOn }: { fromOn: Day; toOn: Day }) =>
  isBefore(fromOn, toOn) ? `${day(fromOn)} bis ${day(toOn)}` : day(fromOn);

export const reportWordsDe: ReportWords = {
  periodOpensBlocked: (count, periodFromOn, left) =>
    say(
      `Der Zeitraum ${left > 0 ? 'beginnt' : 'begann'} am ${day(periodFromOn)}, und ${count === 1 ? 'ein harter Freigabepunkt ist' : `${count} harte Freigabepunkte sind`} noch offen. Maßnahmen müssen ab dem ersten Tag wirken; Nachweise lassen sich nicht nachholen.`,
      left > 0
        ? 'Die Freigabepunkte erfüllen, bevor der Zeitraum beginnt.'
        : 'Die Freigabepunkte jetzt erfüllen und mit Ausnahmen im Bericht rechnen.',
      'Den Zeitraum später beginnen lassen.',
    ),
  periodGap: ({ days: count, expectedOn, periodFromOn, bridgedToOn, canStart, canBridge }) =>
    say(
      `Der Zeitraum beginnt am ${day(periodFromOn)} und lässt seit dem vorigen Bericht ${days(count)} aus, ab dem ${day(expectedOn)}.${bridgedToOn ? ` Das Überbrückungsschreiben deckt sie nur bis zum ${day(bridgedToOn)} ab.` : ''}`,
      ...(canStart ? [`Den Zeitraum am ${day(expectedOn)} beginnen lassen.`] : []),
      canBridge
        ? 'Die Tage durch ein Überbrückungsschreiben abdecken, höchstens 3 Monate.'
        : 'Den Lesern sagen, dass kein Bericht von diesen Tagen handelt.',
    ),
  periodLength: ({ have, limit, limitOn, kind, canEnd }) =>
    kind === 'usual'
      ? say(
          `Der Zeitraum umfasst mehr als ${months(limit)}; das ist unüblich.`,
          canEnd ? `Den Zeitraum bis zum ${day(limitOn)} beenden.` : 'Den Auditor fragen, ob die Leser das annehmen.',
        )
      : say(
          `Der Zeitraum umfasst ${have === 0 ? 'weniger als einen Monat' : months(have)}; ${kind === 'floor' ? `nichts verbietet das, aber in weniger als ${monthsDative(limit)} finden Auditoren kaum genug zu prüfen` : `erwartet werden ${months(limit)} oder mehr, außer bei einem ersten Bericht`}.`,
          ...(canEnd
            ? [`Den Zeitraum am ${day(limitOn)} oder später beenden.`]
            : ['Den Auditor fragen, ob das genügt.']),
        ),
  bridgeExceeded: (bridgedToOn, limitOn) =>
    say(
      `Das Überbrückungsschreiben reicht bis zum ${day(bridgedToOn)}; üblich sind höchstens 3 Monate, bis zum ${day(limitOn)}.`,
      `Das Schreiben am ${day(limitOn)} enden lassen.`,
      'Den nächsten Bericht vorziehen.',
    ),
  reportStale: (untilOn, nextOn) =>
    nextOn
      ? say(
          `Der Bericht gilt bis zum ${day(untilOn)} als aktuell; der nächste kommt am ${day(nextOn)}.`,
          `Den nächsten Bericht bis zum ${day(untilOn)} ausstellen lassen.`,
          'Die Leser informieren und die Zeit durch ein Schreiben überbrücken.',
        )
      : say(
          `Der Bericht galt bis zum ${day(untilOn)} als aktuell.`,
          'Die Erneuerung beginnen.',
          'Den Lesern sagen, wann der nächste Bericht kommt.',
        ),
  yearEndMissed: ({ periodToOn, yearEndOn, earliestOn, limit, canEnd }) =>
    say(
      `Der Zeitraum endet am ${day(periodToOn)}, mehr als ${months(limit)} vor dem Geschäftsjahresende der Kunden am ${day(yearEndOn)}; deren Abschlussprüfer können sich nicht bis zum Jahresende darauf stützen.`,
      ...(canEnd ? [`Den Zeitraum zwischen dem ${day(earliestOn)} und dem ${day(yearEndOn)} beenden.`] : []),
      'Das Geschäftsjahresende der Kunden eintragen, wenn es ein anderes ist.',
    ),
  yearOverlap: ({ months: count, yearFromOn, yearToOn, uncovered }) =>
    say(
      `Vom Geschäftsjahr der Kunden (${day(yearFromOn)} bis ${day(yearToOn)}) deckt der Zeitraum ${count === 0 ? 'weniger als einen Monat' : months(count)} ab; deren Abschlussprüfer wollen meist 6 Monate oder mehr. Nicht abgedeckt: ${uncovered.map(stretchDe).join(', ')}.`,
      'Den Zeitraum so legen, dass er mehr von diesem Jahr abdeckt.',
      'Das Geschäftsjahresende der Kunden eintragen, wenn es ein anderes ist.',
    ),
  parentMissing: ({ scheme, sources }) =>
    say(
      `${scheme} entsteht aus einem Bericht nach ${oneOf(sources)} über dasselbe System und denselben Zeitraum; es ist keiner angegeben.`,
      `Das Programm für ${oneOf(sources)} angeben, aus dem der Bericht entsteht.`,
    ),
  parentPeriod: ({ scheme, sources }, fromOn, toOn) =>
    say(
      `Der Bericht nach ${scheme} hat einen anderen Zeitraum als der nach ${oneOf(sources)}, aus dem er entsteht (${day(fromOn)} bis ${day(toOn)}).`,
      `Den Zeitraum auf ${day(fromOn)} bis ${day(toOn)} setzen.`,
    ),
  parentReport: ({ scheme, sources }, ownOn, parentOn) =>
    parentOn
      ? say(
          `Der Bericht nach ${scheme} kommt am ${day(ownOn)}, vor dem nach ${oneOf(sources)} vom ${day(parentOn)}, aus dem er entsteht.`,
          `Ihn am ${day(parentOn)} oder später ausstellen.`,
        )
      : say(
          `Der Bericht nach ${scheme} ist als am ${day(ownOn)} ausgestellt eingetragen, aber der nach ${oneOf(sources)}, aus dem er entsteht, fehlt.`,
          `Zuerst den Bericht nach ${oneOf(sources)} eintragen.`,
        ),
};
