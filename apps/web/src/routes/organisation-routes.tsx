import { msg } from '@lingui/core/macro';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { membershipBySlug } from '../lib/current-user.ts';
import {
  calendarSearch,
  documentSearch,
  evidenceSearch,
  gapSearch,
  leadershipSearch,
  newProgrammeSearch,
  programmeSearch,
  remindersSearch,
  timelineSearch,
  workSearch,
} from '../lib/search.ts';
import { startOf } from '../lib/start-page.ts';
import { codeOf } from './code-of.ts';
import { organisation } from './organisation-route.tsx';
import { pageCode } from './page-code.ts';
import { requireMe } from './require-me.ts';
import { settingsRoutes } from './settings-routes.tsx';

const overview = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  // The plain address of the organisation leads everybody to where they begin.
  beforeLoad: async ({ context, params }) => {
    const mine = membershipBySlug(await requireMe(context.queryClient), params.org);
    if (mine && mine.startPage !== 'overview' && !mine.abilities.oversee)
      throw redirect({ ...startOf(mine), replace: true });
  },
  staticData: { title: msg`Overview`, needs: 'oversee' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/']), 'OverviewPage'),
});
const myWork = createRoute({
  getParentRoute: () => organisation,
  path: '/my-work',
  validateSearch: workSearch,
  staticData: { title: msg`My work`, needs: 'readTasks' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/my-work']), 'MyWorkPage'),
});
const calendar = createRoute({
  getParentRoute: () => organisation,
  path: '/calendar',
  validateSearch: calendarSearch,
  staticData: { title: msg`Calendar`, needs: 'readCalendar' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/calendar']), 'CalendarPage'),
});

const reminders = createRoute({
  getParentRoute: () => organisation,
  path: '/reminders',
  validateSearch: remindersSearch,
  staticData: { title: msg`Reminders`, needs: 'readReminders' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/reminders']), 'RemindersPage'),
});

/** The first page of whoever comes for audits; nobody else has one yet. */
const audits = createRoute({
  getParentRoute: () => organisation,
  path: '/audits',
  beforeLoad: async ({ context, params }) => {
    const mine = membershipBySlug(await requireMe(context.queryClient), params.org);
    if (mine && mine.startPage !== 'audits') throw redirect({ ...startOf(mine), replace: true });
  },
  staticData: { title: msg`Your audits` },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/audits']), 'AuditsPage'),
});

const programmes = createRoute({
  getParentRoute: () => organisation,
  path: '/programmes',
  staticData: { title: msg`Programmes`, needs: 'readProgrammes' },
});
const programmeList = createRoute({
  getParentRoute: () => programmes,
  path: '/',
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/programmes/']), 'ProgrammesPage'),
});
const newProgramme = createRoute({
  getParentRoute: () => programmes,
  path: '/new',
  validateSearch: newProgrammeSearch,
  staticData: { title: msg`New programme`, needs: 'startProgramme' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/programmes/new']), 'NewProgrammePage'),
});
const programme = createRoute({ getParentRoute: () => programmes, path: '/$programmeId' });
const programmePage = createRoute({
  getParentRoute: () => programme,
  path: '/',
  validateSearch: programmeSearch,
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/programmes/$programmeId/']), 'ProgrammePage'),
});
const gapAnalysis = createRoute({
  getParentRoute: () => programme,
  path: '/gap-analysis',
  validateSearch: gapSearch,
  staticData: { title: msg`Gap analysis`, needs: 'readGapItems', isWide: true },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/programmes/$programmeId/gap-analysis']), 'GapAnalysisPage'),
});
const documents = createRoute({
  getParentRoute: () => programme,
  path: '/documents',
  validateSearch: documentSearch,
  staticData: { title: msg`Documents` },
  component: lazyRouteComponent(
    codeOf(pageCode['/o/$org/programmes/$programmeId/documents']),
    'ProgrammeDocumentsPage',
  ),
});
const programmeTimeline = createRoute({
  getParentRoute: () => programme,
  path: '/timeline',
  validateSearch: timelineSearch,
  staticData: { title: msg`Timeline`, isWide: true },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/programmes/$programmeId/timeline']), 'ProgrammeTimelinePage'),
});

const timeline = createRoute({
  getParentRoute: () => organisation,
  path: '/timeline',
  validateSearch: timelineSearch,
  staticData: { title: msg`Timeline`, needs: 'oversee', isWide: true },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/timeline']), 'TimelinePage'),
});
const evidence = createRoute({
  getParentRoute: () => organisation,
  path: '/evidence',
  validateSearch: evidenceSearch,
  staticData: { title: msg`Evidence`, needs: 'readEvidence', isWide: true },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/evidence']), 'EvidencePage'),
});
const reports = createRoute({
  getParentRoute: () => organisation,
  path: '/reports',
  staticData: { title: msg`Reports`, needs: 'readReports' },
});
const reportList = createRoute({
  getParentRoute: () => reports,
  path: '/',
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/reports/']), 'ReportsPage'),
});
const leadershipReport = createRoute({
  getParentRoute: () => reports,
  path: '/leadership',
  validateSearch: leadershipSearch,
  staticData: { title: msg`Leadership report` },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/reports/leadership']), 'LeadershipReportPage'),
});

const glossary = createRoute({
  getParentRoute: () => organisation,
  path: '/glossary',
  staticData: { title: msg`Glossary` },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/glossary']), 'GlossaryPage'),
});

/** The pages of one organisation, inside the shell. */
export const organisationRoutes = organisation.addChildren([
  overview,
  myWork,
  calendar,
  reminders,
  audits,
  programmes.addChildren([
    programmeList,
    newProgramme,
    programme.addChildren([programmePage, gapAnalysis, documents, programmeTimeline]),
  ]),
  timeline,
  evidence,
  reports.addChildren([reportList, leadershipReport]),
  glossary,
  settingsRoutes,
]);
