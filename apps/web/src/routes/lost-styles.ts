/** Style sheets that did not arrive. Vite asks for each only once, so the next try would show a page without them. */
const lost = new Set<HTMLLinkElement>();

window.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lost.add(target);
  },
  // Such events do not bubble.
  true,
);

function askAgain(link: HTMLLinkElement): Promise<void> {
  const again = document.createElement('link');
  again.rel = link.rel;
  again.href = link.href;
  const arrived = new Promise<void>((resolve, reject) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new Error(`Unable to load ${again.href}.`)));
  });
  lost.delete(link);
  link.replaceWith(again);
  return arrived;
}

/** Asks again for what was lost before a page is drawn. */
export async function restoreStyles(): Promise<void> {
  await Promise.all([...lost].map(askAgain));
}
