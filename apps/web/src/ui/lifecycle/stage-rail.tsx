import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { StageNode } from './stage-node.tsx';
import styles from './stage-rail.module.css';

/** `forecast`: a date that is only estimated; `blocked`: a gate stands open. */
export const stageStates = ['done', 'active', 'overdue', 'blocked', 'planned', 'forecast', 'skipped'] as const;
export type StageState = (typeof stageStates)[number];

export interface RailStage {
  id: string;
  name: string;
  state: StageState;
  /** The one date that matters now, in words: "8 May 2026", "to 15 Dec 2026". */
  detail?: ReactNode;
  /** How far the work of the current stage is, 0 to 100. */
  progress?: number;
}

interface StageRailProps {
  stages: readonly RailStage[];
  label?: string;
  /** Makes each stage a link to itself. */
  renderLink?: (stage: RailStage, content: ReactNode) => ReactNode;
}

/** A programme's way from the first stage to the last; turns upright where there is no width. */
export function StageRail({ stages, label, renderLink }: StageRailProps) {
  const { t } = useLingui();
  return (
    <ol className={styles.rail} aria-label={label ?? t`Stages`}>
      {stages.map((stage) => (
        <li
          key={stage.id}
          className={styles.stage}
          data-state={stage.state}
          aria-current={stage.state === 'active' ? 'step' : undefined}
          style={{ '--progress': `${stage.progress ?? 0}%` }}
        >
          <StageNode state={stage.state} />
          <span className={styles.words}>
            <span className={styles.name}>{renderLink ? renderLink(stage, stage.name) : stage.name}</span>
            <span className={styles.hidden}>
              <StageStateWord state={stage.state} />
            </span>
            {stage.detail && <span className={styles.detail}>{stage.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The state as a word, for those who do not see the shape. */
export function StageStateWord({ state }: { state: StageState }) {
  const words: Readonly<Record<StageState, ReactNode>> = {
    done: <Trans>Done</Trans>,
    active: <Trans>Now</Trans>,
    overdue: <Trans>Overdue</Trans>,
    blocked: <Trans>Blocked by a gate</Trans>,
    planned: <Trans>Planned</Trans>,
    forecast: <Trans>Forecast</Trans>,
    skipped: <Trans>Left out</Trans>,
  };
  return words[state];
}
