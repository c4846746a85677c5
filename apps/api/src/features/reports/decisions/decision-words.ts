import type { DecisionOption } from '@waymark/contracts';
import { isolated, type Language, parseDay, spoken } from '@waymark/domain';
import { decisionWordsDe } from './decision-words-de.ts';
import { decisionWordsEn } from './decision-words-en.ts';

export type DecisionWords = typeof decisionWordsEn;

export const decisionWords = spoken<DecisionWords>({ en: decisionWordsEn, de: decisionWordsDe });

/** One option in a line. */
export function optionInWords({ kind, stage, on, text }: DecisionOption, language: Language): string {
  const words = decisionWords(language);
  if (kind === 'smaller_scope' || on === null) return words.smallerScope({ text });
  if (kind === 'accept_until') return words.acceptUntil({ on: parseDay(on), text });
  const moved = words.laterDay({ stage: stage?.name ?? '', on: parseDay(on) });
  return text === '' ? moved : `${moved}: ${isolated(text)}`;
}
