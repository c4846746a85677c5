import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ChangedRow, ChangeOfCause, ChangePoints, KeptItem } from '@waymark/contracts';
import { readinessStateOf } from '@waymark/domain';
import type { ComponentType, ReactNode } from 'react';
import { statusWord } from '../../../ui/page/status-badge.tsx';
import type { ReportLinks } from '../report-links.ts';
import styles from './changes.module.css';

interface ChangeRowsProps {
  cause: ChangeOfCause;
  programmeId: string;
  renderItem: ReportLinks['item'] | undefined;
  PointCells: ComponentType<{ points: ChangePoints }>;
}

/** The requirements behind a cause, to the tenth of a point, and what they make together. */
export function ChangeRows({ cause, programmeId, renderItem, PointCells }: ChangeRowsProps) {
  const { rows, more, exact } = cause;
  const line = (key: string, head: ReactNode, points: ChangePoints) => (
    <tr key={key} className={styles.row}>
      <th scope="row">{head}</th>
      <td />
      <PointCells points={points} />
    </tr>
  );
  return (
    <>
      {rows.map((row) =>
        line(row.gapItemId, <Item row={row} programmeId={programmeId} renderItem={renderItem} />, row.points),
      )}
      {more && line('more', <Plural value={more.count} one="# more item" other="# more items" />, more.points)}
      {line('exact', <Trans>Exactly, to the tenth</Trans>, exact)}
    </>
  );
}

interface ItemProps extends Pick<ChangeRowsProps, 'programmeId' | 'renderItem'> {
  row: ChangedRow;
}

function Item({ row, programmeId, renderItem = (_id, _item, content) => content }: ItemProps) {
  const { i18n, t } = useLingui();
  const { gapItemId, requirementId, title, from, to } = row;
  const standingWord = (item: KeptItem | null) =>
    item ? i18n._(statusWord(readinessStateOf(item.standing) ?? 'not_applicable')) : t`not there`;
  const weight = to?.weight ?? from?.weight;
  return (
    <>
      {renderItem(programmeId, gapItemId, <bdi>{`${requirementId} ${title}`}</bdi>)}
      <span className={styles.moved}>
        <Trans>
          {standingWord(from)}, now {standingWord(to)}
        </Trans>
        {', '}
        {from && to && from.weight !== to.weight ? (
          <Trans>
            weight {from.weight}, now {to.weight}
          </Trans>
        ) : (
          <Trans>weight {weight}</Trans>
        )}
      </span>
    </>
  );
}
