import { useLingui } from '@lingui/react/macro';
import { lazy } from 'react';
import { useMe, useOrganisation } from '../../lib/current-user.ts';
import { roleNames } from '../../lib/role-names.ts';
import { Name } from '../../ui/page/name.tsx';
import { Avatar } from '../../ui/page/person.tsx';
import { OnDemandMenu } from './on-demand-menu.tsx';
import styles from './user-menu.module.css';

const UserItems = lazy(async () => ({ default: (await import('./user-items.tsx')).UserItems }));

export function UserMenu({ className, isCompact = false }: { className?: string | undefined; isCompact?: boolean }) {
  const { i18n, t } = useLingui();
  const { user } = useMe();
  const { role } = useOrganisation();
  const roleName = i18n._(roleNames[role]);
  const content = (
    <>
      <Avatar name={user.name} isLarge />
      <span className={styles.words}>
        <span className={styles.name}>
          <Name>{user.name}</Name>
        </span>{' '}
        <span className={styles.role}>{roleName}</span>
      </span>
    </>
  );
  return (
    <OnDemandMenu
      position="right-end"
      button={{
        className: [styles.trigger, className].filter(Boolean).join(' '),
        // Whoever speaks to the page says what they see: the words of the button are in its name.
        'aria-label': `${t`Account: ${user.name}`}, ${roleName}`,
        ...(isCompact && { 'data-compact': true }),
        children: content,
      }}
    >
      <UserItems />
    </OnDemandMenu>
  );
}
