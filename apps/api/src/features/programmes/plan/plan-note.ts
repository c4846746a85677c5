import { dayInWords, type Language, type PlanWarning } from '@waymark/domain';

/** What is good to know of a plan and breaks no rule, as a sentence; null for what the engine finds by itself. */
export function planNote(warning: PlanWarning, language: Language): string | null {
  switch (warning.code) {
    case 'time_to_spare':
      return timeToSpare(warning.days, language);
    case 'report_later_than_usual': {
      const usualOn = dayInWords(warning.usualOn, language);
      return language === 'de'
        ? `Der Bericht kommt üblicherweise bis zum ${usualOn}; das Zieldatum liegt später.`
        : `The report usually comes by ${usualOn}; the target is later.`;
    }
    case 'target_too_soon':
    case 'preparation_too_short':
    case 'period_shorter_than_recommended':
    case 'period_longer_than_usual':
      return null;
  }
}

function timeToSpare(days: number, language: Language): string {
  const isOne = days === 1;
  if (language === 'de') {
    return `Der Plan hat ${days} ${isOne ? 'Tag' : 'Tage'} Luft; ${isOne ? 'er bleibt' : 'sie bleiben'} vor den Audits frei.`;
  }
  return `The plan has ${days} ${isOne ? 'day' : 'days'} to spare; ${isOne ? 'it is' : 'they are'} left free before the audits.`;
}
