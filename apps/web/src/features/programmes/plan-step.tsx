import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ProgrammePreview } from '@waymark/contracts';
import { daysUntil, formatDay } from '../../lib/format.ts';
import { StateShape } from '../../ui/state-shape.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { PlanBars } from './plan-bars.tsx';
import styles from './wizard.module.css';

/** The plan as it would begin: stages with their days, dates set by rules, and what to know before agreeing. */
export function PlanStep({ preview }: { preview: ProgrammePreview }) {
  const remarks = [
    ...preview.findings.map(
      ({ message, severity }) => ({ message, shape: severity === 'blocker' ? 'overdue' : 'clock' }) as const,
    ),
    ...preview.notes.map((message) => ({ message, shape: 'clock' }) as const),
  ];
  return (
    <div className={styles.plan}>
      {remarks.length > 0 && (
        <ul className={styles.warnings}>
          {remarks.map(({ message, shape }) => (
            <li key={message}>
              <StateShape name={shape} />
              {message}
            </li>
          ))}
        </ul>
      )}
      <section className={styles.card}>
        <header className={styles.cardHead}>
          <h2>
            <Trans>Stages</Trans>
          </h2>
          <span>
            <Plural
              value={preview.requirementCount}
              one="# requirement becomes a gap item"
              other="# requirements become gap items"
            />
          </span>
        </header>
        <PlannedStages stages={preview.stages} />
      </section>
      <section className={styles.card}>
        <header className={styles.cardHead}>
          <h2>
            <Trans>Dates set by rules</Trans>
          </h2>
          <span>
            <Trans>They move with the plan</Trans>
          </span>
        </header>
        <MilestoneList milestones={preview.milestones} />
      </section>
    </div>
  );
}

function PlannedStages({ stages }: Pick<ProgrammePreview, 'stages'>) {
  const { t } = useLingui();
  return (
    <div className={styles.scroll}>
      <table className={styles.stages} aria-label={t`Stages with their days`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Stage</Trans>
            </th>
            <th scope="col">
              <Trans>From</Trans>
            </th>
            <th scope="col">
              <Trans>To</Trans>
            </th>
            <th scope="col" className={styles.days}>
              <Trans>Days</Trans>
            </th>
            <th scope="col" className={styles.bars} aria-hidden />
          </tr>
        </thead>
        <tbody>
          {stages.map(({ key, name, fromOn, toOn }, index) => (
            <tr key={key}>
              <th scope="row">
                <span className={styles.order}>{index + 1}</span>
                {name}
              </th>
              <td>{formatDay(fromOn)}</td>
              <td>{formatDay(toOn)}</td>
              <td className={styles.days}>{daysUntil(toOn, fromOn) + 1}</td>
              <td className={styles.bars} aria-hidden>
                <PlanBars stages={stages} shown={key} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
