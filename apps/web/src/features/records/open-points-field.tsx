import { Plural, useLingui } from '@lingui/react/macro';
import { Textarea } from '@mantine/core';
import { createCertificateSchema, lengthOf, type OpenPoint } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../ui/page/name.tsx';
import styles from './open-points.module.css';

interface OpenPointsFieldProps {
  points: readonly OpenPoint[];
  reason: string;
  isChecked: boolean;
  onChange: (reason: string) => void;
}

/** What is still open where something is recorded, and why it is recorded all the same. Nothing where nothing is open. */
export function OpenPointsField({ points, reason, isChecked, onChange }: OpenPointsFieldProps) {
  const { t } = useLingui();
  if (points.length === 0) return null;
  return (
    <section className={styles.ask} aria-label={t`Still open`}>
      <h3>
        <Plural
          value={points.length}
          one="# point of this programme is still open"
          other="# points of this programme are still open"
        />
      </h3>
      <OpenPointList points={points} />
      <Textarea
        label={t`Why it is recorded all the same`}
        description={t`It stays with the record and in the log, together with the points.`}
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={lengthOf(createCertificateSchema.shape.openPointsReason)}
        value={reason}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={isChecked && reason.trim() === '' && t`Say why; auditors read this.`}
      />
    </section>
  );
}

export const OpenPointList = ({ points }: { points: readonly OpenPoint[] }) => (
  <ul className={styles.points}>
    {points.map(({ id, title, fact }) => (
      <li key={id}>
        <StateShape name="gateOpen" />
        <Name>{title}</Name>
        <span>{fact}</span>
      </li>
    ))}
  </ul>
);

/** What was open when a record was made, folded; nothing where nothing was. */
export function RecordedOpenPoints({ points, reason }: { points: readonly OpenPoint[]; reason: string }) {
  if (points.length === 0) return null;
  return (
    <details className={styles.kept}>
      <summary>
        <Plural value={points.length} one="Recorded with # open point" other="Recorded with # open points" />
        {`: ${isolated(reason)}`}
      </summary>
      <OpenPointList points={points} />
    </details>
  );
}
