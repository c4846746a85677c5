// Runs with the document, long before the app has arrived: what its address will need is asked for beside the app, not after it.
import type { Session } from '@waymark/contracts';
import { askEarly } from './lib/early-answers.ts';
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

// Whoever opens a page by itself hears of what fails, and tries again.
for (const load of codeAt(pathname)) void load().catch(() => undefined);
if (/^\/(o\/|start|$)/.test(pathname)) askForPage().catch(() => undefined);
