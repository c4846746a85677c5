import type { ProgrammePreview } from '@waymark/contracts';
import { daysUntil } from '../../../lib/format.ts';
import styles from './wizard.module.css';

/** Where one stage lies on the time of all; the table beside it says the same in days. */
export function PlanBars({ stages, shown }: Pick<ProgrammePreview, 'stages'> & { shown: string }) {
  const stage = stages.find(({ key }) => key === shown);
  const firstOn = stages.reduce((first, { fromOn }) => (fromOn < first ? fromOn : first), stage?.fromOn ?? '');
  const lastOn = stages.reduce((last, { toOn }) => (toOn > last ? toOn : last), stage?.toOn ?? '');
  if (!stage) return null;
  const whole = Math.max(1, daysUntil(lastOn, firstOn) + 1);
  const start = (daysUntil(stage.fromOn, firstOn) / whole) * 100;
  const length = ((daysUntil(stage.toOn, stage.fromOn) + 1) / whole) * 100;
  return (
    <span className={styles.track}>
      <span style={{ '--start': `${start}%`, '--length': `${length}%` }} />
    </span>
  );
}
