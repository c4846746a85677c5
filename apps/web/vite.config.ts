import { compileMessage } from '@lingui/message-utils/compileMessage';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { beginning } from './beginning.ts';
import { codeSplitting } from './chunks.ts';
import { frame } from './frame.ts';
import { mantineStyles } from './mantine-styles.ts';
import { precompressed } from './precompressed.ts';
import { preloadedFont } from './preloaded-font.ts';

const apiAddress = process.env.WAYMARK_API ?? 'http://localhost:3000';

/**
 * Compiles the messages that stand in the code, so that no parser of message formats is sent to the browser.
 * Runs after the macros and the JSX transform, on what they leave: `id: "…", message: "…"`.
 */
const compiledMessages: Plugin = {
  name: 'compiled-messages',
  apply: 'build',
  enforce: 'post',
  transform: {
    filter: { id: /\.tsx?$/, code: /message: "/ },
    handler: (code) =>
      code.replace(/(\bid: "[^"\\]+",\s*message: )("(?:[^"\\]|\\.)*")/g, (_match, before: string, text: string) => {
        return before + JSON.stringify(compileMessage(JSON.parse(text)));
      }),
  },
};

/**
 * Zod can write its schemas as JSON Schema, which only the API's documentation needs. Each schema carries that code,
 * so it is emptied here instead of being sent to every browser.
 */
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  apply: 'build',
  transform: {
    filter: { id: /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/ },
    handler: (code) =>
      [...code.matchAll(/^export (?:const|function) (\w+)/gm)]
        .map(([, name]) => `export const ${name} = () => undefined;`)
        .join('\n'),
  },
};

export default defineConfig({
  plugins: [
    react(),
    lingui({ failOnCompileError: true }),
    // Messages stay in the code that shows them, so English needs no catalogue and each page carries only its own words.
    babel({ presets: [linguiTransformerBabelPreset({ descriptorFields: 'message' })] }),
    compiledMessages,
    withoutJsonSchema,
    beginning(),
    mantineStyles(),
    preloadedFont(),
    frame(),
    precompressed(),
  ],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  css: { postcss: { plugins: [mantine()] } },
  server: { port: 5173, proxy: { '/api': apiAddress } },
  preview: { port: 4173, proxy: { '/api': apiAddress } },
  // Nothing is inlined as a data: address, which the content security policy would refuse.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    sourcemap: false,
    // One style sheet, so that none has to be waited for, or is lost, on the way to the next page.
    cssCodeSplit: false,
    rolldownOptions: { input: ['index.html', 'src/begin.ts'], output: { codeSplitting } },
  },
});
