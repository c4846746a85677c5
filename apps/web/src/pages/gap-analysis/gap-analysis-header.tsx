import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, Menu, SegmentedControl } from '@mantine/core';
import { IconDownload, IconLayoutRows, IconUpload } from '@tabler/icons-react';
import { type GapItem, type GapItemSummary, rowsLeftOut } from '@waymark/contracts';
import { roundedShares } from '@waymark/domain';
import { useState } from 'react';
import { groupingOf } from '../../features/gap-items/gap-item-groups.ts';
import { exportAddress, type ProgrammeAddress } from '../../features/gap-items/gap-items.queries.ts';
import { ImportDialog } from '../../features/gap-items/import-dialog.tsx';
import { useMay, useOrganisation } from '../../lib/current-user.ts';
import { useIsNarrow } from '../../lib/use-is-narrow.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { Figure, FigureScope, RowCount } from '../../ui/figure/figure.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Legend, ReadinessMini } from '../../ui/readiness/readiness-bar.tsx';
import { RowsLink, stateRows } from '../../ui/readiness/state-rows.tsx';
import styles from '../table-page.module.css';
import { ProposeDaysButton } from './propose-days-button.tsx';
import { ToolButton } from './tool-button.tsx';
import { type GapAddress, gapSortOf } from './use-gap-address.ts';

interface GapAnalysisHeaderProps {
  programme: ProgrammeAddress;
  summary: GapItemSummary | undefined;
  address: GapAddress;
  items: readonly GapItem[];
}

export function GapAnalysisHeader({ programme, summary, address, items }: GapAnalysisHeaderProps) {
  const { t } = useLingui();
  const { search, change } = address;
  const { slug: org } = useOrganisation();
  const rows = summary && stateRows({ org, programmeId: programme.programmeId }, summary.readiness.counts);
  const isNarrow = useIsNarrow();
  const group = (sort: string) => change({ sort: sort === 'requirement' ? undefined : gapSortOf(sort) });
  const grouping = groupingOf(search.sort);
  const groups = [
    { value: 'requirement', label: t`Theme` },
    { value: 'owner', label: t`Owner` },
    { value: 'dueOn', label: t`Due` },
    { value: 'conformity', label: t`Conformity` },
  ];
  return (
    <FigureScope value={programme.programmeId}>
      <PageHeader
        title={<Trans>Gap analysis</Trans>}
        detail={summary && <ItemCount programme={programme} summary={summary} filter={address.filter} />}
        actions={
          <>
            {!isNarrow && <SegmentedControl data={groups} value={grouping} onChange={group} aria-label={t`Group by`} />}
            <Group gap="sm" wrap="nowrap">
              <ProposeDaysButton programme={programme} items={items} />
              <ImportButton programme={programme} />
              <ExportMenu programme={programme} filter={address.filter} />
              {isNarrow && <GroupMenu groups={groups} grouping={grouping} onChange={group} />}
            </Group>
          </>
        }
      />
      <div className={styles.readiness}>
        {summary && (
          <ReadinessMini
            readiness={summary.readiness}
            label={t`Readiness of the programme`}
            width={240}
            renderState={rows}
          />
        )}
        {!isNarrow && summary?.readiness.weighted && (
          <Legend shares={roundedShares(summary.readiness.weighted)} renderState={rows} />
        )}
      </div>
    </FigureScope>
  );
}

interface GroupMenuProps {
  groups: readonly { value: string; label: string }[];
  grouping: string;
  onChange: (grouping: string) => void;
}

/** Where there is no room for all ways to group side by side. */
function GroupMenu({ groups, grouping, onChange }: GroupMenuProps) {
  const { t } = useLingui();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" variant="default" aria-label={t`Group by`}>
          <IconLayoutRows size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={grouping} onChange={onChange}>
          {groups.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What the overview asks to be assessed is what these rows are, where nothing else narrows them. */
const areToAssess = ({ state, ...others }: GapAddress['filter']) =>
  state?.length === 1 && state[0] === 'unknown' && Object.values(others).every((value) => value === undefined);

interface ItemCountProps {
  programme: ProgrammeAddress;
  summary: GapItemSummary;
  filter: GapAddress['filter'];
}

function ItemCount({ programme, summary, filter }: ItemCountProps) {
  const { slug: org } = useOrganisation();
  const params = { org, programmeId: programme.programmeId };
  const { inScope, notApplicable } = summary.readiness.counts;
  const { matching } = summary;
  const whole = inScope + notApplicable;
  return (
    <>
      {matching === whole ? (
        <RowCount value={whole}>
          <Trans>{whole} items</Trans>
        </RowCount>
      ) : (
        <RowsLink params={params} filter={{}} count={whole}>
          <RowCount value={matching}>
            <Figure name="requirements to assess" value={matching} of={areToAssess(filter) ? undefined : null}>
              <Trans>
                {matching} of {whole} items
              </Trans>
            </Figure>
          </RowCount>
        </RowsLink>
      )}
      {notApplicable > 0 && (
        <>
          {', '}
          <RowsLink params={params} filter={rowsLeftOut} count={notApplicable}>
            <Figure name="requirements left out" value={notApplicable}>
              <Trans>{notApplicable} left out</Trans>
            </Figure>
          </RowsLink>
        </>
      )}
    </>
  );
}

function ImportButton({ programme }: { programme: ProgrammeAddress }) {
  const { t } = useLingui();
  const mayEdit = useMay('editGapItems');
  const [isOpen, setIsOpen] = useState(false);
  if (!mayEdit) return null;
  return (
    <>
      <ToolButton icon={IconUpload} label={t`Import`} onClick={() => setIsOpen(true)} />
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
  const { t } = useLingui();
  if (!useMay('exportGapItems')) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ToolButton icon={IconDownload} label={t`Export`} />
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
