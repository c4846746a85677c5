import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { Me } from '@waymark/contracts';
import { meQuery } from '../lib/current-user.ts';
import { isProblem } from '../lib/problem-error.ts';

/** Who is signed in; whoever is not goes to the sign-in page and comes back afterwards. */
export async function requireMe(queryClient: QueryClient, next?: string): Promise<Me> {
  try {
    return await queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (isProblem(error, 'access.signed_out')) throw redirect({ to: '/sign-in', search: { next }, replace: true });
    throw error;
  }
}
