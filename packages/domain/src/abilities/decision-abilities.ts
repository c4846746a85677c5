import type { DecisionState } from '../decisions/decisions.ts';
import { can } from '../people/permissions.ts';
import type { Asker } from './asker.ts';

/** What somebody may do with a decision that was asked for: only who was asked decides, and only while it is open. */
export function decisionAbilities(
  { state, deciderId }: { state: DecisionState; deciderId: string },
  { userId, role }: Asker,
) {
  const isOpen = state === 'open';
  const asks = isOpen && can(role, 'decision:ask');
  return { edit: asks, withdraw: asks, decide: isOpen && can(role, 'decision:make') && deciderId === userId };
}
