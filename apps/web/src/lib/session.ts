/** Ends the session. The page is loaded anew, so that nothing of it stays in memory. */
export async function signOut(next = '/sign-in'): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined);
  window.location.assign(next);
}
