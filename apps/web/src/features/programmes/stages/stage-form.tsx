import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Stage, stageSchema, type UpdateStage } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { membersOf } from '../../../lib/shared.queries.ts';
import { DayField } from '../../../ui/form/day-field.tsx';
import { useDialogGuard } from '../../../ui/form/form-dialog.tsx';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { PastDayField } from '../../../ui/form/past-day-field.tsx';
import { useMergedSave } from '../../../ui/form/use-merged-save.ts';
import styles from '../programme/programme-form.module.css';
import { type ProgrammeKey, useUpdateStage } from '../programmes.queries.ts';
import { StageHead } from './stage-head-fields.tsx';
import { StagePin } from './stage-pin-fields.tsx';
import { neededReasons, type StageValues, stageChange, stageFields, stageValues } from './stage-values.ts';
import { useStageWords } from './use-stage-words.ts';

interface StageFormProps {
  programme: ProgrammeKey;
  stage: Stage;
  onClose: () => void;
}

export function StageForm({ programme, stage: shown, onClose }: StageFormProps) {
  const { t } = useLingui();
  // As it was when the form was opened: what comes meanwhile must not be overwritten unseen.
  const [stage] = useState(shown);
  const [values, setValues] = useState(() => stageValues(stage));
  const [isChecked, setIsChecked] = useState(false);
  const owners = useQuery(membersOf(programme.organisationId));
  const update = useUpdateStage(programme);
  const merge = useMergedSave<Stage, UpdateStage>({
    schema: stageSchema,
    fieldsIn: stageFields,
    wordsOf: useStageWords(owners.data ?? []),
  });
  const change = stageChange(stage, values);
  const isDirty = change !== undefined;
  const close = useDialogGuard(isDirty && !update.isSuccess);

  const enter = (entered: Partial<StageValues>) => setValues({ ...values, ...entered });
  const save = async () => {
    const send = (version: number, sent: UpdateStage) => update.mutateAsync({ id: stage.id, version, change: sent });
    const { error } = change ? await merge({ base: stage, change, send }) : {};
    if (error === undefined) onClose();
  };
  const needed = neededReasons(stage, values);
  const missing = {
    pinReason: needed.pinReason && values.pinReason.trim() === '',
    reason: needed.reason && values.reason.trim() === '',
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!missing.pinReason && !missing.reason) void save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <StageHead
          {...{ stage, values, needed }}
          isReasonMissing={isChecked && missing.reason}
          owners={owners.data ?? []}
          onChange={enter}
        />
        <div className={styles.pair}>
          <DayField
            label={t`Planned from`}
            value={values.plannedFromOn}
            onChange={(day) => enter({ plannedFromOn: day })}
          />
          <DayField label={t`Planned to`} value={values.plannedToOn} onChange={(day) => enter({ plannedToOn: day })} />
        </div>
        <StagePin {...{ stage, values, needed }} isReasonMissing={isChecked && missing.pinReason} onChange={enter} />
        <div className={styles.pair}>
          <PastDayField label={t`Began`} value={values.actualFromOn} onChange={(day) => enter({ actualFromOn: day })} />
          <PastDayField label={t`Ended`} value={values.actualToOn} onChange={(day) => enter({ actualToOn: day })} />
        </div>
        {update.isError && <FormProblem error={update.error} />}
        <FormFoot onCancel={close}>
          <Button type="submit" loading={update.isPending} disabled={!isDirty}>
            <Trans>Save</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
