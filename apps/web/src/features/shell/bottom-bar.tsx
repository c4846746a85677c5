import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import styles from './bottom-bar.module.css';
import { type PageKey, targetOf } from './navigation-items.tsx';
import { OnDemandMenu } from './on-demand-menu.tsx';
import type { Shell } from './use-shell.ts';

const MoreItems = lazy(async () => ({ default: (await import('./more-items.tsx')).MoreItems }));

const inBar: readonly PageKey[] = ['my-work', 'overview', 'evidence', 'calendar', 'audits'];
const shortLabels: Partial<Record<PageKey, ReturnType<typeof msg>>> = { 'my-work': msg`Work` };

/** The four most used pages under the thumb; all others behind "More". */
export function BottomBar({ shell }: { shell: Shell }) {
  const { i18n, t } = useLingui();
  const { items, currentPage, organisation } = shell;
  const first = inBar.flatMap((key) => items.filter((item) => item.key === key));
  const others = items.filter((item) => !inBar.includes(item.key));
  return (
    <nav className={styles.bar} data-bottom-bar aria-label={t`Pages`}>
      {first.map(({ key, label, Icon }) => (
        <Link
          key={key}
          {...targetOf(key, organisation.slug)}
          className={styles.entry}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={key === currentPage ? 'page' : undefined}
        >
          <Icon size={20} stroke={1.5} aria-hidden />
          {i18n._(shortLabels[key] ?? label)}
        </Link>
      ))}
      <OnDemandMenu
        position="top-end"
        button={{
          className: styles.entry,
          ...(currentPage && !inBar.includes(currentPage) && { 'data-here': true }),
          children: (
            <>
              <IconDots size={20} stroke={1.5} aria-hidden />
              <Trans>More</Trans>
            </>
          ),
        }}
      >
        <MoreItems shell={shell} items={others} />
      </OnDemandMenu>
    </nav>
  );
}
