import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useParams, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isProblem } from '../lib/problem-error.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { NothingHere } from './nothing-here.tsx';

/** What every route shows when its data or its code did not arrive. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { org } = useParams({ strict: false });
  const { reset: resetQueries } = useQueryErrorResetBoundary();

  // The failed query must be asked again when the page is drawn again.
  useEffect(() => {
    resetQueries();
  }, [resetQueries]);

  if (isProblem(error, 'resource.not_found'))
    return org === undefined ? <NotFoundPage /> : <NothingHere error={error} />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState error={error} onRetry={retry} />;
}
