import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Menu, SegmentedControl, Select } from '@mantine/core';
import { IconArrowsSplit2, IconDots, IconPhoto, IconPrinter, IconTable } from '@tabler/icons-react';
import type { Timeline } from '@waymark/contracts';
import { useMay } from '../../../lib/current-user.ts';
import type { TimelineSearch } from '../../../lib/search.ts';
import { type GanttZoom, ganttZooms } from '../../../ui/gantt/gantt-scale.ts';
import { Name } from '../../../ui/page/name.tsx';

interface TimelineToolbarProps {
  timelines: readonly Timeline[];
  search: TimelineSearch;
  go: (change: Partial<TimelineSearch>) => void;
  /** The chart itself is shown, so that zooming and going to today make sense. */
  hasChart: boolean;
  onToday: () => void;
  onSaveSvg: () => void;
  onSavePng: () => void;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true };

/** What is shown and how closely, what-if, and the ways to take the chart along. */
export function TimelineToolbar(props: TimelineToolbarProps) {
  const { timelines, search, go, hasChart, onToday, onSaveSvg, onSavePng } = props;
  const { t } = useLingui();
  const oversees = useMay('oversee');
  const words: Readonly<Record<GanttZoom, string>> = {
    month: t`Month`,
    quarter: t`Quarter`,
    year: t`Year`,
    years: t`3 years`,
  };
  return (
    <>
      {timelines.length > 1 && (
        <Select
          size="sm"
          w={{ base: '8.5rem', sm: '11rem' }}
          aria-label={t`Programme`}
          placeholder={t`All programmes`}
          clearable
          data={timelines.map(({ programmeId, name }) => ({ value: programmeId, label: name }))}
          value={search.only ?? null}
          onChange={(only) => go({ only: only ?? undefined })}
        />
      )}
      {hasChart && (
        <>
          <Button variant="default" size="sm" onClick={onToday}>
            <Trans>Today</Trans>
          </Button>
          <SegmentedControl
            aria-label={t`Zoom`}
            value={search.zoom ?? 'year'}
            onChange={(value) => go({ zoom: ganttZooms.find((known) => known === value) })}
            data={ganttZooms.map((value) => ({ value, label: words[value] }))}
          />
        </>
      )}
      {oversees && <WhatIfButton timelines={timelines} search={search} go={go} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" variant="default" aria-label={t`More`}>
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTable {...icon} />}
            onClick={() => go({ view: search.view === 'table' ? undefined : 'table' })}
          >
            {search.view === 'table' ? <Trans>Show as chart</Trans> : <Trans>Show as table</Trans>}
          </Menu.Item>
          {oversees && (
            <>
              <Menu.Item leftSection={<IconPhoto {...icon} />} onClick={onSaveSvg}>
                <Trans>Save as SVG</Trans>
              </Menu.Item>
              <Menu.Item leftSection={<IconPhoto {...icon} />} onClick={onSavePng}>
                <Trans>Save as PNG</Trans>
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => window.print()}>
            <Trans>Print</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** A plan is tried on one programme at a time; with several one chooses which. */
function WhatIfButton({ timelines, search, go }: Pick<TimelineToolbarProps, 'timelines' | 'search' | 'go'>) {
  const only = timelines.find(({ programmeId }) => programmeId === search.only) ?? timelines[0];
  const button = (onClick?: () => void) => (
    <Button
      variant="default"
      size="sm"
      leftSection={<IconArrowsSplit2 {...icon} />}
      aria-pressed={search.whatIf !== undefined}
      {...(onClick && { onClick })}
    >
      <Trans>What if</Trans>
    </Button>
  );
  if (!only) return null;
  if (timelines.length === 1 || search.only !== undefined || search.whatIf !== undefined) {
    return button(() => go(search.whatIf ? { whatIf: undefined, plan: undefined } : { whatIf: only.programmeId }));
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown>
        {timelines.map(({ programmeId, name }) => (
          <Menu.Item key={programmeId} onClick={() => go({ whatIf: programmeId })}>
            <Name>{name}</Name>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
