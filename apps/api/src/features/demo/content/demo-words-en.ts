/** What the demo organisation says of itself in English. */
export const demoWordsEn = {
  organisation: 'Northwind Analytics',
  /** Begins the demo's address. */
  slug: 'northwind',
  scope: {
    iso: 'Analytics platform and the teams that build and run it, in Hamburg and Lisbon.',
    soc2: 'The analytics platform as customers use it: ingestion, warehouse, dashboards, and their support.',
    former: 'The analytics platform as customers use it, for security alone.',
  },
  formerProgramme: 'SOC 2 Type 2, first period',
  firm: { iso: 'Nordcert (demo)', soc2: 'Harbor & Lane CPAs (demo)' },
  file: {
    mark: 'Northwind Analytics. Demo data: no such company exists.',
    preparedBy: (name: string, on: string) => `Prepared by ${name}, ${on}`,
    covers: (from: string, to: string) => `covers ${from} to ${to}`,
    columns: { reference: 'Reference', item: 'Item', date: 'Date', state: 'State' },
  },
};
