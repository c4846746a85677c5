import './lib/zod-config.ts';
import './ui/theme/tokens.css';
import './ui/theme/mantine.css';
import '@fontsource-variable/inter';
import './ui/theme/base.css';
import { createRoot } from 'react-dom/client';
import { activateLocale, preferredLocale } from './lib/i18n.ts';
import { Providers } from './providers.tsx';

/** Safari has no `Temporal` yet; whoever has it does not load the polyfill. */
async function installTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}

async function start(): Promise<void> {
  await Promise.all([installTemporal(), activateLocale(preferredLocale())]);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root.');
  createRoot(root).render(<Providers />);
}

void start();
