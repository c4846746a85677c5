import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import styles from './bottom-bar.module.css';
import { type PageKey, targetOf } from './navigation-items.tsx';
import type { Shell } from './use-shell.ts';

const inBar: readonly PageKey[] = ['my-work', 'overview', 'evidence', 'calendar'];
const shortLabels: Partial<Record<PageKey, ReturnType<typeof msg>>> = { 'my-work': msg`Work` };

/** The four most used pages under the thumb; all others behind "More". */
export function BottomBar({ shell }: { shell: Shell }) {
  const { i18n, t } = useLingui();
  const { items, currentPage, organisation, currentProgrammeId } = shell;
  const first = inBar.flatMap((key) => items.filter((item) => item.key === key));
  const others = items.filter((item) => !inBar.includes(item.key));
  return (
    <nav className={styles.bar} aria-label={t`Pages`}>
      {first.map(({ key, label, Icon }) => (
        <Link
          key={key}
          {...targetOf(key, organisation.slug)}
          className={styles.entry}
          aria-current={key === currentPage ? 'page' : undefined}
        >
          <Icon size={20} stroke={1.5} aria-hidden />
          {i18n._(shortLabels[key] ?? label)}
        </Link>
      ))}
      <Menu position="top-end" width={220}>
        <Menu.Target>
          <button type="button" className={styles.entry} data-here={!inBar.includes(currentPage) || undefined}>
            <IconDots size={20} stroke={1.5} aria-hidden />
            <Trans>More</Trans>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map(({ key, label, Icon }) => (
            <Menu.Item
              key={key}
              renderRoot={(props: object) => <Link {...targetOf(key, organisation.slug, currentProgrammeId)} {...props} />}
              leftSection={<Icon size={20} stroke={1.5} aria-hidden />}
            >
              {i18n._(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
