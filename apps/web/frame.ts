import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const theme = join(import.meta.dirname, 'src', 'ui', 'theme');
const sheet = /\s*(<link rel="stylesheet"[^>]*>)/;

/**
 * The frame of a page is drawn as soon as the document is there: what it is styled by stands in the document, and the style
 * sheet of all else behind the frame, which does not wait for it so.
 */
export function frame(): Plugin {
  return {
    name: 'frame',
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        const [, link = ''] = sheet.exec(html) ?? [];
        return {
          html: html.replace(sheet, '').replace('</body>', `  ${link}\n  </body>`),
          tags: [{ tag: 'style', children: await styles(), injectTo: 'head' }],
        };
      },
    },
  };
}

async function styles(): Promise<string> {
  const files = await Promise.all(['tokens.css', 'frame.css'].map((name) => readFile(join(theme, name), 'utf8')));
  return files
    .join('\n')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ');
}
