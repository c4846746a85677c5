// What is asked under load: an address below an organisation, and for the hottest the bare query that gives the same JSON.
// Those that may not cost with the evidence stored are also asked of the twin that has little of it.
const day = new Date().toISOString().slice(0, 10);
const [year, month] = day.split('-').map(Number);
const lastOfMonth = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const programme = (path) => (organisation) => `programmes/${organisation.programme}${path}`;

const cases = [
  { name: 'overview', path: () => 'overview', bare: 'overview', growth: true },
  { name: 'leadership', path: () => 'reports/leadership', growth: true },
  { name: 'changes', path: programme('/changes'), growth: true },
  { name: 'past-day', path: () => `snapshots/${day}`, growth: true },
  { name: 'readiness', path: programme('/readiness'), growth: true },
  { name: 'programme', path: programme('') },
  { name: 'gap-items', path: programme('/gap-items?limit=50'), bare: 'gap-items' },
  // As a browser asks: compressed, and for what it has by its tag.
  { name: 'gap-items-zstd', path: programme('/gap-items?limit=50'), headers: { 'accept-encoding': 'zstd' } },
  { name: 'gap-items-known', path: programme('/gap-items?limit=50'), isKnown: true },
  { name: 'gap-summary', path: programme('/gap-items/summary'), growth: true },
  { name: 'evidence', path: () => 'evidence?limit=50', bare: 'evidence' },
  // Words that many titles hold, together in few, and those are old.
  { name: 'evidence-words', path: () => 'evidence?limit=50&q=review%20access%20999' },
  { name: 'search', path: () => 'search?q=review%20access%20999' },
  { name: 'my-work', path: () => 'my-work' },
  { name: 'calendar', path: () => `calendar/events?from=${day.slice(0, 8)}01&to=${lastOfMonth}` },
  { name: 'activity', path: () => 'activity?limit=50' },
];

/** Each with `addressIn`, its address in an organisation. */
export const requestCases = cases.map(({ path, ...rest }) => ({
  ...rest,
  addressIn: (organisation) => `/api/v1/orgs/${organisation.id}/${path(organisation)}`,
}));
