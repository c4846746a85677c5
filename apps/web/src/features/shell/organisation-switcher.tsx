import { useLingui } from '@lingui/react/macro';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import { startOf } from '../../lib/start-page.ts';
import { Logo } from '../../ui/page/logo.tsx';
import { OnDemandMenu } from './on-demand-menu.tsx';
import styles from './organisation-switcher.module.css';
import type { Shell } from './use-shell.ts';

const OrganisationItems = lazy(async () => ({ default: (await import('./organisation-items.tsx')).OrganisationItems }));

export function OrganisationSwitcher({ shell }: { shell: Shell }) {
  const { t } = useLingui();
  const { name, id } = shell.organisation;
  const content = (
    <>
      <bdi className={styles.name} title={name}>
        {name}
      </bdi>
      <IconChevronDown className={styles.chevron} size={14} stroke={1.5} aria-hidden />
    </>
  );
  return (
    <div className={styles.head}>
      <Link {...startOf(shell.organisation)} className={styles.home} aria-label={t`Waymark: to your first page`}>
        <Logo />
      </Link>
      <OnDemandMenu
        position="bottom-start"
        button={{
          className: styles.switcher,
          'aria-label': t`Organisation: ${name}. Change`,
          children: content,
        }}
      >
        <OrganisationItems currentId={id} />
      </OnDemandMenu>
    </div>
  );
}
