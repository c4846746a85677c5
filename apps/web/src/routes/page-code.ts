/**
 * The code of each page, by its address as the router writes it. The router asks for it, and before the router is there
 * `begin.ts` does, so nothing else stands here.
 */
export const pageCode = {
  '/sign-up': () => import('../pages/sign-up-page.tsx'),
  '/forgotten-password': () => import('../pages/forgotten-password-page.tsx'),
  '/new-password/$token': () => import('../pages/new-password-page.tsx'),
  '/invitations/$token': () => import('../pages/invitation-page.tsx'),
  '/shared/$token': () => import('../pages/shared-report-page.tsx'),
  '/start': () => import('../pages/start-page.tsx'),
  '/o/$org/': () => import('../pages/overview-page.tsx'),
  '/o/$org/my-work': () => import('../pages/my-work-page.tsx'),
  '/o/$org/calendar': () => import('../pages/calendar-page.tsx'),
  '/o/$org/reminders': () => import('../pages/reminders-page.tsx'),
  '/o/$org/audits': () => import('../pages/audits-page.tsx'),
  '/o/$org/programmes/': () => import('../pages/programmes-page.tsx'),
  '/o/$org/programmes/new': () => import('../pages/new-programme-page.tsx'),
  '/o/$org/programmes/$programmeId/': () => import('../pages/programme-page.tsx'),
  '/o/$org/programmes/$programmeId/gap-analysis': () => import('../pages/gap-analysis-page.tsx'),
  '/o/$org/programmes/$programmeId/documents': () => import('../pages/programme-documents-page.tsx'),
  '/o/$org/programmes/$programmeId/timeline': () => import('../pages/programme-timeline-page.tsx'),
  '/o/$org/timeline': () => import('../pages/timeline-page.tsx'),
  '/o/$org/evidence': () => import('../pages/evidence-page.tsx'),
  '/o/$org/reports/': () => import('../pages/reports-page.tsx'),
  '/o/$org/reports/leadership': () => import('../pages/leadership-report-page.tsx'),
  '/o/$org/glossary': () => import('../pages/glossary-page.tsx'),
  '/o/$org/settings/profile': () => import('../pages/settings-profile-page.tsx'),
  '/o/$org/settings/members': () => import('../pages/settings-members-page.tsx'),
  '/o/$org/settings/security': () => import('../pages/settings-security-page.tsx'),
  '/o/$org/settings/activity': () => import('../pages/settings-activity-page.tsx'),
  '/o/$org/settings/organisation': () => import('../pages/settings-organisation-page.tsx'),
  '/o/$org/settings/calendar': () => import('../pages/settings-calendar-page.tsx'),
  '/o/$org/settings/reminders': () => import('../pages/settings-reminders-page.tsx'),
  '/o/$org/settings/mail': () => import('../pages/settings-mail-page.tsx'),
} as const;

/** What stands around the pages below an address. */
export const layoutCode = {
  '/o/$org': () => import('../pages/organisation-layout.tsx'),
  '/o/$org/settings': () => import('../pages/settings-layout.tsx'),
} as const;

const asPattern = (address: string) => address.replace(/\/$/, '').replaceAll(/\$\w+/g, '[^/]+');
const isAt = (pathname: string, address: string) => new RegExp(`^${asPattern(address)}/?$`).test(pathname);
const isBelow = (pathname: string, address: string) => new RegExp(`^${asPattern(address)}(/|$)`).test(pathname);

/** The page at an address, as the router writes it: the first that fits, since `new` fits as the id of a programme, too. */
export const pageAt = (pathname: string) => Object.entries(pageCode).find(([address]) => isAt(pathname, address));

/** How to load all that an address shows. */
export function codeAt(pathname: string): (() => Promise<unknown>)[] {
  const page = pageAt(pathname);
  const layouts = Object.entries(layoutCode).filter(([address]) => isBelow(pathname, address));
  return [...layouts, ...(page ? [page] : [])].map(([, load]) => load);
}
