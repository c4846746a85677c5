import { Trans } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { FigureScope } from '../../ui/figure/figure.tsx';
import { Term } from '../../ui/glossary/term.tsx';
import { GateList } from '../../ui/lifecycle/gate-list.tsx';
import { Name } from '../../ui/page/name.tsx';
import type { NumberLinks } from './report-links.ts';
import { ReportPart } from './report-part.tsx';
import styles from './report-sheet.module.css';

interface ReportGatesProps {
  programmes: readonly LeadershipProgramme[];
  renderLink: NumberLinks['gate'];
}

/** The gates of every programme. Until all are met, no percentage makes it ready. */
export function ReportGates({ programmes, renderLink }: ReportGatesProps) {
  return (
    <ReportPart
      title={
        <Term of="gate">
          <Trans>Gates</Trans>
        </Term>
      }
      detail={<Trans>all have to be met</Trans>}
    >
      {programmes.map(({ id, name, gates }) => (
        <FigureScope key={id} value={id}>
          <div className={styles.gates}>
            {programmes.length > 1 && (
              <h3>
                <Name>{name}</Name>
              </h3>
            )}
            <GateList gates={gates} renderLink={(gate, content) => renderLink(id, gate, content)} />
          </div>
        </FigureScope>
      ))}
    </ReportPart>
  );
}
