import type { Plugin } from 'vite';

const app = /<script type="module" crossorigin src="([^"]+)"><\/script>/;
const source = /\/src\/begin\.ts$/;

/** Puts `begin.ts` into the document, as a script that waits for nothing; it begins the app, which is only fetched by the document. */
export function beginning(): Plugin {
  return {
    name: 'beginning',
    apply: 'build',
    transformIndexHtml: (html, { bundle = {} }) => {
      const script = Object.values(bundle).find(
        (file) => file.type === 'chunk' && source.test(file.facadeModuleId ?? ''),
      );
      if (!script) throw new Error('The script that begins is not in the build.');
      // After the script that hears whether it came.
      const attrs = { type: 'module', async: true, crossorigin: true, src: `/${script.fileName}` };
      return {
        html: html.replace(app, '<link rel="modulepreload" crossorigin href="$1">'),
        tags: [{ tag: 'script', attrs, injectTo: 'head' }],
      };
    },
  };
}
