import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import styles from './app-shell.module.css';
import { BottomBar } from './bottom-bar.tsx';
import { CommandPalette, type Sought } from './command-palette-loader.tsx';
import { Navigation } from './navigation.tsx';
import { TopBar } from './top-bar.tsx';
import { useShell } from './use-shell.ts';
import { useShortcuts } from './use-shortcuts.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));

interface AppShellProps {
  /** What stands in the top bar beside the search, of features the shell does not know. */
  tools?: ReactNode;
  children: ReactNode;
}

export function AppShell({ tools, children }: AppShellProps) {
  const shell = useShell();
  const [sought, setSought] = useState<Sought>();
  const [isHelped, setIsHelped] = useState(false);
  const search = () => setSought('anything');
  useShortcuts({ find: search, switch: () => setSought('organisations'), help: () => setIsHelped(true) });

  return (
    <div className={styles.shell} data-mini={shell.isWide || undefined}>
      <a className={styles.skip} href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <Navigation shell={shell} />
      <div className={styles.column}>
        <TopBar shell={shell} tools={tools} onSearch={search} />
        <main id="main" tabIndex={-1} className={styles.main} data-flush={shell.isWide || undefined}>
          {children}
        </main>
      </div>
      <BottomBar shell={shell} />
      <CommandPalette shell={shell} sought={sought} onClose={() => setSought(undefined)} />
      {isHelped && (
        <Suspense>
          <ShortcutsDialog onClose={() => setIsHelped(false)} />
        </Suspense>
      )}
    </div>
  );
}
