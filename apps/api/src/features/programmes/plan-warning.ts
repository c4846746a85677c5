import { dayInWords, type PlanWarning } from '@waymark/domain';

/** What people should know before they agree to a plan, as a sentence. */
export function warningSentence(warning: PlanWarning): string {
  switch (warning.code) {
    case 'target_too_soon':
      return `The target is too soon: the result cannot be there before ${dayInWords(warning.earliestOn)}, so the plan ends on that day.`;
    case 'preparation_too_short':
      return `Preparation needs at least ${days(warning.neededDays)} and has ${days(warning.availableDays)}. The audit could begin on ${dayInWords(warning.earliestOn)}.`;
    case 'time_to_spare':
      return `The plan has ${days(warning.days)} to spare; they are left free before the audits.`;
    case 'report_later_than_usual':
      return `The report usually comes by ${dayInWords(warning.usualOn)}; the target is later.`;
    case 'period_shorter_than_recommended':
      return `The period covers ${months(warning.months)}; customers usually ask for ${months(warning.recommendedMonths)} or more.`;
    case 'period_longer_than_usual':
      return `The period covers ${months(warning.months)}; more than ${months(warning.usualMonths)} is unusual.`;
  }
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
const months = (count: number) => `${count} ${count === 1 ? 'month' : 'months'}`;
