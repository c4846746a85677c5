import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import { evidenceListQuerySchema, lengthOf } from '@waymark/contracts';
import { evidenceStates, evidenceStatesWaitingFor, waits } from '@waymark/domain';
import { Name } from '../../ui/page/name.tsx';
import { statusWord } from '../../ui/page/status-badge.tsx';
import { FilterChips, type FilterDefinition } from '../../ui/table/filter-chips.tsx';
import { SearchField } from '../../ui/table/search-field.tsx';
import { useWaitFilter } from '../../ui/table/wait-filter.tsx';
import styles from './evidence.module.css';
import type { EvidenceFilter } from './evidence.queries.ts';

interface EvidenceFiltersProps {
  filter: EvidenceFilter;
  onChange: (change: Partial<EvidenceFilter>) => void;
  programmes: readonly { id: string; name: string }[];
  people: readonly { id: string; name: string }[];
}

const offered = waits.filter((wait) => evidenceStatesWaitingFor([wait]).length > 0);

export function EvidenceFilters({ filter, onChange, programmes, people }: EvidenceFiltersProps) {
  const { t, i18n } = useLingui();
  const states = evidenceStates.map((id) => ({ id, name: i18n._(statusWord(id)) }));
  const filters = [
    oneOf('programme', t`Programme`, programmes, filter.programmeId, (programmeId) => onChange({ programmeId })),
    oneOf('state', t`State`, states, filter.state, (id) =>
      onChange({ state: evidenceStates.find((state) => state === id) }),
    ),
    useWaitFilter({ offered, chosen: filter.waitsFor, onChange: (waitsFor) => onChange({ waitsFor }) }),
    oneOf('owner', t`Owner`, people, filter.ownerId, (ownerId) => onChange({ ownerId })),
  ];
  return (
    <div className={styles.tools}>
      <SearchField
        label={t`Search in titles`}
        className={styles.search}
        maxLength={lengthOf(evidenceListQuerySchema.shape.q)}
        value={filter.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined })}
      />
      <FilterChips
        filters={filters}
        onClearAll={() =>
          onChange({ programmeId: undefined, state: undefined, waitsFor: undefined, ownerId: undefined })
        }
      />
    </div>
  );
}

function oneOf(
  id: string,
  name: string,
  choices: readonly { id: string; name: string }[],
  chosen: string | undefined,
  onChange: (id: string | undefined) => void,
): FilterDefinition {
  return {
    id,
    name,
    value: chosen && (choices.find((choice) => choice.id === chosen)?.name ?? '…'),
    onClear: () => onChange(undefined),
    renderEditor: (close) => (
      <Radio.Group
        aria-label={name}
        value={chosen ?? null}
        onChange={(value) => {
          onChange(value);
          close();
        }}
      >
        <Stack gap="sm" mah={320} style={{ overflowY: 'auto' }}>
          {choices.map((choice) => (
            <Radio key={choice.id} value={choice.id} label={<Name>{choice.name}</Name>} size="xs" />
          ))}
        </Stack>
      </Radio.Group>
    ),
  };
}
