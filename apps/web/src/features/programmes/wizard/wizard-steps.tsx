import { useLingui } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import styles from './wizard.module.css';

export const wizardSteps = ['scheme', 'scope', 'dates', 'plan'] as const;
export type WizardStep = (typeof wizardSteps)[number];

interface WizardStepsProps {
  step: WizardStep;
  /** The furthest step that has what it needs. */
  reachable: WizardStep;
  onGo: (step: WizardStep) => void;
}

/** Where one is in the wizard; every step that is ready can be gone to. */
export function WizardSteps({ step, reachable, onGo }: WizardStepsProps) {
  const { t } = useLingui();
  const names: Readonly<Record<WizardStep, string>> = {
    scheme: t`Scheme`,
    scope: t`Scope`,
    dates: t`Target date`,
    plan: t`Plan`,
  };
  const current = wizardSteps.indexOf(step);
  return (
    <ol className={styles.steps} aria-label={t`Steps`}>
      {wizardSteps.map((candidate, index) => {
        const isCurrent = candidate === step;
        const isBehind = index < current;
        const number = index + 1;
        return (
          <li key={candidate} data-current={isCurrent || undefined} data-behind={isBehind || undefined}>
            <button
              type="button"
              onClick={() => onGo(candidate)}
              disabled={index > wizardSteps.indexOf(reachable)}
              aria-current={isCurrent ? 'step' : undefined}
              aria-label={isBehind ? t`${number} ${names[candidate]}, done` : undefined}
            >
              <span className={styles.number}>
                {isBehind ? <IconCheck size={12} stroke={2} aria-hidden /> : number}
              </span>{' '}
              <span className={styles.stepName}>{names[candidate]}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
