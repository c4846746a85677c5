import { useNavigate, useRouter } from '@tanstack/react-router';
import { useForgetEverything } from './sign-in.queries.ts';

/** Goes on after signing in: to where one wanted to go, else to the first organisation or the first step. */
export function useEnter(next: string | undefined) {
  const navigate = useNavigate();
  const router = useRouter();
  const forgetEverything = useForgetEverything();
  return () => {
    forgetEverything();
    if (next) router.history.push(next);
    else void navigate({ to: '/' });
  };
}
