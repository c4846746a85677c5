import { Trans } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { GateList } from '../../ui/lifecycle/gate-list.tsx';
import { ReportPart } from './report-part.tsx';
import styles from './report-sheet.module.css';

/** The gates of every programme. Until all are met, no percentage makes it ready. */
export function ReportGates({ programmes }: { programmes: readonly LeadershipProgramme[] }) {
  return (
    <ReportPart title={<Trans>Gates</Trans>} detail={<Trans>all have to be met</Trans>}>
      {programmes.map(({ id, name, gates }) => (
        <div key={id} className={styles.gates}>
          {programmes.length > 1 && <h3>{name}</h3>}
          <GateList gates={gates} />
        </div>
      ))}
    </ReportPart>
  );
}
