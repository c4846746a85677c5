import { useLingui } from '@lingui/react/macro';
import type { DocumentListQuery } from '@waymark/contracts';
import {
  type DocumentDuty,
  type DocumentHolding,
  documentDuties,
  documentHoldings,
  documentStates,
  documentStatesWaitingFor,
  waits,
} from '@waymark/domain';
import { statusWord } from '../../../ui/page/status-badge.tsx';
import { useChoiceFilter } from '../../../ui/table/choice-filter.tsx';
import { FilterChips } from '../../../ui/table/filter-chips.tsx';
import { useWaitFilter } from '../../../ui/table/wait-filter.tsx';
import styles from './document-list.module.css';

interface DocumentFiltersProps {
  filter: DocumentListQuery;
  onChange: (filter: DocumentListQuery) => void;
}

const offered = waits.filter((wait) => documentStatesWaitingFor([wait]).length > 0);

/** What narrows the list; it stands in the address. */
export function DocumentFilters({ filter, onChange }: DocumentFiltersProps) {
  const { t, i18n } = useLingui();
  const choice = useChoiceFilter();
  const { duties, holdings } = useDocumentWords();
  const { duty, holds, state, waitsFor } = filter;
  const filters = [
    useWaitFilter({ offered, chosen: waitsFor, onChange: (chosen) => onChange({ ...filter, waitsFor: chosen }) }),
    choice({
      ...{ id: 'state', name: t`State`, chosen: state },
      choices: documentStates.map((value) => ({ value, label: i18n._(statusWord(value)) })),
      onChange: (chosen) => onChange({ ...filter, state: chosen }),
    }),
    choice({
      ...{ id: 'duty', name: t`Asked for`, chosen: duty },
      choices: documentDuties.map((value) => ({ value, label: duties[value] })),
      onChange: (chosen) => onChange({ ...filter, duty: chosen }),
    }),
    choice({
      ...{ id: 'holds', name: t`About`, chosen: holds },
      choices: documentHoldings.map((value) => ({ value, label: holdings[value] })),
      onChange: (chosen) => onChange({ ...filter, holds: chosen }),
    }),
  ];
  return (
    <div className={styles.filters}>
      <FilterChips filters={filters} />
    </div>
  );
}

function useDocumentWords() {
  const { t } = useLingui();
  const duties: Readonly<Record<DocumentDuty, string>> = { mandatory: t`Mandatory`, other: t`Not mandatory` };
  const holdings: Readonly<Record<DocumentHolding, string>> = {
    applicability: t`Statement of Applicability`,
    risks: t`Risks`,
    internal_audit: t`Internal audit`,
    management_review: t`Management review`,
    system_description: t`System description`,
    management_assertion: t`Management assertion`,
  };
  return { duties, holdings };
}
