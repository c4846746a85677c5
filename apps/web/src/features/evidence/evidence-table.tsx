import { Trans, useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import type { Evidence } from '@waymark/contracts';
import { type ReactNode, useMemo } from 'react';
import { formatDay, formatInstant, formatInstantDay, formatPeriod } from '../../lib/format.ts';
import { Name } from '../../ui/page/name.tsx';
import { PersonName } from '../../ui/page/person.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { DataColumn } from '../../ui/table/data-table-types.ts';
import styles from './evidence.module.css';
import { EvidenceStandings } from './evidence-standings.tsx';
import { Thumbnail } from './thumbnail.tsx';

interface EvidenceTableProps {
  items: readonly Evidence[];
  sort: string | undefined;
  onSortChange: (sort: string | undefined) => void;
  openId: string | undefined;
  onOpen: (evidence: Evidence) => void;
  onEndNear: () => void;
  empty: ReactNode;
}

const idOf = ({ id }: Evidence) => id;
const nameOf = ({ title }: Evidence) => title;

export function EvidenceTable(props: EvidenceTableProps) {
  const { t } = useLingui();
  const columns = useColumns(props.openId !== undefined);
  return (
    <DataTable
      label={t`Evidence`}
      rows={props.items}
      rowId={idOf}
      rowName={nameOf}
      columns={columns}
      sort={props.sort ?? '-uploadedAt'}
      onSortChange={props.onSortChange}
      openId={props.openId}
      onOpen={props.onOpen}
      onEndNear={props.onEndNear}
      empty={props.empty}
    />
  );
}

function useColumns(isTight: boolean): readonly DataColumn<Evidence>[] {
  const { t } = useLingui();
  const isNarrow = useMediaQuery('(max-width: 39.99em)', false);
  return useMemo(() => {
    const heads = {
      title: t`Title`,
      standings: t`State by programme`,
      capturedOn: t`Captured`,
      period: t`Period covered`,
      owner: t`Owner`,
      uploadedAt: t`Uploaded`,
    };
    const all = columnsOf({ isNarrow, isTight, heads });
    return isTight ? all.filter(({ id }) => id === 'title' || id === 'standings') : all;
  }, [isNarrow, isTight, t]);
}

interface Made {
  isNarrow: boolean;
  isTight: boolean;
  heads: Readonly<Record<'title' | 'standings' | 'capturedOn' | 'period' | 'owner' | 'uploadedAt', string>>;
}

function columnsOf({ isNarrow, isTight, heads }: Made): readonly DataColumn<Evidence>[] {
  return [
    {
      id: 'title',
      header: heads.title,
      width: isNarrow ? 'minmax(0, 1fr)' : 'minmax(12rem, 1fr)',
      isSortable: true,
      cell: (evidence) => <TitleCell evidence={evidence} isNarrow={isNarrow} />,
    },
    {
      id: 'standings',
      header: heads.standings,
      width: isTight ? 'minmax(12rem, 27rem)' : 'minmax(18rem, 27rem)',
      isWideOnly: true,
      cell: ({ standings }) => <EvidenceStandings standings={standings} most={2} />,
    },
    {
      id: 'capturedOn',
      header: heads.capturedOn,
      width: '7rem',
      isSortable: true,
      isWideOnly: true,
      cell: ({ capturedOn }) => <span>{formatDay(capturedOn)}</span>,
    },
    {
      id: 'period',
      header: heads.period,
      width: '11rem',
      isWideOnly: true,
      cell: ({ periodFromOn, periodToOn }) =>
        periodFromOn && periodToOn ? <span>{formatPeriod(periodFromOn, periodToOn)}</span> : <OneDay />,
    },
    {
      id: 'owner',
      header: heads.owner,
      width: '8rem',
      isWideOnly: true,
      cell: ({ owner }) => <PersonName person={owner} isShort />,
    },
    {
      id: 'uploadedAt',
      header: heads.uploadedAt,
      width: '7.5rem',
      isSortable: true,
      isWideOnly: true,
      cell: ({ uploadedAt }) => <span title={formatInstant(uploadedAt)}>{formatInstantDay(uploadedAt)}</span>,
    },
  ];
}

const OneDay = () => (
  <span className={styles.quiet}>
    <Trans>One day</Trans>
  </span>
);

const TitleCell = ({ evidence, isNarrow }: { evidence: Evidence; isNarrow: boolean }) => (
  <span className={styles.titleCell}>
    <Thumbnail key={evidence.latest.number} evidenceId={evidence.id} version={evidence.latest} size="small" />
    {isNarrow ? (
      <span className={styles.narrow}>
        <span className={styles.ellipsis}>
          <Name>{evidence.title}</Name>
        </span>
        <span className={styles.narrowFacts}>
          <EvidenceStandings standings={evidence.standings} most={1} />
          <PersonName person={evidence.owner} isShort />
        </span>
      </span>
    ) : (
      <span className={styles.ellipsis} title={evidence.title}>
        <Name>{evidence.title}</Name>
      </span>
    )}
  </span>
);
