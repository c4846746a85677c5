import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { Scheme } from '@waymark/contracts';
import type { ReactNode } from 'react';
import styles from './wizard.module.css';
import { type WizardStep, wizardSteps } from './wizard-steps.tsx';

interface WizardFootProps {
  step: WizardStep;
  scheme: Scheme | undefined;
  onBack: (step: WizardStep) => void;
  onGoOn: () => void;
  /** The way out for those who would rather look first. */
  offer: ReactNode;
}

export function WizardFoot({ step, scheme, onBack, onGoOn, offer }: WizardFootProps) {
  const before = wizardSteps[wizardSteps.indexOf(step) - 1];
  const name = scheme?.name ?? '';
  return (
    <div className={styles.foot}>
      <div className={styles.footButtons}>
        {before && (
          <Button variant="default" onClick={() => onBack(before)}>
            <Trans>Back</Trans>
          </Button>
        )}
        <Button
          onClick={onGoOn}
          disabled={!scheme}
          rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
        >
          {step === 'scheme' && scheme ? <Trans>Continue with {name}</Trans> : <Trans>Continue</Trans>}
        </Button>
      </div>
      {step === 'scheme' && offer}
    </div>
  );
}
