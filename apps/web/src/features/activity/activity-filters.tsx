import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select } from '@mantine/core';
import { activityFilterSchema, lengthOf } from '@waymark/contracts';
import { DayField } from '../../ui/form/day-field.tsx';
import { SearchField } from '../../ui/table/search-field.tsx';
import styles from './activity.module.css';
import type { ActivitySearch } from './activity.queries.ts';
import { subjectWords } from './subject-words.ts';

interface Named {
  id: string;
  name: string;
}

interface ActivityFiltersProps {
  search: ActivitySearch;
  people: readonly Named[];
  programmes: readonly Named[];
  onChange: (change: ActivitySearch) => void;
  onClear: () => void;
}

const asChoices = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));

/** By words, person, kind, programme and day; all of it stands in the address. */
export function ActivityFilters({ search, people, programmes, onChange, onClear }: ActivityFiltersProps) {
  const { t, i18n } = useLingui();
  const choice = { size: 'sm', clearable: true, className: styles.choice } as const;
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <search className={styles.filters} aria-label={t`Filters`}>
      <SearchField
        label={t`Search in names of people and objects`}
        className={styles.find}
        maxLength={lengthOf(activityFilterSchema.shape.q)}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q: q || undefined })}
      />
      <Select
        {...choice}
        aria-label={t`Person`}
        placeholder={t`Everybody`}
        searchable
        value={search.actorId ?? null}
        onChange={(actorId) => onChange({ actorId: actorId ?? undefined })}
        data={asChoices(people)}
      />
      <Select
        {...choice}
        aria-label={t`Object`}
        placeholder={t`Everything`}
        value={search.subjectType ?? null}
        onChange={(subjectType) => onChange({ subjectType: subjectType ?? undefined })}
        data={Object.entries(subjectWords).map(([value, word]) => ({ value, label: i18n._(word) }))}
      />
      <Select
        {...choice}
        aria-label={t`Programme`}
        placeholder={t`All programmes`}
        value={search.programmeId ?? null}
        onChange={(programmeId) => onChange({ programmeId: programmeId ?? undefined })}
        data={asChoices(programmes)}
      />
      <Days search={search} onChange={onChange} />
      {isNarrowed && (
        <Button variant="subtle" size="sm" onClick={onClear}>
          <Trans>Show everything</Trans>
        </Button>
      )}
    </search>
  );
}

function Days({ search, onChange }: Pick<ActivityFiltersProps, 'search' | 'onChange'>) {
  const { t } = useLingui();
  return (
    <span className={styles.days}>
      <DayField
        aria-label={t`From day`}
        placeholder={t`From day`}
        size="sm"
        value={search.fromOn ?? null}
        onChange={(day) => onChange({ fromOn: day ?? undefined })}
      />
      <span aria-hidden>–</span>
      <DayField
        aria-label={t`To day`}
        placeholder={t`To day`}
        size="sm"
        value={search.toOn ?? null}
        onChange={(day) => onChange({ toOn: day ?? undefined })}
      />
    </span>
  );
}
