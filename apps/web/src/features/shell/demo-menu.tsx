import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { roleNames } from '../../lib/role-names.ts';
import styles from './demo-menu.module.css';
import { OnDemandMenu } from './on-demand-menu.tsx';

const DemoItems = lazy(async () => ({ default: (await import('./demo-items.tsx')).DemoItems }));

/** Stands on every page of a demo, so that nobody takes its data for real; and as whom one looks at it. */
export function DemoMenu() {
  const { i18n, t } = useLingui();
  const { role } = useOrganisation();
  const roleName = i18n._(roleNames[role]);
  const content = (
    <>
      <Trans>Demo</Trans> <span className={styles.role}>{roleName}</span>
      <IconChevronDown size={12} stroke={2} aria-hidden />
    </>
  );
  return (
    <OnDemandMenu
      position="bottom-start"
      button={{ className: styles.chip, 'aria-label': t`Demo ${roleName}. Look as somebody else`, children: content }}
    >
      <DemoItems />
    </OnDemandMenu>
  );
}
