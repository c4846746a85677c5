import type { Role } from '@waymark/domain';

const overseers: readonly Role[] = ['owner', 'manager', 'executive'];
const members: readonly Role[] = [...overseers, 'contributor'];
const everybody: readonly Role[] = [...members, 'auditor'];
const managers: readonly Role[] = ['owner', 'manager'];

/** The pages of an organisation, by their address in the router, and to whom each shows itself. */
export const shownTo: Readonly<Record<string, readonly Role[]>> = {
  '/o/$org': overseers,
  '/o/$org/my-work': members,
  '/o/$org/calendar': members,
  '/o/$org/reminders': members,
  '/o/$org/audits': ['auditor'],
  '/o/$org/programmes': members,
  '/o/$org/programmes/new': managers,
  '/o/$org/programmes/$programmeId': members,
  '/o/$org/programmes/$programmeId/gap-analysis': overseers,
  '/o/$org/programmes/$programmeId/gap-analysis?item': members,
  '/o/$org/programmes/$programmeId/documents': members,
  '/o/$org/programmes/$programmeId/timeline': members,
  '/o/$org/timeline': overseers,
  '/o/$org/evidence': members,
  '/o/$org/reports': overseers,
  '/o/$org/reports/leadership': overseers,
  '/o/$org/glossary': everybody,
  '/o/$org/settings': everybody,
  '/o/$org/settings/profile': everybody,
  '/o/$org/settings/members': members,
  '/o/$org/settings/security': everybody,
  '/o/$org/settings/calendar': members,
  '/o/$org/settings/reminders': members,
  '/o/$org/settings/activity': overseers,
  '/o/$org/settings/organisation': ['owner'],
  '/o/$org/settings/mail': managers,
};

/** Where somebody begins, who comes by the plain address of the organisation. */
export const firstPageOf: Readonly<Record<Role, string>> = {
  owner: '/o/$org',
  manager: '/o/$org',
  contributor: '/o/$org/my-work',
  executive: '/o/$org/reports/leadership',
  auditor: '/o/$org/audits',
};

/** Pages outside an organisation: open to everybody, whoever is signed in. */
export const publicPages = [
  ...['/', '/sign-in', '/sign-up', '/forgotten-password', '/new-password/$token', '/invitations/$token'],
  ...['/shared/$token', '/start', '/design'],
];

/** Pages that only lead on to another. */
export const leadsOn: Readonly<Record<string, string>> = { '/o/$org/settings': '/o/$org/settings/profile' };

/** The first pages of some, which lead everybody else to their own. */
export const leadsHome: readonly string[] = ['/o/$org', '/o/$org/audits'];
