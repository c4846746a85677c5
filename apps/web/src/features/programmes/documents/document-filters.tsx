import type { DocumentListQuery } from '@waymark/contracts';
import { documentStatesWaitingFor, waits } from '@waymark/domain';
import { FilterChips } from '../../../ui/table/filter-chips.tsx';
import { useWaitFilter } from '../../../ui/table/wait-filter.tsx';
import styles from './document-list.module.css';

interface DocumentFiltersProps {
  filter: DocumentListQuery;
  onChange: (filter: DocumentListQuery) => void;
}

const offered = waits.filter((wait) => documentStatesWaitingFor([wait]).length > 0);

/** What narrows the list; it stands in the address. */
export function DocumentFilters({ filter: { waitsFor }, onChange }: DocumentFiltersProps) {
  const filters = [useWaitFilter({ offered, chosen: waitsFor, onChange: (chosen) => onChange({ waitsFor: chosen }) })];
  return (
    <div className={styles.filters}>
      <FilterChips filters={filters} />
    </div>
  );
}
