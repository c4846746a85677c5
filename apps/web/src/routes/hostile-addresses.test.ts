import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { activityQuerySchema, evidenceListQuerySchema, gapItemListQuerySchema } from '@waymark/contracts';
import { createAppRouter } from '../router.tsx';

const router = createAppRouter(new QueryClient());
const paths = Object.values(router.routesById)
  .map(({ fullPath }) => fullPath)
  .filter((path, index, all) => path !== undefined && all.indexOf(path) === index);

/** What the page at an address is given of its query. */
function searchAt(path: string, query: string): Record<string, unknown> {
  const address = path.replace(/\$(\w+)/g, 'some-$1') + query;
  const history = createMemoryHistory({ initialEntries: [address] });
  router.update({ ...router.options, history });
  const matches = router.matchRoutes(router.parseLocation(history.location));
  const faults = matches.map(({ searchError }) => searchError).filter(Boolean);
  expect(faults).toEqual([]);
  const given = matches.at(-1)?.search ?? {};
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const withSearch = Object.values(router.routesById).flatMap(({ fullPath, options }) =>
  'validateSearch' in options && options.validateSearch ? [String(fullPath)] : [],
);

const foreign = [
  '?utm_source=mail&utm_medium=x&fbclid=1',
  '?limit=9999&cursor=x&withTotal=yes&offset=-1',
  '?__proto__=x&constructor=y&toString=z&hasOwnProperty=1',
  '?filter[a]=1&a[]=1&a[]=2&%5B%5D=3&=4',
  '?%ZZ=%E0%A4%A&%00=%00&💥=%F0',
];

/** Every key that some page knows, with a value that none of them takes. */
const known =
  'item sort state view on kinds programmeId personId actorId subjectId report only whatIf zoom tab edit step next conformity groupId ownerId';
const unfit = [
  (key: string) => `${key}=${encodeURIComponent('\0')}`,
  (key: string) => `${key}=${'x'.repeat(20_000)}`,
  (key: string) => `${key}=%7B%22a%22%3A1%7D`,
  (key: string) => `${key}=no-such&${key}=nor-this`,
];

describe('an address with a query that its page does not know', () => {
  it.each(withSearch)('opens without it: %s', (path) => {
    for (const query of foreign) expect(searchAt(path, query)).toEqual({});
  });

  it.each(withSearch)('opens without values that do not fit: %s', (path) => {
    for (const write of unfit) {
      const query = `?${known.split(' ').map(write).join('&')}`;
      const given = searchAt(path, query);

      for (const value of Object.values(given)) expect(String(value).length).toBeLessThanOrEqual(200);
    }
  });

  it('is none of the pages: each has been opened', () => {
    expect(paths.length).toBeGreaterThan(25);
    for (const path of paths)
      expect(() => searchAt(String(path), foreign.join('&').replaceAll('&?', '&'))).not.toThrow();
  });
});

describe('what a page asks the server for', () => {
  it.each([
    ['/o/$org/programmes/$programmeId/gap-analysis', gapItemListQuerySchema, ['item', 'closed']],
    ['/o/$org/evidence', evidenceListQuerySchema, ['item']],
    ['/o/$org/settings/activity', activityQuerySchema, []],
  ] as const)('is what the server takes: %s', (path, schema, own) => {
    const keys = [...Object.keys(schema.shape), ...own, 'utm_source', 'zoom'];
    for (const write of unfit) {
      const given = searchAt(path, `?${keys.map(write).join('&')}`);
      const asked = Object.fromEntries(
        Object.entries(given).filter(([key]) => !(own as readonly string[]).includes(key)),
      );

      expect(schema.safeParse(asked).error).toBeUndefined();
    }
  });
});

describe('a day the calendar cannot be asked for', () => {
  it.each(['0001-01-01', '1900-01-01', '2200-12-31', '9999-12-31', '2026-02-31', ''])('is left out: "%s"', (on) => {
    expect(searchAt('/o/$org/calendar', `?on=${on}&view=year`)).toEqual({ view: 'year' });
  });
});
