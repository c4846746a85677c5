import { can } from '../people/permissions.ts';
import type { Asker } from './asker.ts';

/** What somebody may do with a programme: plan it with its stages, sign their gates, record what it led to. */
export const programmeAbilities = ({ role }: Pick<Asker, 'role'>) => ({
  edit: can(role, 'programme:manage'),
  sign: can(role, 'stage:sign'),
  record: can(role, 'record:manage'),
});
