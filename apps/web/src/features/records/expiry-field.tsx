import { Trans, useLingui } from '@lingui/react/macro';
import { formatDay } from '../../lib/format.ts';
import { DayField } from '../../ui/form/day-field.tsx';
import type { RuledExpiry } from './certificate-days.ts';
import styles from './records.module.css';

interface ExpiryFieldProps {
  /** Nothing before the day of the decision is known; the field stands there, so that nothing below it jumps later. */
  ruled: RuledExpiry | null;
  /** Only where it is not the rule's day. */
  value: string | null;
  onChange: (day: string | null) => void;
}

/** The last day of a certificate: preset by the rule, with its sum; what is printed on the certificate wins. */
export function ExpiryField({ ruled, value, onChange }: ExpiryFieldProps) {
  const { t } = useLingui();
  return (
    <div className={styles.expiry}>
      <DayField
        label={t`Expires on`}
        value={value ?? ruled?.on ?? null}
        onChange={(day) => onChange(day === ruled?.on ? null : day)}
        disabled={ruled === null}
      />
      <ExpirySum ruled={ruled} />
    </div>
  );
}

function ExpirySum({ ruled }: Pick<ExpiryFieldProps, 'ruled'>) {
  const { t } = useLingui();
  if (!ruled) {
    return (
      <p className={styles.sum}>
        <Trans>It follows from the day of the decision.</Trans>
      </p>
    );
  }
  return (
    <dl className={styles.sum} aria-label={t`How the last day is worked out`}>
      <dt>{ruled.from === 'decision' ? <Trans>Decision</Trans> : <Trans>Last day of the one it renews</Trans>}</dt>
      <dd>{formatDay(ruled.fromOn)}</dd>
      {ruled.months > 0 ? (
        <dt>
          <Trans>+ {ruled.months} months</Trans>
        </dt>
      ) : (
        <dt>
          <Trans>Issued anew within the cycle, it ends with it</Trans>
        </dt>
      )}
      <dd />
      <dt>
        <Trans>By the rule</Trans>
      </dt>
      <dd>{formatDay(ruled.on)}</dd>
    </dl>
  );
}
