import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link, linkOptions, Outlet, useLocation } from '@tanstack/react-router';
import type { OrganisationAbility } from '@waymark/domain';
import { isOpenTo, useOrganisation } from '../lib/current-user.ts';
import { useOpenTabInView } from '../ui/page/use-open-tab-in-view.ts';
import styles from './settings-layout.module.css';

interface SettingsEntry {
  key: 'profile' | 'members' | 'security' | 'calendar' | 'reminders' | 'activity' | 'organisation' | 'mail';
  label: MessageDescriptor;
  needs?: OrganisationAbility;
}

/** What belongs to the person, whatever organisation they look at. */
const personal: readonly SettingsEntry[] = [
  { key: 'profile', label: msg`Profile` },
  { key: 'security', label: msg`Security` },
];

const ofOrganisation: readonly SettingsEntry[] = [
  { key: 'members', label: msg`Members`, needs: 'readMembers' },
  { key: 'calendar', label: msg`Calendar`, needs: 'readCalendar' },
  { key: 'reminders', label: msg`Reminders`, needs: 'readReminders' },
  { key: 'activity', label: msg`Activity log`, needs: 'readActivity' },
  { key: 'organisation', label: msg`Name and data`, needs: 'rename' },
  { key: 'mail', label: msg`Mail`, needs: 'readMail' },
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
  const { abilities, slug } = useOrganisation();
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
                .filter(({ needs }) => isOpenTo(abilities, needs))
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
