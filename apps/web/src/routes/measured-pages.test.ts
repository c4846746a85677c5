import { expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { pages } from '../../../../scripts/bench/browser/pages.mjs';
import { createAppRouter } from '../router.tsx';

/** Addresses that lead on to another page, the parts of others, and the page that only those see who work on this. */
const withoutPage = ['/', '/o/$org', '/o/$org/settings/', '/o/$org/settings', '/design'];

it('each page of the router is measured, and no other', () => {
  const { routesById } = createAppRouter(new QueryClient());
  const routes = Object.values(routesById)
    .filter(({ options }) => 'component' in options && options.component)
    .map(({ fullPath }) => String(fullPath))
    .filter((path) => !withoutPage.includes(path));

  expect(pages.map(({ route }) => route).toSorted()).toEqual([...new Set(routes)].toSorted());
});
