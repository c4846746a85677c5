import { useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import type { TimelineStage } from '@waymark/contracts';
import { useState } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { ProofCard } from '../../../ui/readiness/proof-card.tsx';
import styles from './why.module.css';

interface WhyStageProps {
  titleId: string;
  stage: TimelineStage;
  /** Which end of the bar was pressed. */
  end: 'from' | 'to';
}

/** Why a stage begins and ends when it does. */
export function WhyStage({ titleId, stage, end }: WhyStageProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(end);
  const on = shown === 'from' ? stage.fromOn : stage.toOn;
  return (
    <>
      <SegmentedControl
        className={styles.which}
        fullWidth
        aria-label={t`Which day of ${stage.name}`}
        value={shown}
        onChange={(value) => setShown(value === 'from' ? 'from' : 'to')}
        data={[
          { value: 'from', label: t`Starts ${formatDay(stage.fromOn)}` },
          { value: 'to', label: t`Ends ${formatDay(stage.toOn)}` },
        ]}
      />
      <ProofCard titleId={titleId} on={on} what={stage.name} proof={stage.why[shown]}>
        {stage.isPinned && stage.pinReason && <p className={styles.override}>{stage.pinReason}</p>}
      </ProofCard>
    </>
  );
}
