import { Trans } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import type { ReportLinks } from './report-links.ts';
import { ReportPart } from './report-part.tsx';
import styles from './report-sheet.module.css';

interface ReportBlockersProps {
  programmes: readonly LeadershipProgramme[];
  renderLink: ReportLinks['blocker'] | undefined;
}

/** What stands most in the way, over all programmes. */
export function ReportBlockers({ programmes, renderLink = (_id, _blocker, content) => content }: ReportBlockersProps) {
  const rows = programmes.flatMap(({ id, name, blockers }) => blockers.map((blocker) => ({ id, name, blocker })));
  return (
    <ReportPart title={<Trans>What blocks</Trans>} detail={<Trans>by weight and days overdue</Trans>}>
      {rows.length === 0 ? (
        <p className={styles.nothing}>
          <Trans>Nothing blocks at the moment.</Trans>
        </p>
      ) : (
        <table className={styles.table}>
          <BlockerHead />
          <tbody>
            {rows.map(({ id, name, blocker }) => (
              <tr key={blocker.gapItemId}>
                <th scope="row">
                  <span className={styles.item}>
                    <StateShape name={blocker.daysOverdue > 0 ? 'overdue' : 'triangle'} />
                    <span>
                      {renderLink(id, blocker, `${blocker.requirementId} ${blocker.title}`)}
                      <span className={styles.reason}>{blocker.reason}</span>
                    </span>
                  </span>
                </th>
                <td>{name}</td>
                <td>
                  <PersonName person={blocker.ownerName === null ? null : { name: blocker.ownerName }} />
                </td>
                <td>{blocker.dueOn ? formatDay(blocker.dueOn) : '–'}</td>
                <td className={styles.number} data-late={blocker.daysOverdue > 0 || undefined}>
                  {blocker.daysOverdue > 0 ? <Trans>{formatNumber(blocker.daysOverdue)} d</Trans> : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ReportPart>
  );
}

function BlockerHead() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Item</Trans>
        </th>
        <th scope="col">
          <Trans>Programme</Trans>
        </th>
        <th scope="col">
          <Trans>Owner</Trans>
        </th>
        <th scope="col">
          <Trans>Due</Trans>
        </th>
        <th scope="col" className={styles.number}>
          <Trans>Overdue</Trans>
        </th>
      </tr>
    </thead>
  );
}
