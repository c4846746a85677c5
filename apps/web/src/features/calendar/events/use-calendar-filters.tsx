import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import type { CalendarKind } from '@waymark/domain';
import { kindWords } from '../../../ui/lifecycle/kind-words.ts';
import type { FilterDefinition } from '../../../ui/table/filter-chips.tsx';
import { KindChoice } from './kind-choice.tsx';
import { type OnlySuch, onlySuch } from './only.ts';

export interface CalendarFilter {
  programmeId?: string | undefined;
  personId?: string | undefined;
  kinds?: CalendarKind[] | undefined;
  only?: OnlySuch | undefined;
}

interface Named {
  id: string;
  name: string;
}

interface CalendarFilterOptions {
  filter: CalendarFilter;
  programmes: readonly Named[];
  people: readonly Named[];
  onChange: (filter: CalendarFilter) => void;
}

/** The chips above the calendar: dates of what, whose, and of which kind. */
export function useCalendarFilters({
  filter,
  programmes,
  people,
  onChange,
}: CalendarFilterOptions): FilterDefinition[] {
  const { i18n, t } = useLingui();
  const { programmeId, personId, kinds = [], only } = filter;
  const such = useOnlyWords();
  const kindNames = kinds.map((kind) => i18n._(kindWords[kind].many)).join(', ');
  const nameIn = (all: readonly Named[], id: string | undefined) =>
    id && (all.find((one) => one.id === id)?.name ?? t`unknown`);

  return [
    {
      id: 'programme',
      name: t`Programme`,
      value: nameIn(programmes, programmeId),
      onClear: () => onChange({ ...filter, programmeId: undefined }),
      renderEditor: (close) => (
        <OneOf
          label={t`Programme`}
          choices={programmes}
          value={programmeId}
          onChoose={(id) => {
            onChange({ ...filter, programmeId: id });
            close();
          }}
        />
      ),
    },
    {
      id: 'person',
      name: t`Person`,
      value: nameIn(people, personId),
      onClear: () => onChange({ ...filter, personId: undefined }),
      renderEditor: (close) => (
        <OneOf
          label={t`Person`}
          choices={people}
          value={personId}
          onChoose={(id) => {
            onChange({ ...filter, personId: id });
            close();
          }}
        />
      ),
    },
    {
      id: 'kinds',
      name: t`Kind`,
      value: kinds.length === 0 ? undefined : kindNames,
      onClear: () => onChange({ ...filter, kinds: undefined }),
      renderEditor: () => (
        <KindChoice
          kinds={kinds}
          onChange={(chosen) => onChange({ ...filter, kinds: chosen.length > 0 ? chosen : undefined })}
        />
      ),
    },
    {
      id: 'only',
      name: t`Only`,
      value: only && such[only],
      onClear: () => onChange({ ...filter, only: undefined }),
      renderEditor: (close) => (
        <OneOf
          label={t`Only`}
          choices={onlySuch.map((id) => ({ id, name: such[id] }))}
          value={only}
          onChoose={(id) => {
            onChange({ ...filter, only: onlySuch.find((one) => one === id) });
            close();
          }}
        />
      ),
    },
  ];
}

function useOnlyWords(): Readonly<Record<OnlySuch, string>> {
  const { t } = useLingui();
  return {
    overdue: t`Overdue`,
    hard: t`Hard dates ahead`,
    planned: t`Work with an estimate`,
    busy: t`Busy weeks`,
  };
}

interface OneOfProps {
  label: string;
  choices: readonly Named[];
  value: string | undefined;
  onChoose: (id: string) => void;
}

const OneOf = ({ label, choices, value = '', onChoose }: OneOfProps) => (
  <Radio.Group aria-label={label} value={value} onChange={onChoose}>
    <Stack gap="sm">
      {choices.map(({ id, name }) => (
        <Radio key={id} size="xs" value={id} label={name} />
      ))}
    </Stack>
  </Radio.Group>
);
