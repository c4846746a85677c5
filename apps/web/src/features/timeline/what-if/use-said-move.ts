import { useEffect } from 'react';
import { announce } from '../../../lib/announce.ts';
import { useOutcome } from './use-outcome.ts';
import type { Scenario } from './use-scenario.ts';

/** Says where what was moved is now, and, as soon as that is known, what moves with it and what breaks. */
export function useSaidMove(said: string, scenario: Scenario | undefined): void {
  const outcome = useOutcome(scenario).join('. ');
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);
  useEffect(() => {
    if (outcome !== '') announce(outcome);
  }, [outcome]);
}
