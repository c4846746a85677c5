import type { Language, PlanWarning } from '@waymark/domain';
import { planNoteWords } from './plan-note-words.ts';

/** What is good to know of a plan and breaks no rule, as a sentence; null for what the engine finds by itself. */
export function planNote(warning: PlanWarning, language: Language): string | null {
  switch (warning.code) {
    case 'time_to_spare':
      return planNoteWords(language).timeToSpare(warning.days);
    case 'report_later_than_usual':
      return planNoteWords(language).reportLater(warning.usualOn);
    case 'target_too_soon':
    case 'preparation_too_short':
    case 'period_shorter_than_recommended':
    case 'period_longer_than_usual':
      return null;
  }
}
