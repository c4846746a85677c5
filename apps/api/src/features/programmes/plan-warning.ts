import { dayInWords, type Language, type PlanWarning } from '@waymark/domain';

/** What people should know before they agree to a plan, as a sentence. */
export function warningSentence(warning: PlanWarning, language: Language): string {
  return language === 'de' ? german(warning) : english(warning);
}

function english(warning: PlanWarning): string {
  const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;
  switch (warning.code) {
    case 'target_too_soon':
      return `The target is too soon: the result cannot be there before ${dayInWords(warning.earliestOn, 'en')}, so the plan ends on that day.`;
    case 'preparation_too_short':
      return `Preparation needs at least ${count(warning.neededDays, 'day')} and has ${count(warning.availableDays, 'day')}. The audit could begin on ${dayInWords(warning.earliestOn, 'en')}.`;
    case 'time_to_spare':
      return `The plan has ${count(warning.days, 'day')} to spare; they are left free before the audits.`;
    case 'report_later_than_usual':
      return `The report usually comes by ${dayInWords(warning.usualOn, 'en')}; the target is later.`;
    case 'period_shorter_than_recommended':
      return `The period covers ${count(warning.months, 'month')}; customers usually ask for ${count(warning.recommendedMonths, 'month')} or more.`;
    case 'period_longer_than_usual':
      return `The period covers ${count(warning.months, 'month')}; more than ${count(warning.usualMonths, 'month')} is unusual.`;
  }
}

function german(warning: PlanWarning): string {
  const days = (number: number) => `${number} ${number === 1 ? 'Tag' : 'Tage'}`;
  const months = (number: number) => `${number} ${number === 1 ? 'Monat' : 'Monate'}`;
  switch (warning.code) {
    case 'target_too_soon':
      return `Das Zieldatum ist zu früh: Das Ergebnis kann nicht vor dem ${dayInWords(warning.earliestOn, 'de')} vorliegen, deshalb endet der Plan an diesem Tag.`;
    case 'preparation_too_short':
      return `Die Vorbereitung braucht mindestens ${days(warning.neededDays)} und hat ${days(warning.availableDays)}. Die Prüfung könnte am ${dayInWords(warning.earliestOn, 'de')} beginnen.`;
    case 'time_to_spare':
      return `Der Plan hat ${days(warning.days)} Luft; sie bleiben vor den Audits frei.`;
    case 'report_later_than_usual':
      return `Der Bericht kommt üblicherweise bis zum ${dayInWords(warning.usualOn, 'de')}; das Zieldatum liegt später.`;
    case 'period_shorter_than_recommended':
      return `Der Zeitraum umfasst ${months(warning.months)}; Kunden verlangen üblicherweise mindestens ${months(warning.recommendedMonths)}.`;
    case 'period_longer_than_usual':
      return `Der Zeitraum umfasst ${months(warning.months)}; mehr als ${months(warning.usualMonths)} sind unüblich.`;
  }
}
