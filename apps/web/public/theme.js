// Before the first paint: the colour scheme, so that nobody who chose dark sees a white flash, and which frame stands until the page is there.
(() => {
  let scheme = 'auto';
  try {
    scheme = localStorage.getItem('mantine-color-scheme-value') || 'auto';
  } catch {
    // Storage is blocked: the system's scheme is right.
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  const { documentElement: root } = document;
  root.setAttribute('data-mantine-color-scheme', scheme);
  root.setAttribute('data-frame', location.pathname.startsWith('/o/') ? 'inside' : 'outside');
  root.toggleAttribute('data-frame-wide', /\/(gap-analysis|timeline|evidence)\/?$/.test(location.pathname));
})();
