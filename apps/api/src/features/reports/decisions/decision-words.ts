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

/** The same with the day on which the result then comes, where that was reckoned. */
export function optionWithResult(option: DecisionOption, language: Language): string {
  const { effect } = option;
  const said = optionInWords(option, language);
  if (effect.state !== 'reckoned' || !effect.before || !effect.after) return said;
  const [before, after] = [effect.before, effect.after].map(({ p50On, planOn }) => parseDay(p50On ?? planOn));
  return before && after ? `${said}: ${decisionWords(language).result({ before, after })}` : said;
}
