import { Plural, Trans } from '@lingui/react/macro';
import type { ReportedDecision } from '@waymark/contracts';
import { ReportPart } from '../report-part.tsx';
import { DecisionItem } from './decision-item.tsx';
import styles from './decisions.module.css';

/** How many wait, beside the title. */
export const OpenCount = ({ decisions }: { decisions: readonly Pick<ReportedDecision, 'state'>[] }) => (
  <Plural
    value={decisions.filter(({ state }) => state === 'open').length}
    _0="none is open"
    one="# is open"
    other="# are open"
  />
);

interface ToldDecisionsProps {
  decisions: readonly ReportedDecision[];
  on: string;
}

/** Decisions as a report tells of them that is kept or handed on: nothing is asked or made in it. */
export function ToldDecisions({ decisions, on }: ToldDecisionsProps) {
  if (decisions.length === 0) return null;
  return (
    <ReportPart title={<Trans>Decisions asked</Trans>} detail={<OpenCount decisions={decisions} />}>
      <ul className={styles.decisions}>
        {decisions.map((decision) => (
          <DecisionItem key={decision.id} decision={decision} on={on} />
        ))}
      </ul>
    </ReportPart>
  );
}
