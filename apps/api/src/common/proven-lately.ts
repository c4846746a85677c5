import { DomainError } from '@waymark/domain';
import type { User } from './actor.ts';

const minutes = 10;

/**
 * Refuses what cannot be undone, or gives everything away, unless the person proved lately who they are: an open browser
 * is not enough for it. People of the demo have no password, and nothing real to lose.
 */
export function assertProvenLately({ session, isDemo }: User): void {
  const isLately = session && Date.now() - session.authenticatedAt.getTime() < minutes * 60_000;
  if (isDemo || isLately) return;
  throw new DomainError('session.reauthentication_required');
}
