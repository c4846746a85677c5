import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Me, type Membership, type System, sessionSchema, systemSchema } from '@waymark/contracts';
import { can, type Permission } from '@waymark/domain';
import { api } from './api-client.ts';
import { ProblemError, signedOutProblem } from './problem-error.ts';
import { keyOf } from './query-keys.ts';

export const meQuery = queryOptions({
  queryKey: keyOf('me'),
  queryFn: async ({ signal }): Promise<Me> => {
    // A refusal would stand as an error in the console of every page for people who are not signed in.
    const { me } = await api.get('/session', sessionSchema, signal);
    if (!me) throw new ProblemError(signedOutProblem());
    return me;
  },
});

/** What this installation offers; needed before anybody is signed in. */
export const systemQuery = queryOptions({
  queryKey: keyOf('system'),
  queryFn: ({ signal }): Promise<System> => api.get('/system', systemSchema, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const membershipBySlug = (me: Me, slug: string): Membership | undefined =>
  me.organisations.find((organisation) => organisation.slug === slug);

/** The organisation of the address and my role in it. Only below `/o/$org`, whose layout lets nobody else in. */
export function useOrganisation(): Membership {
  const me = useMe();
  const { org = '' } = useParams({ strict: false });
  const organisation = membershipBySlug(me, org);
  if (!organisation) throw new Error('useOrganisation is for pages of an organisation the person belongs to.');
  return organisation;
}

/** For what reaches people outside, or ends something for good: a demo offers none of it. */
export function useCanInEarnest(permission: Permission): boolean {
  const { role, isDemo } = useOrganisation();
  return !isDemo && can(role, permission);
}

/** Whether my role may do this kind of thing here; what it may not do is not offered. */
export const useCan = (permission: Permission): boolean => can(useOrganisation().role, permission);
