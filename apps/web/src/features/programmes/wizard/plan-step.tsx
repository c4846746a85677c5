import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ProgrammePreview, TimelineFinding } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { daysUntil, formatDay } from '../../../lib/format.ts';
import { FindingCounts } from '../../../ui/lifecycle/finding-counts.tsx';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { MilestoneList } from '../milestones/milestone-list.tsx';
import { PlanBars } from './plan-bars.tsx';
import styles from './wizard.module.css';

/** Draws what a plan breaks; the page knows how the timeline says it. */
export type RenderFindings = (findings: readonly TimelineFinding[]) => ReactNode;

interface PlanStepProps {
  preview: ProgrammePreview;
  renderFindings: RenderFindings;
}

/** The plan as it would begin: what to know before agreeing, stages with their days, dates set by rules. */
export function PlanStep({ preview, renderFindings }: PlanStepProps) {
  return (
    <div className={styles.plan}>
      <Findings preview={preview} renderFindings={renderFindings} />
      {preview.notes.length > 0 && (
        <ul className={styles.notes}>
          {preview.notes.map((note) => (
            <li key={note}>
              <StateShape name="info" />
              {note}
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

function Findings({ preview: { findings }, renderFindings }: PlanStepProps) {
  if (findings.length === 0) return null;
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h2>
          <Trans>What breaks in this plan</Trans>
        </h2>
        <span>
          <FindingCounts findings={findings} />
        </span>
      </header>
      <div className={styles.findings}>{renderFindings(findings)}</div>
    </section>
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
                <bdi>{name}</bdi>
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
