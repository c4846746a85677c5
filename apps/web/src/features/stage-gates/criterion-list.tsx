import { Trans } from '@lingui/react/macro';
import type { ExitCriterion, StageGate } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { CriterionRow } from './criterion-row.tsx';
import styles from './gate.module.css';
import type { GatesKey } from './stage-gates.queries.ts';

/** Makes a link to the rows behind a criterion; `label` is what it is called when read out. */
export type RenderTarget = (criterion: ExitCriterion, content: ReactNode, label: string) => ReactNode;

interface CriterionListProps {
  gateKey: GatesKey;
  gate: StageGate;
  renderTarget: RenderTarget;
  /** Whether what a person judges may be ticked here and now. */
  mayJudge: boolean;
}

/** What has to hold before the stage is over, as the rows stand now. */
export function CriterionList({ gateKey, gate, renderTarget, mayJudge }: CriterionListProps) {
  if (gate.criteria.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>This stage asks for nothing of its own; signing it is enough.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.criteria}>
      {gate.criteria.map((criterion) => (
        <CriterionRow key={criterion.key} {...{ gateKey, gate, criterion, renderTarget, mayJudge }} />
      ))}
    </ul>
  );
}
