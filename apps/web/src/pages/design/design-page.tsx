import { Button, useMantineColorScheme } from '@mantine/core';
import { Logo } from '../../ui/page/logo.tsx';
import styles from './design.module.css';
import { DesignControls } from './design-controls.tsx';
import { DesignFeedback } from './design-feedback.tsx';
import { DesignReadiness } from './design-readiness.tsx';
import { DesignStates } from './design-states.tsx';
import { DesignTable } from './design-table.tsx';
import { DesignTokens } from './design-tokens.tsx';

/** Every component of Waymark in every state, for whoever builds with them. Not in what is shipped, so not translated. */
export function DesignPage() {
  const { toggleColorScheme } = useMantineColorScheme();
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Logo size={28} />
        <h1>Design sheet</h1>
        <Button variant="default" size="sm" onClick={toggleColorScheme}>
          Light or dark
        </Button>
      </header>
      <DesignTokens />
      <DesignControls />
      <DesignStates />
      <DesignReadiness />
      <DesignTable />
      <DesignFeedback />
    </main>
  );
}
