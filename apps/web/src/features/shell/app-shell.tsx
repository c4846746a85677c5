import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import styles from './app-shell.module.css';
import { BottomBar } from './bottom-bar.tsx';
import { CommandPalette } from './command-palette-loader.tsx';
import { Navigation } from './navigation.tsx';
import { TopBar } from './top-bar.tsx';
import { useShell } from './use-shell.ts';

export function AppShell({ children }: { children: ReactNode }) {
  const shell = useShell();
  const [isSearching, setIsSearching] = useState(false);
  const search = () => setIsSearching(true);

  return (
    <div className={styles.shell} data-mini={shell.isWide || undefined}>
      <a className={styles.skip} href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <Navigation shell={shell} />
      <div className={styles.column}>
        <TopBar shell={shell} onSearch={search} />
        <main id="main" tabIndex={-1} className={styles.main} data-flush={shell.isWide || undefined}>
          {children}
        </main>
      </div>
      <BottomBar shell={shell} />
      <CommandPalette shell={shell} isOpen={isSearching} onOpen={search} onClose={() => setIsSearching(false)} />
    </div>
  );
}
