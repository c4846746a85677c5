import type { Role } from '../people/roles.ts';

/** Who asks what they may do with something; routes ask the same before they do it. */
export interface Asker {
  userId: string;
  role: Role;
}
