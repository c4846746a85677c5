import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { pages } from '../../../../scripts/bench/browser/pages.mjs';
import { createAppRouter } from '../router.tsx';
import { codeAt, layoutCode, pageCode } from './page-code.ts';

const { routesById } = createAppRouter(new QueryClient());
/** Addresses that lead on to another page, and the page that only those see who work on this. */
const withoutPage = ['/', '/o/$org/settings/', '/design'];
/** Small enough to come with the app. */
const inTheApp = ['/sign-in'];
const layouts = Object.keys(layoutCode);
const routes = [
  ...new Set(
    Object.values(routesById)
      .filter(({ options }) => 'component' in options && options.component)
      .map(({ fullPath }) => String(fullPath)),
  ),
].filter((path) => !withoutPage.includes(path) && !layouts.includes(path));

describe('the pages of the router', () => {
  it('are all measured, and no others', () => {
    expect(pages.map(({ route }) => route).toSorted()).toEqual(routes.toSorted());
  });

  it('are all loaded with the document, where they are not in the app itself', () => {
    expect([...Object.keys(pageCode), ...inTheApp].toSorted()).toEqual(routes.toSorted());
  });

  it.each(Object.entries(pageCode))('%s is begun by its own address, with what stands around it', (route, load) => {
    const code = codeAt(route.replaceAll(/\$\w+/g, 'some-name'));

    expect(code.at(-1)).toBe(load);
    const around = layouts.filter((layout) => route.startsWith(layout));
    expect(code).toHaveLength(1 + around.length);
  });

  it.each(['/nowhere', '/sign-in', '/design', '/'])('nothing is begun where there is no page to load: %s', (path) => {
    expect(codeAt(path)).toEqual([]);
  });
});
