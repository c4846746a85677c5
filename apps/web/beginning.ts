import type { Plugin } from 'vite';

const source = /\/src\/begin\.ts$/;

/** Puts `begin.ts` into the document, as a script of its own that waits for nothing. */
export function beginning(): Plugin {
  return {
    name: 'beginning',
    apply: 'build',
    transformIndexHtml: (_html, { bundle = {} }) => {
      const script = Object.values(bundle).find(
        (file) => file.type === 'chunk' && source.test(file.facadeModuleId ?? ''),
      );
      if (!script) throw new Error('The script that begins is not in the build.');
      const attrs = { type: 'module', async: true, crossorigin: true, src: `/${script.fileName}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  };
}
