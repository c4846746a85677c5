import type { Page } from 'playwright-core';
import { settled } from './traffic.ts';

/** As much of the router as is asked here; it shows itself in every page. */
interface KnownRoute {
  fullPath: string;
  children?: readonly unknown[];
}
declare const __TSR_ROUTER__: {
  routesByPath: Record<string, KnownRoute>;
  navigate: (to: { href: string }) => Promise<void>;
};

/** The address of every page that the router knows, as it writes it. */
export const routesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.values(__TSR_ROUTER__.routesByPath)
      .filter(({ children }) => !children)
      .map(({ fullPath }) => fullPath.replace(/(?<=.)\/$/, '')),
  );

/** What an address turned out to be. */
export interface Visit {
  address: string;
  /** Where one is in the end. */
  at: string;
  heading: string;
  text: string;
  title: string;
  /** The last crumb, which names the page. */
  crumb: string;
  /** Where the links of the page lead: addresses of the router, and others as they are. */
  links: string[];
}

/** Opens an address as a link to it does, and reads what it shows. */
export async function visit(page: Page, address: string): Promise<Visit> {
  await page.evaluate((href) => __TSR_ROUTER__.navigate({ href }), address);
  await page.locator('h1').first().waitFor();
  await settled(page);
  const seen = await page.evaluate(() => {
    const textOf = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText ?? '';
    const hrefs = [...document.querySelectorAll('a[href]')].map((link) => new URL((link as HTMLAnchorElement).href));
    const at = location.pathname + location.search;
    const own = hrefs
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname, search }) => pathname + search);
    return {
      at,
      heading: textOf('h1'),
      text: document.body.innerText,
      title: document.title,
      crumb: textOf('nav [aria-current="page"]:is(span)'),
      // What leads to another part of the page leads to no other page.
      links: [...new Set(own)].filter((link) => link !== at),
    };
  });
  return { address, ...seen };
}

/** The route of an address, of all there are, with what makes it another page of the same route. */
export function routeOf(address: string, routes: readonly string[]): string {
  const [pathname = '', search = ''] = address.split('?');
  const fits = (route: string) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}/?$`).test(pathname);
  // `new` fits as the id of a programme, too.
  const [route = `nowhere: ${address}`] = routes
    .filter(fits)
    .toSorted((a, b) => a.split('$').length - b.split('$').length);
  return route.endsWith('/gap-analysis') && new URLSearchParams(search).has('item') ? `${route}?item` : route;
}
