import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Menu, SegmentedControl } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import type { GapItemSummary } from '@waymark/contracts';
import { roundedShares } from '@waymark/domain';
import { useState } from 'react';
import { groupingOf } from '../../features/gap-items/gap-item-groups.ts';
import { exportAddress, type ProgrammeAddress } from '../../features/gap-items/gap-items.queries.ts';
import { ImportDialog } from '../../features/gap-items/import-dialog.tsx';
import { useCan } from '../../lib/current-user.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Legend, ReadinessMini } from '../../ui/readiness/readiness-bar.tsx';
import styles from '../table-page.module.css';
import { type GapAddress, gapSortOf } from './use-gap-address.ts';

interface GapAnalysisHeaderProps {
  programme: ProgrammeAddress;
  summary: GapItemSummary | undefined;
  address: GapAddress;
}

export function GapAnalysisHeader({ programme, summary, address }: GapAnalysisHeaderProps) {
  const { t } = useLingui();
  const { search, change } = address;
  const grouping = groupingOf(search.sort);
  const groups = [
    { value: 'requirement', label: t`Theme` },
    { value: 'owner', label: t`Owner` },
    { value: 'dueOn', label: t`Due` },
    { value: 'conformity', label: t`Conformity` },
  ];
  return (
    <>
      <PageHeader
        title={<Trans>Gap analysis</Trans>}
        detail={summary && <ItemCount summary={summary} />}
        actions={
          <>
            <SegmentedControl
              data={groups}
              value={grouping}
              onChange={(sort) => change({ sort: sort === 'requirement' ? undefined : gapSortOf(sort) })}
              aria-label={t`Group by`}
            />
            <Group gap="sm" wrap="nowrap">
              <ImportButton programme={programme} />
              <ExportMenu programme={programme} filter={address.filter} />
            </Group>
          </>
        }
      />
      {summary && (
        <div className={styles.readiness}>
          <ReadinessMini readiness={summary.readiness} label={t`Readiness of the programme`} width={240} />
          {summary.readiness.weighted && <Legend shares={roundedShares(summary.readiness.weighted)} />}
        </div>
      )}
    </>
  );
}

function ItemCount({ summary }: { summary: GapItemSummary }) {
  const { inScope, notApplicable } = summary.readiness.counts;
  const { matching } = summary;
  const whole = inScope + notApplicable;
  return (
    <>
      {matching === whole ? (
        <Trans>{whole} items</Trans>
      ) : (
        <Trans>
          {matching} of {whole} items
        </Trans>
      )}
      {notApplicable > 0 && <Trans>, {notApplicable} not applicable</Trans>}
    </>
  );
}

function ImportButton({ programme }: { programme: ProgrammeAddress }) {
  const { t } = useLingui();
  const mayEdit = useCan('gap:edit');
  const [isOpen, setIsOpen] = useState(false);
  if (!mayEdit) return null;
  return (
    <>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconUpload size={16} stroke={1.5} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        <Trans>Import</Trans>
      </Button>
      {isOpen && (
        <ImportDialog
          programme={programme}
          onClose={() => setIsOpen(false)}
          onImported={(count) => {
            setIsOpen(false);
            showSuccess(t`Imported. Items changed: ${count}`);
          }}
        />
      )}
    </>
  );
}

function ExportMenu({ programme, filter }: { programme: ProgrammeAddress; filter: GapAddress['filter'] }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="sm" variant="default" leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}>
          <Trans>Export</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={exportAddress(programme, 'xlsx', filter)} download>
          <Trans>Excel (XLSX), as filtered</Trans>
        </Menu.Item>
        <Menu.Item component="a" href={exportAddress(programme, 'csv', filter)} download>
          <Trans>CSV, as filtered</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
