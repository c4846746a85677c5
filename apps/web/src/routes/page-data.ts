import type { Session } from '@waymark/contracts';
import type { OrganisationAbility } from '@waymark/domain';
import { pageAt, type pageCode } from './page-code.ts';

interface Asked {
  /** Below the organisation, with the names of the page's address. */
  paths: readonly string[];
  /** Without it the server refuses, so nothing is asked. */
  needs: OrganisationAbility;
}

/** What each page of an organisation shows around its own. */
const around: readonly Asked[] = [
  { paths: ['/programmes'], needs: 'readProgrammes' },
  { paths: ['/reminders'], needs: 'readReminders' },
];

const ofProgramme = '/programmes/$programmeId';

/** What a page begins with, where its address asks for nothing special: tests hold each of them to what the page asks itself. */
export const pageData = {
  '/o/$org/': { paths: ['/overview'], needs: 'oversee' },
  '/o/$org/my-work': { paths: ['/my-work?limit=100&withTotal=true'], needs: 'readTasks' },
  '/o/$org/programmes/': { paths: ['/overview'], needs: 'oversee' },
  '/o/$org/programmes/$programmeId/': { paths: [ofProgramme], needs: 'readProgrammes' },
  '/o/$org/programmes/$programmeId/gap-analysis': {
    paths: [ofProgramme, `${ofProgramme}/gap-items?limit=500`, `${ofProgramme}/gap-items/summary`],
    needs: 'oversee',
  },
  '/o/$org/programmes/$programmeId/documents': { paths: [ofProgramme], needs: 'readProgrammes' },
  '/o/$org/programmes/$programmeId/timeline': { paths: [`${ofProgramme}/timeline`], needs: 'readProgrammes' },
  '/o/$org/timeline': { paths: ['/timeline'], needs: 'oversee' },
  '/o/$org/evidence': { paths: ['/evidence?limit=100'], needs: 'readEvidence' },
  '/o/$org/reports/': { paths: ['/reports'], needs: 'readReports' },
  '/o/$org/reports/leadership': { paths: ['/reports/leadership', '/reports'], needs: 'readReports' },
  '/o/$org/settings/members': { paths: ['/members'], needs: 'readMembers' },
  '/o/$org/settings/activity': { paths: ['/members', '/activity?limit=50'], needs: 'readActivity' },
  '/o/$org/settings/calendar': { paths: ['/work-calendar'], needs: 'readCalendar' },
} satisfies Partial<Record<keyof typeof pageCode, Asked>>;

const asked = new Map<string, Asked>(Object.entries(pageData));

/** What the page at an address will ask the API, by whose session it is: nothing of what is closed to them. */
export function dataAt({ pathname, search }: Pick<Location, 'pathname' | 'search'>, { me }: Session): string[] {
  const [, , slug = '', , programmeId = ''] = pathname.split('/');
  const organisation = me?.organisations.find((one) => one.slug === slug);
  const [page] = pageAt(pathname) ?? [];
  if (!organisation || !page) return [];
  const own = search === '' ? asked.get(page) : undefined;
  return [...(own ? [own] : []), ...around]
    .filter(({ needs }) => organisation.abilities[needs])
    .flatMap(({ paths }) => paths)
    .map((path) => `/orgs/${organisation.id}${path.replace('$programmeId', programmeId)}`);
}
