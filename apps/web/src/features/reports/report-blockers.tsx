import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LeadershipProgramme, Threat } from '@waymark/contracts';
import { formatDay } from '../../lib/format.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../ui/page/name.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { type BlockingRow, blockingRows } from './blocking-rows.tsx';
import styles from './report-blockers.module.css';
import type { ReportLinks } from './report-links.ts';
import { ReportPart } from './report-part.tsx';
import sheet from './report-sheet.module.css';

interface ReportBlockersProps {
  programmes: readonly LeadershipProgramme[];
  renderLink: ReportLinks['blocker'] | undefined;
}

/** What stands most in the way, over all programmes. */
export function ReportBlockers({ programmes, renderLink = (_id, _target, content) => content }: ReportBlockersProps) {
  const { t } = useLingui();
  const rows = blockingRows(programmes);
  return (
    <ReportPart title={<Trans>What blocks</Trans>} detail={<Trans>by days of delay threatened</Trans>}>
      {rows.length === 0 ? (
        <p className={sheet.nothing}>
          <Trans>Nothing blocks at the moment.</Trans>
        </p>
      ) : (
        <table className={`${sheet.table} ${styles.blockers}`} aria-label={t`What blocks`}>
          <BlockerHead />
          <tbody>
            {rows.map((row) => (
              <BlockerRow key={row.key} row={row} renderLink={renderLink} isNamed={programmes.length > 1} />
            ))}
          </tbody>
        </table>
      )}
    </ReportPart>
  );
}

interface BlockerRowProps {
  row: BlockingRow;
  renderLink: ReportLinks['blocker'];
  /** Whether it has to be said whose it is. */
  isNamed: boolean;
}

function BlockerRow({ row, renderLink, isNamed }: BlockerRowProps) {
  const { shape, title, reason, remedy, ownerName, sinceOn, threat, programmeName } = row;
  return (
    <tr>
      <th scope="row">
        <span className={sheet.item}>
          <StateShape name={shape} />
          <span>
            {renderLink(row.programmeId, row.target, <bdi>{title}</bdi>)}
            <span className={sheet.reason}>
              {reason}
              {remedy && <> · {remedy}</>}
            </span>
          </span>
        </span>
      </th>
      <td>
        <PersonName person={ownerName === null ? null : { name: ownerName }} />
      </td>
      <td>{sinceOn === null ? '–' : formatDay(sinceOn)}</td>
      <td>
        <Threatened threat={threat} />
        {isNamed && (
          <span className={sheet.reason}>
            <Name>{programmeName}</Name>
          </span>
        )}
      </td>
      <td className={sheet.number} data-late={(row.delayDays ?? 0) > 0 || undefined}>
        <Delay row={row} />
      </td>
    </tr>
  );
}

function Threatened({ threat }: { threat: Threat | null }) {
  if (!threat) return '–';
  if (threat.kind === 'audit') return `${threat.name}, ${formatDay(threat.on)}`;
  return threat.kind === 'certificate' ? (
    <Trans>Certificate, {formatDay(threat.on)}</Trans>
  ) : (
    <Trans>Opinion of the report, {formatDay(threat.on)}</Trans>
  );
}

/** A number where there is one; where the audit runs already, what is open goes into its result. */
function Delay({ row: { delayDays, threat } }: { row: BlockingRow }) {
  if (threat && threat.kind !== 'audit') return <Trans>goes into the result</Trans>;
  if (delayDays === null) return threat ? <Trans>no day set</Trans> : '–';
  if (delayDays === 0) return <Trans>none</Trans>;
  return <Plural value={delayDays} one="+# day" other="+# days" />;
}

function BlockerHead() {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Item</Trans>
        </th>
        <th scope="col">
          <Trans>Owner</Trans>
        </th>
        <th scope="col">
          <Trans>Blocks since</Trans>
        </th>
        <th scope="col">
          <Trans>Threatens</Trans>
        </th>
        <th scope="col" className={sheet.number}>
          <Trans>Delay</Trans>
        </th>
      </tr>
    </thead>
  );
}
