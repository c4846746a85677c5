import { Trans } from '@lingui/react/macro';
import { DayField } from '../../ui/form/day-field.tsx';
import { PastDayField } from '../../ui/form/past-day-field.tsx';
import styles from './evidence.module.css';
import type { EnteredDates } from './evidence-date-errors.ts';

interface EvidenceDateFieldsProps {
  values: EnteredDates;
  onChange: (entered: Partial<EnteredDates>) => void;
  errors: Partial<Record<keyof EnteredDates, string | undefined>>;
  hasPeriod?: boolean;
}

/** The days evidence is about: when it was captured, and the period it covers. */
export function EvidenceDateFields({ values, onChange, errors, hasPeriod = true }: EvidenceDateFieldsProps) {
  return (
    <div className={styles.formDates}>
      <PastDayField
        label={<Trans>Captured on</Trans>}
        value={values.capturedOn}
        onChange={(capturedOn) => onChange({ capturedOn })}
        error={errors.capturedOn}
        required
      />
      {hasPeriod && (
        <>
          <DayField
            label={<Trans>Period covered from</Trans>}
            value={values.periodFromOn}
            onChange={(periodFromOn) => onChange({ periodFromOn })}
            error={errors.periodFromOn}
          />
          <DayField
            label={<Trans>Period covered to</Trans>}
            value={values.periodToOn}
            onChange={(periodToOn) => onChange({ periodToOn })}
            error={errors.periodToOn}
          />
        </>
      )}
    </div>
  );
}
