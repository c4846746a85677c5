import type { Plugin } from 'vite';

const letters = /inter-latin-wght-normal-[^/]*\.woff2$/;

/** Asks for the font of Latin letters with the page, and not only once the style sheet names it. */
export function preloadedFont(): Plugin {
  return {
    name: 'preloaded-font',
    apply: 'build',
    transformIndexHtml: (_html, { bundle = {} }) => {
      const file = Object.keys(bundle).find((name) => letters.test(name));
      if (!file) throw new Error('The font of Latin letters is not in the build.');
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` };
      return [{ tag: 'link', attrs, injectTo: 'head' }];
    },
  };
}
