import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link, linkOptions, Outlet, useLocation } from '@tanstack/react-router';
import { can, type Permission } from '@waymark/domain';
import { useOrganisation } from '../lib/current-user.ts';
import { useOpenTabInView } from '../ui/page/use-open-tab-in-view.ts';
import styles from './settings-layout.module.css';

interface SettingsEntry {
  key: 'profile' | 'members' | 'security' | 'calendar' | 'reminders' | 'activity' | 'organisation' | 'mail';
  label: MessageDescriptor;
  permission: Permission;
}

/** What belongs to the person, whatever organisation they look at. */
const personal: readonly SettingsEntry[] = [
  { key: 'profile', label: msg`Profile`, permission: 'organisation:read' },
  { key: 'security', label: msg`Security`, permission: 'organisation:read' },
];

const ofOrganisation: readonly SettingsEntry[] = [
  { key: 'members', label: msg`Members`, permission: 'member:read' },
  { key: 'calendar', label: msg`Calendar`, permission: 'calendar:read' },
  { key: 'reminders', label: msg`Reminders`, permission: 'reminder:read' },
  { key: 'activity', label: msg`Activity log`, permission: 'activity:read' },
  { key: 'organisation', label: msg`Name and data`, permission: 'organisation:update' },
  { key: 'mail', label: msg`Mail`, permission: 'mail:read' },
];

function targetOf(key: SettingsEntry['key'], org: string) {
  const params = { org };
  const targets = {
    profile: linkOptions({ to: '/o/$org/settings/profile', params }),
    members: linkOptions({ to: '/o/$org/settings/members', params }),
    security: linkOptions({ to: '/o/$org/settings/security', params }),
    calendar: linkOptions({ to: '/o/$org/settings/calendar', params }),
    reminders: linkOptions({ to: '/o/$org/settings/reminders', params }),
    activity: linkOptions({ to: '/o/$org/settings/activity', params }),
    organisation: linkOptions({ to: '/o/$org/settings/organisation', params }),
    mail: linkOptions({ to: '/o/$org/settings/mail', params }),
  };
  return targets[key];
}

export function SettingsLayout() {
  const { i18n, t } = useLingui();
  const { role, slug } = useOrganisation();
  const { pathname } = useLocation();
  const tabs = useOpenTabInView<HTMLElement>(pathname);
  return (
    <>
      <nav ref={tabs} aria-label={t`Settings`} className={styles.tabs}>
        {[
          { title: t`Personal`, entries: personal },
          { title: t`Organisation`, entries: ofOrganisation },
        ].map(({ title, entries }) => (
          <div key={title} className={styles.group}>
            <span id={`settings-${title}`} className={styles.groupName}>
              {title}
            </span>
            <ul aria-labelledby={`settings-${title}`}>
              {entries
                .filter(({ permission }) => can(role, permission))
                .map(({ key, label }) => (
                  <li key={key}>
                    <Link {...targetOf(key, slug)} className={styles.tab} activeOptions={{ includeSearch: false }}>
                      {i18n._(label)}
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
