import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Breadcrumb } from './breadcrumb.tsx';
import { DemoMenu } from './demo-menu.tsx';
import styles from './top-bar.module.css';
import type { Shell } from './use-shell.ts';
import { UserMenu } from './user-menu.tsx';

const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

interface TopBarProps {
  shell: Shell;
  tools: ReactNode;
  onSearch: () => void;
}

export function TopBar({ shell, tools, onSearch }: TopBarProps) {
  const { t } = useLingui();
  return (
    <header className={styles.bar}>
      <Breadcrumb shell={shell} />
      {shell.organisation.isDemo && <DemoMenu />}
      <span className={styles.space} />
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={14} stroke={1.5} aria-hidden />
        <span className={styles.searchLabel}>
          <Trans>Find anything</Trans>
        </span>
        <Kbd aria-hidden>{isApple() ? '⌘ K' : 'Ctrl K'}</Kbd>
      </button>
      <ActionIcon className={styles.small} onClick={onSearch} aria-label={t`Find anything`}>
        <IconSearch size={20} stroke={1.5} aria-hidden />
      </ActionIcon>
      {tools}
      <span className={styles.small}>
        <UserMenu isCompact />
      </span>
    </header>
  );
}
