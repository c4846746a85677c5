import type { Page } from 'playwright-core';
import type { Hostile } from './hostile-organisation.ts';

/** As much of the router as is asked here; it shows itself in every page. */
interface KnownRoute {
  fullPath: string;
  children?: readonly unknown[];
  options: { component?: unknown };
}
declare const __TSR_ROUTER__: { routesByPath: Record<string, KnownRoute> };

/** Where nobody's names stand: before one is signed in, and what only developers see. */
const nameless = ['/sign-in', '/sign-up', '/forgotten-password', '/new-password/$token', '/start', '/design'];

/** Other views of a page, by its path. */
const views: Readonly<Record<string, readonly string[]>> = {
  '/o/$org/calendar': ['?view=year', '?view=agenda'],
  '/o/$org/timeline': ['?view=table'],
  '/o/$org/programmes/$programmeId': ['?tab=dates', '?tab=records'],
};

/** The address of every page that the router knows, so that a new one cannot be forgotten. */
export async function everyAddress(page: Page, slug: string, made: Hostile): Promise<string[]> {
  const paths = await page.evaluate(() =>
    Object.values(__TSR_ROUTER__.routesByPath).flatMap(({ fullPath, children, options }) =>
      options.component && !children ? [fullPath.replace(/(?<=.)\/$/, '')] : [],
    ),
  );
  return paths
    .filter((path) => !nameless.includes(path))
    .flatMap((path) => ['', ...(views[path] ?? [])].map((view) => addressOf(path, slug, made) + view));
}

function addressOf(path: string, slug: string, { programme, invitation, shared }: Hostile): string {
  if (path === '/invitations/$token') return invitation;
  if (path === '/shared/$token') return shared;
  const address = path.replace('$org', slug).replace('$programmeId', programme);
  if (address.includes('$')) throw new Error(`Nobody has said what ${path} leads to, so it was not looked at.`);
  return address;
}
