import { useLingui } from '@lingui/react/macro';
import { IconChevronRight } from '@tabler/icons-react';
import { Link, useMatches, useRouter } from '@tanstack/react-router';
import { Fragment } from 'react';
import { isOpenTo } from '../../lib/current-user.ts';
import { startOf } from '../../lib/start-page.ts';
import styles from './breadcrumb.module.css';
import type { Shell } from './use-shell.ts';

interface Crumb {
  text: string;
  path: string;
  isOpen: boolean;
}

/** The organisation, then every route above and including this one that has a name; what is closed to the role is no link. */
function useCrumbs({ organisation, programmes, openProgrammeId }: Shell): Crumb[] {
  const { i18n } = useLingui();
  const matches = useMatches();
  const { buildLocation } = useRouter();
  const programme = programmes.find(({ id }) => id === openProgrammeId);

  const crumbs: Crumb[] = [
    { text: organisation.name, path: buildLocation(startOf(organisation)).pathname, isOpen: true },
  ];
  let isOpen = true;
  for (const { staticData, pathname, routeId } of matches) {
    isOpen &&= isOpenTo(organisation.abilities, staticData.needs);
    const path = pathname.replace(/\/$/, '');
    if (routeId === '/o/$org/programmes/$programmeId' && programme) crumbs.push({ text: programme.name, path, isOpen });
    else if (staticData.title) crumbs.push({ text: i18n._(staticData.title), path, isOpen });
  }
  return crumbs;
}

export function Breadcrumb({ shell }: { shell: Shell }) {
  const { t } = useLingui();
  const crumbs = useCrumbs(shell);
  return (
    <nav aria-label={t`Breadcrumb`} className={styles.crumbs}>
      <ol>
        {crumbs.map(({ text, path, isOpen }, index) => {
          const isLast = index === crumbs.length - 1;
          return (
            <Fragment key={path + text}>
              {index > 0 && (
                <li aria-hidden className={styles.between}>
                  <IconChevronRight size={12} stroke={1.5} />
                </li>
              )}
              <li data-last={isLast || undefined}>
                {isLast || !isOpen ? (
                  <span aria-current={isLast ? 'page' : undefined} title={text}>
                    <bdi>{text}</bdi>
                  </span>
                ) : (
                  <Link to={path} title={text}>
                    <bdi>{text}</bdi>
                  </Link>
                )}
              </li>
            </Fragment>
          );
        })}
      </ol>
    </nav>
  );
}
