import { Trans } from '@lingui/react/macro';
import { today } from '../../lib/format.ts';
import { DayField } from '../../ui/day-field.tsx';
import styles from './evidence.module.css';
import type { EnteredDates } from './evidence-date-errors.ts';

interface EvidenceDateFieldsProps {
  values: EnteredDates;
  onChange: (entered: Partial<EnteredDates>) => void;
  errors: Partial<Record<keyof EnteredDates, string | undefined>>;
}

/** The days evidence is about: when it was captured, and the period it covers. */
export function EvidenceDateFields({ values, onChange, errors }: EvidenceDateFieldsProps) {
  return (
    <div className={styles.formDates}>
      <DayField
        label={<Trans>Captured on</Trans>}
        value={values.capturedOn}
        onChange={(capturedOn) => onChange({ capturedOn })}
        error={errors.capturedOn}
        max={today()}
        required
      />
      <DayField
        label={<Trans>Period covered from</Trans>}
        value={values.periodFromOn}
        onChange={(periodFromOn) => onChange({ periodFromOn })}
        error={errors.periodFromOn}
      />
      <DayField
        label={<Trans>to</Trans>}
        value={values.periodToOn}
        onChange={(periodToOn) => onChange({ periodToOn })}
        error={errors.periodToOn}
      />
    </div>
  );
}
