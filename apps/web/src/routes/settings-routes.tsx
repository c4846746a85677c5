import { msg } from '@lingui/core/macro';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { activitySearch } from '../lib/search.ts';
import { codeOf } from './code-of.ts';
import { organisation } from './organisation-route.tsx';
import { layoutCode, pageCode } from './page-code.ts';

const settings = createRoute({
  getParentRoute: () => organisation,
  path: '/settings',
  staticData: { title: msg`Settings` },
  component: lazyRouteComponent(codeOf(layoutCode['/o/$org/settings']), 'SettingsLayout'),
});
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/o/$org/settings/profile', params, replace: true });
  },
});
const profile = createRoute({
  getParentRoute: () => settings,
  path: '/profile',
  staticData: { title: msg`Profile` },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/settings/profile']), 'SettingsProfilePage'),
});
const members = createRoute({
  getParentRoute: () => settings,
  path: '/members',
  staticData: { title: msg`Members`, needs: 'readMembers' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/settings/members']), 'SettingsMembersPage'),
});
const security = createRoute({
  getParentRoute: () => settings,
  path: '/security',
  staticData: { title: msg`Security` },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/settings/security']), 'SettingsSecurityPage'),
});
const activity = createRoute({
  getParentRoute: () => settings,
  path: '/activity',
  validateSearch: activitySearch,
  staticData: { title: msg`Activity log`, needs: 'readActivity' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/settings/activity']), 'SettingsActivityPage'),
});
const organisationSettings = createRoute({
  getParentRoute: () => settings,
  path: '/organisation',
  staticData: { title: msg`Name and data`, needs: 'rename' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/settings/organisation']), 'SettingsOrganisationPage'),
});
const calendarSettings = createRoute({
  getParentRoute: () => settings,
  path: '/calendar',
  staticData: { title: msg`Calendar`, needs: 'readCalendar' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/settings/calendar']), 'SettingsCalendarPage'),
});
const reminderSettings = createRoute({
  getParentRoute: () => settings,
  path: '/reminders',
  staticData: { title: msg`Reminders`, needs: 'readReminders' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/settings/reminders']), 'SettingsRemindersPage'),
});
const mail = createRoute({
  getParentRoute: () => settings,
  path: '/mail',
  staticData: { title: msg`Mail`, needs: 'readMail' },
  component: lazyRouteComponent(codeOf(pageCode['/o/$org/settings/mail']), 'SettingsMailPage'),
});

/** What belongs to the person and to the organisation, beside each other. */
export const settingsRoutes = settings.addChildren([
  settingsHome,
  profile,
  members,
  security,
  calendarSettings,
  reminderSettings,
  activity,
  organisationSettings,
  mail,
]);
