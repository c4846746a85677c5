import { useLingui } from '@lingui/react/macro';
import { IconChevronRight } from '@tabler/icons-react';
import { Link, useMatches } from '@tanstack/react-router';
import { Fragment } from 'react';
import styles from './breadcrumb.module.css';
import type { Shell } from './use-shell.ts';

interface Crumb {
  text: string;
  path: string;
}

/** The organisation, then every route above and including this one that has a name. */
function useCrumbs({ organisation, programmes, openProgrammeId }: Shell): Crumb[] {
  const { i18n } = useLingui();
  const matches = useMatches();
  const root = `/o/${organisation.slug}`;
  const programme = programmes.find(({ id }) => id === openProgrammeId);

  const crumbs: Crumb[] = [{ text: organisation.name, path: root }];
  for (const { staticData, pathname, routeId } of matches) {
    const path = pathname.replace(/\/$/, '');
    if (routeId === '/o/$org/programmes/$programmeId' && programme) crumbs.push({ text: programme.name, path });
    else if (staticData.title) crumbs.push({ text: i18n._(staticData.title), path });
  }
  return crumbs;
}

export function Breadcrumb({ shell }: { shell: Shell }) {
  const { t } = useLingui();
  const crumbs = useCrumbs(shell);
  return (
    <nav aria-label={t`Breadcrumb`} className={styles.crumbs}>
      <ol>
        {crumbs.map(({ text, path }, index) => {
          const isLast = index === crumbs.length - 1;
          return (
            <Fragment key={path + text}>
              {index > 0 && (
                <li aria-hidden className={styles.between}>
                  <IconChevronRight size={12} stroke={1.5} />
                </li>
              )}
              <li data-last={isLast || undefined}>
                {isLast ? (
                  <span aria-current="page" title={text}>
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
