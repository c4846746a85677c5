import { useLingui } from '@lingui/react/macro';
import { Checkbox, Radio, Stack } from '@mantine/core';
import { type CalendarKind, calendarKinds } from '@waymark/domain';
import type { FilterDefinition } from '../../ui/filter-chips.tsx';
import styles from './filter-editor.module.css';
import { KindShape } from './kind-shape.tsx';
import { kindWords } from './kind-words.ts';

export interface CalendarFilter {
  programmeId?: string | undefined;
  kinds?: CalendarKind[] | undefined;
}

interface CalendarFilterOptions {
  filter: CalendarFilter;
  programmes: readonly { id: string; name: string }[];
  onChange: (filter: CalendarFilter) => void;
}

/** The chips above the calendar: whose dates, and dates of which kind. */
export function useCalendarFilters({ filter, programmes, onChange }: CalendarFilterOptions): FilterDefinition[] {
  const { i18n, t } = useLingui();
  const { programmeId, kinds = [] } = filter;
  const kindNames = kinds.map((kind) => i18n._(kindWords[kind].many)).join(', ');
  const choose = (kind: CalendarKind, isOn: boolean) => {
    const chosen = calendarKinds.filter((one) => (one === kind ? isOn : kinds.includes(one)));
    onChange({ ...filter, kinds: chosen.length > 0 ? chosen : undefined });
  };

  return [
    {
      id: 'programme',
      name: t`Programme`,
      value: programmeId && (programmes.find(({ id }) => id === programmeId)?.name ?? t`unknown`),
      onClear: () => onChange({ ...filter, programmeId: undefined }),
      renderEditor: (close) => (
        <Radio.Group
          aria-label={t`Programme`}
          value={programmeId ?? ''}
          onChange={(id) => {
            onChange({ ...filter, programmeId: id });
            close();
          }}
        >
          <Stack gap="sm">
            {programmes.map(({ id, name }) => (
              <Radio key={id} size="xs" value={id} label={name} />
            ))}
          </Stack>
        </Radio.Group>
      ),
    },
    {
      id: 'kinds',
      name: t`Kind`,
      value: kinds.length === 0 ? undefined : kindNames,
      onClear: () => onChange({ ...filter, kinds: undefined }),
      renderEditor: () => (
        <Stack gap="sm">
          {calendarKinds.map((kind) => (
            <Checkbox
              key={kind}
              checked={kinds.includes(kind)}
              onChange={(event) => choose(kind, event.currentTarget.checked)}
              label={
                <span className={styles.kind}>
                  <KindShape kind={kind} size={12} />
                  {i18n._(kindWords[kind].many)}
                </span>
              }
            />
          ))}
        </Stack>
      ),
    },
  ];
}
