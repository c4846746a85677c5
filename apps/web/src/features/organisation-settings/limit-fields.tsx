import { Trans, useLingui } from '@lingui/react/macro';
import { NumberInput, TextInput } from '@mantine/core';
import { lengthOf, updateAuditorFirmSchema } from '@waymark/contracts';
import type { Limits } from './use-firm-form.ts';
import styles from './work-calendar.module.css';

interface LimitFieldsProps {
  limits: Limits;
  isLocked: boolean;
  onChange: (change: Partial<Limits>) => void;
}

export function LimitFields({ limits, isLocked, onChange }: LimitFieldsProps) {
  const { t } = useLingui();
  const whole = { allowDecimal: false, allowNegative: false, disabled: isLocked, clampBehavior: 'blur' as const };
  return (
    <div className={styles.limits}>
      <TextInput
        className={styles.wide}
        label={<Trans>Accreditation</Trans>}
        value={limits.accreditation}
        disabled={isLocked}
        maxLength={lengthOf(updateAuditorFirmSchema.shape.accreditation)}
        onChange={(event) => onChange({ accreditation: event.currentTarget.value })}
      />
      <NumberInput
        label={<Trans>Stage 1 to 2: warning in months</Trans>}
        value={limits.stageGapWarnMonths}
        min={1}
        max={24}
        onChange={(months) => typeof months === 'number' && onChange({ stageGapWarnMonths: months })}
        {...whole}
      />
      <NumberInput
        label={<Trans>Stage 1 to 2: limit in months</Trans>}
        value={limits.stageGapBlockMonths}
        min={1}
        max={24}
        onChange={(months) => typeof months === 'number' && onChange({ stageGapBlockMonths: months })}
        {...whole}
      />
      <NumberInput
        label={<Trans>Days to correct a major</Trans>}
        placeholder={t`as usual`}
        value={limits.majorClosureDays ?? ''}
        min={7}
        max={184}
        onChange={(days) => onChange({ majorClosureDays: typeof days === 'number' ? days : null })}
        {...whole}
      />
    </div>
  );
}
