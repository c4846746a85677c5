import type { Role } from './roles.ts';

/** Where somebody begins: what is asked of them, what they decide by, what is open to them to audit, or how all of it stands. */
export const startPages = ['overview', 'my_work', 'leadership', 'audits'] as const;
export type StartPage = (typeof startPages)[number];

const startPageOf: Readonly<Record<Role, StartPage>> = {
  owner: 'overview',
  manager: 'overview',
  contributor: 'my_work',
  executive: 'leadership',
  auditor: 'audits',
};

export const startPageFor = (role: Role): StartPage => startPageOf[role];
