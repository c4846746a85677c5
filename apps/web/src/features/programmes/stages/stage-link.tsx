import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Figure } from '../../../ui/figure/figure.tsx';
import styles from '../../../ui/figure/opens.module.css';
import { currentStageNumber } from '../../../ui/lifecycle/programme-rail.tsx';
import type { ProgrammeStanding } from '../programme/programme-card.tsx';

interface StageLinkProps {
  org: string;
  programme: Pick<ProgrammeStanding, 'id' | 'stages'>;
}

/** How far a programme is, and the way to the stage that is being worked on. */
export function StageLink({ org, programme: { id, stages } }: StageLinkProps) {
  const number = currentStageNumber(stages);
  const search = { stage: stages[number - 1]?.id };
  return (
    <Link
      to="/o/$org/programmes/$programmeId"
      params={{ org, programmeId: id }}
      search={search}
      className={styles.opens}
    >
      <Figure name="stage" value={number}>
        <Trans>
          Stage {number} of {stages.length}
        </Trans>
      </Figure>
    </Link>
  );
}
