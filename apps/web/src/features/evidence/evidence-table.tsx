import { useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import type { Evidence } from '@waymark/contracts';
import { type ReactNode, useMemo } from 'react';
import { formatDay, formatInstant, formatInstantDay } from '../../lib/format.ts';
import { PersonName } from '../../ui/page/person.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { DataColumn } from '../../ui/table/data-table-types.ts';
import { period, standings, title, useWords, type Words } from './evidence-cells.tsx';

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
  const words = useWords();
  const isNarrow = useMediaQuery('(max-width: 39.99em)', false);
  return useMemo(() => {
    const all = columnsOf({ isNarrow, isTight, words });
    return isTight ? all.filter(({ id }) => id === 'title' || id === 'standings') : all;
  }, [isNarrow, isTight, words]);
}

interface Made {
  isNarrow: boolean;
  isTight: boolean;
  words: Words;
}

function columnsOf({ isNarrow, isTight, words }: Made): readonly DataColumn<Evidence>[] {
  const { heads } = words;
  return [
    {
      id: 'title',
      header: heads.title,
      width: isNarrow ? 'minmax(0, 1fr)' : 'minmax(12rem, 1fr)',
      isSortable: true,
      cell: (evidence) => title(evidence, isNarrow, words),
    },
    {
      id: 'standings',
      header: heads.standings,
      width: isTight ? 'minmax(12rem, 27rem)' : 'minmax(18rem, 27rem)',
      isWideOnly: true,
      cell: (evidence) => standings(evidence, 2, words),
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
      cell: (evidence) => period(evidence, words),
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
