// Every page of the product, by the address that the router gives it, and who opens it. A test holds the list to the router.

/** `who`: nobody, somebody who belongs nowhere yet, or the manager of the demo. */
const page = (name, route, who = 'manager') => ({ name, route, who });
const inside = (name, route) => page(name, `/o/$org${route}`);

export const pages = [
  page('sign-in', '/sign-in', 'nobody'),
  page('sign-up', '/sign-up', 'nobody'),
  page('forgotten-password', '/forgotten-password', 'nobody'),
  page('new-password', '/new-password/$token', 'nobody'),
  page('invitation', '/invitations/$token', 'nobody'),
  page('shared-report', '/shared/$token', 'nobody'),
  page('start', '/start', 'newcomer'),
  inside('overview', '/'),
  inside('my-work', '/my-work'),
  inside('calendar', '/calendar'),
  inside('reminders', '/reminders'),
  inside('audits', '/audits'),
  inside('programmes', '/programmes/'),
  inside('new-programme', '/programmes/new'),
  inside('programme', '/programmes/$programmeId/'),
  inside('gap-analysis', '/programmes/$programmeId/gap-analysis'),
  inside('documents', '/programmes/$programmeId/documents'),
  inside('programme-timeline', '/programmes/$programmeId/timeline'),
  inside('timeline', '/timeline'),
  inside('evidence', '/evidence'),
  inside('reports', '/reports/'),
  inside('leadership', '/reports/leadership'),
  inside('glossary', '/glossary'),
  inside('profile', '/settings/profile'),
  inside('members', '/settings/members'),
  inside('security', '/settings/security'),
  inside('activity', '/settings/activity'),
  inside('organisation', '/settings/organisation'),
  inside('calendar-settings', '/settings/calendar'),
  inside('reminder-settings', '/settings/reminders'),
  inside('mail', '/settings/mail'),
];

/** The address of a page, with what stands for the names in it. */
export const addressOf = ({ route }, given) => route.replace(/\$(\w+)/g, (_match, name) => given[name] ?? `no-${name}`);
