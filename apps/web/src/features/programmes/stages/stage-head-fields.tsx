import { useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import { lengthOf, type Stage, updateStageSchema } from '@waymark/contracts';
import { stageStatuses } from '@waymark/domain';
import styles from '../programme/programme-form.module.css';
import type { neededReasons, StageValues } from './stage-values.ts';
import { stageStatusWords } from './stage-words.ts';

/** What the parts of the stage form share. */
export interface StageFieldsProps {
  stage: Stage;
  values: StageValues;
  needed: ReturnType<typeof neededReasons>;
  isReasonMissing: boolean;
  onChange: (entered: Partial<StageValues>) => void;
}

interface StageHeadProps extends StageFieldsProps {
  owners: readonly { user: { id: string; name: string } }[];
}

/** Status and owner. What ends a stage, and takes that back, is its gate. */
export function StageHead({ stage, values, needed, isReasonMissing, owners, onChange }: StageHeadProps) {
  const { i18n, t } = useLingui();
  const isDone = stage.status === 'done';
  const people = owners.map(({ user }) => ({ value: user.id, label: user.name }));
  // Somebody who has left may still own the stage; the name must not vanish.
  const { owner } = stage;
  const isKnown = !owner || people.some(({ value }) => value === owner.id);
  const all = isKnown ? people : [...people, { value: owner.id, label: owner.name }];
  const statuses = stageStatuses.filter((status) => isDone || status !== 'done');
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={t`Status`}
          description={isDone ? t`Its gate is signed; reopen it there.` : t`It is done when its gate is signed.`}
          allowDeselect={false}
          disabled={isDone}
          data={statuses.map((status) => ({ value: status, label: i18n._(stageStatusWords[status]) }))}
          value={values.status}
          onChange={(status) => onChange({ status: stageStatuses.find((known) => known === status) ?? values.status })}
        />
        <Select
          label={t`Owner`}
          description={t`Who brings it to its end.`}
          placeholder={t`Nobody`}
          searchable
          clearable
          data={all}
          value={values.ownerId}
          onChange={(ownerId) => onChange({ ownerId })}
        />
      </div>
      {needed.reason && (
        <TextInput
          label={t`Why is this stage left out?`}
          required
          maxLength={lengthOf(updateStageSchema.shape.reason)}
          value={values.reason}
          onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
          error={isReasonMissing && t`Say why; auditors read this.`}
        />
      )}
    </>
  );
}
