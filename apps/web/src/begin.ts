// Runs with the document, long before the app has arrived: what its address will need is asked for beside the app, not after it.
import { askEarly } from './lib/early-answers.ts';
import { codeAt } from './routes/page-code.ts';

const { pathname } = location;

// Whoever opens a page by itself hears of what fails, and tries again.
for (const load of codeAt(pathname)) void load().catch(() => undefined);
if (/^\/(o\/|start|$)/.test(pathname)) askEarly('/session');
