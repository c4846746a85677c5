import { Trans, useLingui } from '@lingui/react/macro';
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import type { NamedGapItem } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { type ReactNode, useState } from 'react';
import { useOrganisation } from '../../lib/current-user.ts';
import { linkableIn } from './evidence.queries.ts';

/** One requirement of one programme, as people tell it apart: "A.5.15 Access control · ISO/IEC 27001:2022". */
export interface LinkTarget {
  gapItemId: string;
  requirementId: string;
  title: string;
  programmeName: string;
}

export const linkTargetName = ({ requirementId, title, programmeName }: LinkTarget) =>
  `${requirementId} ${isolated(title)} · ${isolated(programmeName)}`;

interface RequirementPickerProps {
  label?: ReactNode;
  programmes: readonly { id: string; name: string }[];
  value: readonly LinkTarget[];
  onChange: (targets: LinkTarget[]) => void;
  /** Already linked, so not offered again. */
  withoutIds?: ReadonlySet<string>;
}

/** Requirements of all programmes, found by reference or title; what is chosen stays while one searches on. */
export function RequirementPicker({ label, programmes, value, onChange, withoutIds }: RequirementPickerProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const { found, isFetching } = useFound(programmes, text);
  const known = new Map([...found, ...value].map((target) => [target.gapItemId, target]));
  const offered = [...known.values()].filter(({ gapItemId }) => !withoutIds?.has(gapItemId));
  return (
    <MultiSelect
      label={label ?? <Trans>Linked requirements</Trans>}
      placeholder={value.length === 0 ? t`Search, for example A.5.15 or access` : ''}
      data={offered.map((target) => ({ value: target.gapItemId, label: linkTargetName(target) }))}
      value={value.map(({ gapItemId }) => gapItemId)}
      onChange={(ids) => onChange(ids.flatMap((id) => known.get(id) ?? []))}
      searchValue={text}
      onSearchChange={setText}
      // The server has found them already; the box only shows them.
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? t`Searching…` : t`No requirement has this reference or title`}
      searchable
      clearable
      hidePickedOptions
      maxValues={100}
      maxDropdownHeight={320}
    />
  );
}

function useFound(programmes: RequirementPickerProps['programmes'], text: string) {
  const { id: organisationId } = useOrganisation();
  const [q] = useDebouncedValue(text.trim(), 200);
  return useQueries({
    queries: programmes.map(({ id }) => linkableIn(organisationId, id, q)),
    combine: (answers) => ({
      isFetching: answers.some((answer) => answer.isFetching),
      found: answers.flatMap(({ data }, index) =>
        (data?.items ?? []).map((item) => toTarget(item, programmes[index]?.name ?? '')),
      ),
    }),
  });
}

const toTarget = ({ id, requirementId, title }: NamedGapItem, programmeName: string): LinkTarget => ({
  gapItemId: id,
  requirementId,
  title,
  programmeName,
});
