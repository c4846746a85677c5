import { Trans, useLingui } from '@lingui/react/macro';
import { Switch } from '@mantine/core';
import type { GapItemDetail } from '@waymark/contracts';
import type { Conformity, Duty } from '@waymark/domain';
import type { ReactNode } from 'react';
import { DayField } from '../../ui/form/day-field.tsx';
import type { ChangedField, GapLookups } from './gap-item-change.ts';
import { GapItemConformity } from './gap-item-conformity.tsx';
import { Fact } from './gap-item-fact.tsx';
import { PersonField, StageField } from './gap-item-fields.tsx';
import { NumberField } from './gap-item-number.tsx';
import styles from './gap-items.module.css';
import type { GapItemEdits } from './use-gap-item-edits.ts';

export interface GapItemDetailsProps {
  item: GapItemDetail;
  lookups: GapLookups;
  edits: GapItemEdits;
  mayEdit: boolean;
  onChange: (item: GapItemDetail, field: ChangedField, value: unknown) => void;
}

export function GapItemDetails({ item, lookups, edits, mayEdit, onChange }: GapItemDetailsProps) {
  const { t } = useLingui();
  const change = (field: ChangedField) => (value: Conformity | string | null) => onChange(item, field, value);
  const shared = { isDisabled: !mayEdit };
  const people = (duty: Duty) => lookups.people.filter(({ duties }) => duties.includes(duty));
  const fact = (field: ChangedField, name: string, node: ReactNode) => (
    <Fact name={name} state={edits.stateOf(item.id, field)}>
      {node}
    </Fact>
  );
  return (
    <div className={styles.facts}>
      {fact('conformity', t`Conformity`, <GapItemConformity item={item} onChange={change('conformity')} />)}
      {fact(
        'dueOn',
        t`Due`,
        <DayField
          aria-label={t`Due`}
          size="sm"
          value={item.dueOn}
          disabled={!mayEdit}
          onChange={(day) => day !== item.dueOn && change('dueOn')(day)}
        />,
      )}
      {fact(
        'ownerId',
        t`Owner`,
        <PersonField
          label={t`Owner`}
          value={item.owner?.id ?? null}
          people={people('own_gap_items')}
          onChange={change('ownerId')}
          {...shared}
        />,
      )}
      {fact(
        'reviewerId',
        t`Reviewer`,
        <PersonField
          label={t`Reviewer`}
          value={item.reviewer?.id ?? null}
          people={people('review_gap_items')}
          onChange={change('reviewerId')}
          {...shared}
        />,
      )}
      {fact(
        'closeByStageId',
        t`Close by`,
        <StageField
          label={t`Close by`}
          value={item.closeByStage?.id ?? null}
          stages={lookups.stages}
          onChange={change('closeByStageId')}
          {...shared}
        />,
      )}
      <Amounts {...{ item, edits, mayEdit, onChange }} />
    </div>
  );
}

function Amounts({ item, edits, mayEdit, onChange }: Omit<GapItemDetailsProps, 'lookups'>) {
  const { t } = useLingui();
  const { required } = item.evidence;
  const isRefused = (field: ChangedField) => edits.stateOf(item.id, field)?.kind === 'refused';
  return (
    <>
      <Fact name={t`Effort in hours`} state={edits.stateOf(item.id, 'effortHours')}>
        <NumberField
          label={t`Effort in hours`}
          value={item.effortHours}
          min={0}
          max={100_000}
          isOptional
          isDisabled={!mayEdit}
          isRefused={isRefused('effortHours')}
          onChange={(hours) => onChange(item, 'effortHours', hours)}
        />
      </Fact>
      <Fact name={t`Evidence required`} state={edits.stateOf(item.id, 'evidenceRequired')}>
        <NumberField
          label={t`Evidence required`}
          value={required}
          min={1}
          max={50}
          isDisabled={!mayEdit}
          isRefused={isRefused('evidenceRequired')}
          onChange={(count) => onChange(item, 'evidenceRequired', count)}
        />
      </Fact>
      <Fact name={t`Risk`} state={edits.stateOf(item.id, 'isHighRisk')}>
        <Switch
          label={<Trans>High risk</Trans>}
          size="xs"
          checked={item.isHighRisk}
          disabled={!mayEdit}
          onChange={(event) => onChange(item, 'isHighRisk', event.currentTarget.checked)}
        />
      </Fact>
    </>
  );
}
