// Runs with the document, long before the app has arrived: what its address will need is asked for beside the app, not after it.
import type { Session } from '@waymark/contracts';
import { askEarly } from './lib/early-answers.ts';
import { sayMissing } from './lib/say-missing.ts';
import { codeAt } from './routes/page-code.ts';
import { dataAt } from './routes/page-data.ts';

const { pathname } = location;

/** Once it is known whose page it is, what the page shows of theirs. */
async function askForPage(): Promise<void> {
  const answer = await askEarly('/session');
  if (!answer.ok) return;
  const session: Session = await answer.json();
  for (const path of dataAt(location, session)) void askEarly(path, session.me?.user.id);
}

/** What the app is made of, and then the app, each in a task of its own: all of it together would keep whoever presses something waiting. */
async function begin(): Promise<void> {
  await import('react-dom/client');
  await import('./lib/zod-config.ts');
  await import('./lib/problem-error.ts');
  await import('./ui/theme/theme.ts');
  // Whoever opens a page by itself hears of what fails, and tries again.
  for (const load of codeAt(pathname)) void load().catch(() => undefined);
  await import('./main.tsx');
}

if (/^\/(o\/|start|$)/.test(pathname)) askForPage().catch(() => undefined);
// Without its parts there is no app, which is said in its place.
begin().catch(sayMissing);
