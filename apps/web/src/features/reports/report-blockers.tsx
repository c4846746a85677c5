import { Trans, useLingui } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../ui/page/name.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { blockingRows } from './blocking-rows.tsx';
import type { ReportLinks } from './report-links.ts';
import { ReportPart } from './report-part.tsx';
import styles from './report-sheet.module.css';

interface ReportBlockersProps {
  programmes: readonly LeadershipProgramme[];
  renderLink: ReportLinks['blocker'] | undefined;
}

/** What stands most in the way, over all programmes. */
export function ReportBlockers({ programmes, renderLink = (_id, _target, content) => content }: ReportBlockersProps) {
  const { t } = useLingui();
  const rows = blockingRows(programmes);
  return (
    <ReportPart title={<Trans>What blocks</Trans>} detail={<Trans>by weight and days overdue</Trans>}>
      {rows.length === 0 ? (
        <p className={styles.nothing}>
          <Trans>Nothing blocks at the moment.</Trans>
        </p>
      ) : (
        <table className={styles.table} aria-label={t`What blocks`}>
          <BlockerHead />
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <span className={styles.item}>
                    <StateShape name={row.shape} />
                    <span>
                      {renderLink(row.programmeId, row.target, <bdi>{row.title}</bdi>)}
                      <span className={styles.reason}>{row.reason}</span>
                    </span>
                  </span>
                </th>
                <td>
                  <Name>{row.programmeName}</Name>
                </td>
                <td>
                  <PersonName person={row.ownerName === null ? null : { name: row.ownerName }} />
                </td>
                <td>{row.dueOn ? formatDay(row.dueOn) : '–'}</td>
                <td className={styles.number} data-late={row.daysOverdue > 0 || undefined}>
                  {row.daysOverdue > 0 ? <Trans>{formatNumber(row.daysOverdue)} d</Trans> : '–'}
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
