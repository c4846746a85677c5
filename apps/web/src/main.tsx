import './lib/zod-config.ts';
import './ui/theme/mantine.css';
import '@fontsource-variable/inter';
import './ui/theme/base.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { activateLocale, preferredLocale } from './lib/i18n.ts';
import { sayMissing } from './lib/say-missing.ts';
import { Providers } from './providers.tsx';

/** Safari has no `Temporal` yet; whoever has it does not load the polyfill. */
async function installTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}

/** The code of a page, begun with the document, may have brought the app in before the document was read to its end. */
async function documentRead(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** The style sheet stands behind the frame, and may come after the code. Where it never does, words without it are better than none. */
async function styled(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]');
  if (!link || link.sheet || document.readyState === 'complete') return;
  await new Promise((resolve) => {
    for (const loading of [link, window]) loading.addEventListener('load', resolve, { once: true });
  });
}

async function start(): Promise<void> {
  await Promise.all([installTemporal(), activateLocale(preferredLocale()), documentRead()]);
  await styled();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root.');
  // In short tasks: whoever presses something meanwhile is answered.
  startTransition(() => createRoot(root).render(<Providers />));
}

start().catch(sayMissing);
