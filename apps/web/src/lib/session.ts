import { pageIsNobodys } from './page-person.ts';

/** Ends the session. The page is loaded anew, so that nothing of it stays in memory. */
export async function signOut(next = '/sign-in'): Promise<void> {
  pageIsNobodys();
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined);
  window.location.assign(next);
}
