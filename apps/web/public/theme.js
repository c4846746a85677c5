// Before the first paint: the colour scheme, so that nobody who chose dark sees a white flash, which frame stands until the page is there, and what stands there if it never comes.
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

  // Without its code there is no app that could say so: the document does, in the language the reader would have it in.
  const sayMissing = () => {
    // Known before the document is read to its end.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', sayMissing, { once: true });
      return;
    }
    const sentences = [...document.querySelectorAll('.frame-missing')];
    const chosen = /(?:^|;\s*)waymark-language=(\w+)/.exec(document.cookie)?.[1];
    const spoken = [chosen, ...navigator.languages.map((language) => language.split('-')[0]), 'en'];
    const language = spoken.find((one) => sentences.some(({ lang }) => lang === one));
    for (const sentence of sentences) {
      sentence.hidden = sentence.lang !== language;
      sentence.querySelector('a').href = location.pathname + location.search;
    }
  };
  addEventListener('appmissing', sayMissing);
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && sayMissing(), true);
})();
