import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Scenario } from './use-scenario.ts';

/** What the change does in a few words: how much moves by it and how much breaks; nothing while it is worked out. */
export function useOutcome({ result, isStale, isChanged }: Partial<Scenario> = {}): string[] {
  const { i18n } = useLingui();
  if (!isChanged || !result || isStale) return [];
  return [
    i18n._(msg`${plural(result.moves.length, { 0: 'Nothing moves', one: '# date moves', other: '# dates move' })}`),
    i18n._(
      msg`${plural(result.newFindings.length, { 0: 'Nothing breaks', one: '# new problem', other: '# new problems' })}`,
    ),
  ];
}
