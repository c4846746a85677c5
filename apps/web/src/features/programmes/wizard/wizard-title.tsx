import { Trans } from '@lingui/react/macro';
import type { Scheme } from '@waymark/contracts';
import type { ReactNode } from 'react';
import styles from './wizard.module.css';
import type { WizardStep } from './wizard-steps.tsx';

export function WizardTitle({ step, scheme }: { step: WizardStep; scheme: Scheme | undefined }) {
  const name = scheme?.name ?? '';
  const words: Readonly<Record<WizardStep, { title: ReactNode; lead: ReactNode }>> = {
    scheme: {
      title: <Trans>What do you want to reach?</Trans>,
      lead: <Trans>Pick one to begin. Much of the evidence will count for the next one too.</Trans>,
    },
    scope: {
      title: <Trans>What does {name} cover?</Trans>,
      lead: <Trans>A clear boundary saves work: what is outside needs no evidence.</Trans>,
    },
    dates: {
      title: <Trans>When do you need it?</Trans>,
      lead: <Trans>The dates are proposals by what is usual. Change them as you need.</Trans>,
    },
    plan: {
      title: <Trans>Your plan for {name}</Trans>,
      lead: <Trans>Every date can be moved later; the first plan stays as the baseline.</Trans>,
    },
  };
  return (
    <>
      <h1 className={styles.title}>{words[step].title}</h1>
      <p className={styles.lead}>{words[step].lead}</p>
    </>
  );
}
