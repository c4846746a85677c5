import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, ProblemError } from './problem-error.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The form or row shows the refusal itself, so no toast is needed. */
      showsProblem?: boolean;
    };
  }
}

interface QueryClientHandlers {
  onSignedOut: () => void;
  onProblem: (error: unknown) => void;
}

/** Only what may pass by itself is asked again: a refusal stays a refusal. */
function mayRetry(failureCount: number, error: unknown): boolean {
  if (error instanceof ProblemError && error.status >= 400 && error.status < 500) return false;
  return failureCount < 2;
}

/** After any change everything on screen is asked again, so no mutation names what it touches. */
export function createQueryClient({ onSignedOut, onProblem }: QueryClientHandlers): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 30_000, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
    queryCache: new QueryCache({
      onError: (error) => {
        if (isProblem(error, 'access.signed_out')) onSignedOut();
      },
    }),
    mutationCache: new MutationCache({
      onSuccess: () => {
        void client.invalidateQueries();
      },
      onError: (error, _variables, _result, mutation) => {
        if (isProblem(error, 'access.signed_out')) onSignedOut();
        else if (!mutation.meta?.showsProblem) onProblem(error);
      },
    }),
  });
  return client;
}
