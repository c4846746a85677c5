import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Me, type Membership, type Removal, type System, sessionSchema, systemSchema } from '@waymark/contracts';
import type { OrganisationAbilities, OrganisationAbility } from '@waymark/domain';
import { api } from './api-client.ts';
import { pageBelongsTo, pagePerson } from './page-person.ts';
import { otherPersonProblem, ProblemError, signedOutProblem } from './problem-error.ts';
import { keyOf } from './query-keys.ts';
import { whileSignedIn } from './signed-in.ts';
import { tellHappened } from './tell-happened.ts';

export const meQuery = queryOptions({
  queryKey: keyOf('me'),
  queryFn: ({ client, signal }) =>
    whileSignedIn(async () => {
      const me = await whoIsSignedIn(signal);
      tellOfRoles(client, me);
      return me;
    }, false),
});

/** Another role opens and closes much of what is on screen, and all of it says what one may do with it: it is asked again. */
function tellOfRoles(client: QueryClient, me: Me): void {
  const before = client.getQueryData<Me>(keyOf('me'))?.organisations ?? [];
  const changed = me.organisations.find(({ id, role }) => before.some((one) => one.id === id && one.role !== role));
  if (!changed) return;
  const { role, roleChange } = changed;
  const was = before.find(({ id }) => id === changed.id)?.role ?? role;
  const fallback = { by: null, at: new Date().toISOString() };
  tellHappened({ what: 'role_changed', ...(roleChange ?? fallback), before: was, role });
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
}

async function whoIsSignedIn(signal: AbortSignal): Promise<Me> {
  const me = await askWhoIsSignedIn(signal);
  if (!me) throw new ProblemError(signedOutProblem());
  const person = pagePerson();
  if (person !== undefined && person !== me.user.id) throw new ProblemError(otherPersonProblem(me.user));
  pageBelongsTo(me.user.id);
  return me;
}

/** A refusal would stand as an error in the console of every page for people who are not signed in. */
export const askWhoIsSignedIn = async (signal?: AbortSignal): Promise<Me | null> =>
  (await api.get('/session', sessionSchema, signal)).me;

/** What this installation offers; needed before anybody is signed in. */
export const systemQuery = queryOptions({
  queryKey: keyOf('system'),
  queryFn: ({ signal }): Promise<System> => api.get('/system', systemSchema, signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const membershipBySlug = (me: Me, slug: string): Membership | undefined =>
  me.organisations.find((organisation) => organisation.slug === slug);

export const removalBySlug = (me: Me, slug: string): Removal | undefined =>
  me.removals.find(({ organisation }) => organisation.slug === slug);

/** The organisation of the address and my role in it. Only below `/o/$org`, whose layout lets nobody else in. */
export function useOrganisation(): Membership {
  const me = useMe();
  const { org = '' } = useParams({ strict: false });
  const organisation = membershipBySlug(me, org);
  if (!organisation) throw new Error('useOrganisation is for pages of an organisation the person belongs to.');
  return organisation;
}

/** Whether I may read this here, or begin it anew; what I may not do is not offered. What a thing lets me do, it says itself. */
export const useMay = (ability: OrganisationAbility): boolean => useOrganisation().abilities[ability];

/** Whether a page is shown to somebody; without `needs` it is everybody's. */
export const isOpenTo = (abilities: OrganisationAbilities, needs: OrganisationAbility | undefined): boolean =>
  needs === undefined || abilities[needs];
