import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { today } from '../../lib/today.ts';
import styles from './navigation.module.css';
import { type NavigationItem, programmeTarget, targetOf } from './navigation-items.tsx';
import { OrganisationSwitcher } from './organisation-switcher.tsx';
import { shownProgrammes } from './shown-programmes.ts';
import type { Shell } from './use-shell.ts';
import { UserMenu } from './user-menu.tsx';

export function Navigation({ shell }: { shell: Shell }) {
  const { t } = useLingui();
  return (
    <nav className={styles.navigation} data-mini={shell.isWide || undefined} aria-label={t`Main`}>
      <OrganisationSwitcher shell={shell} />
      <ul className={styles.list}>
        {shell.items.map((item) => (
          <Fragment key={item.key}>
            <NavigationEntry item={item} shell={shell} />
            {item.key === 'programmes' && <ProgrammeEntries shell={shell} />}
          </Fragment>
        ))}
      </ul>
      <UserMenu className={styles.user} />
    </nav>
  );
}

function NavigationEntry({ item, shell }: { item: NavigationItem; shell: Shell }) {
  const { i18n } = useLingui();
  const label = i18n._(item.label);
  const isHere = shell.currentPage === item.key;
  // On a programme's own page its entry below is the one that is lit.
  const isLit = isHere && !(item.key === 'programmes' && shell.openProgrammeId);
  return (
    <li data-starts-group={item.startsGroup || undefined}>
      <Link
        {...targetOf(item.key, shell.organisation.slug, shell.currentProgrammeId)}
        className={styles.entry}
        activeOptions={{ exact: true, includeSearch: false }}
        aria-current={isLit ? 'page' : undefined}
        aria-label={label}
        title={shell.isWide ? label : undefined}
      >
        <item.Icon size={16} stroke={1.5} aria-hidden />
        <span className={styles.label}>{label}</span>
      </Link>
    </li>
  );
}

function ProgrammeEntries({ shell }: { shell: Shell }) {
  const { programmes, openProgrammeId: openId } = shell;
  const shown = shownProgrammes(programmes, { openId, today: today() });
  return (
    <>
      {shown.map((programme) => (
        <ProgrammeEntry key={programme.id} programme={programme} shell={shell} />
      ))}
      {shown.length < programmes.length && (
        <li className={styles.programme}>
          <Link {...targetOf('programmes', shell.organisation.slug)} className={styles.entry}>
            <span className={styles.label}>
              <Trans>All programmes ({programmes.length})</Trans>
            </span>
          </Link>
        </li>
      )}
    </>
  );
}

function ProgrammeEntry({ programme, shell }: { programme: Shell['programmes'][number]; shell: Shell }) {
  const isHere = shell.currentPage === 'programmes' && shell.openProgrammeId === programme.id;
  return (
    <li className={styles.programme}>
      <Link
        {...programmeTarget(shell.organisation.slug, programme)}
        className={styles.entry}
        aria-current={isHere ? 'page' : undefined}
      >
        <bdi className={styles.label} title={programme.name}>
          {programme.name}
        </bdi>
      </Link>
    </li>
  );
}
