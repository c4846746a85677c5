import { AsyncLocalStorage } from 'node:async_hooks';
import { z } from 'zod';

const personSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  isDemo: z.boolean().nullish().transform(Boolean),
  twoFactorEnabled: z.boolean().nullish().transform(Boolean),
});

/** Whose account a request to the sign-in library is about. */
export type Person = z.infer<typeof personSchema>;

/** The person of a row of the library, or undefined where there is none. */
export const personOf = (row: unknown): Person | undefined => personSchema.safeParse(row).data;

/** What is known about a request to the sign-in library, from before it is asked until after it has answered. */
export interface SignInRequest {
  requestId: string;
  /** The network address it comes from. */
  address: string;
  /** Whose account it is about, where there is one. */
  person?: Person | undefined;
  /** Whether that person was signed in already. */
  isSignedIn?: boolean;
  /** The try at a password or a code, counted as a failure until it turns out not to be one. */
  attempt?: { account: string; failures: number };
  /** What the library refused or failed with; its answer to a failure says nothing. */
  fault?: unknown;
}

/** Held while the sign-in library works; its hooks have no other way to know the request. */
export const signInRequest = new AsyncLocalStorage<SignInRequest>();

/** The request at hand; for work that no request asked for, such as a command, one from nowhere. */
export function currentSignInRequest(): SignInRequest {
  return signInRequest.getStore() ?? { requestId: '', address: '' };
}
