import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { adoptPlanSchema, lengthOf, type Timeline, timelineSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../../ui/form/unsaved-changes.ts';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { useAdoptPlan } from '../timeline.queries.ts';
import { usePlanRows } from './use-plan-rows.ts';
import type { Scenario } from './use-scenario.ts';
import styles from './what-if.module.css';

interface AdoptFormProps {
  organisationId: string;
  scenario: Scenario;
  onAdopted: (now: Timeline, reason: string) => void;
}

/** Keeping a plan needs a reason, which goes into the log. Whoever was faster is shown, not overwritten. */
export function AdoptForm({ organisationId, scenario, onAdopted }: AdoptFormProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const adopt = useAdoptPlan(organisationId);
  useUnsavedChanges(reason !== '' && !adopt.isSuccess);
  const { timeline, change } = scenario;

  const rowsOf = usePlanRows();
  const ask = useAskedSave();
  const send = async () => {
    const given = reason.trim();
    setWasSent(true);
    if (given === '') return;
    const { programmeId, version } = timeline;
    const { saved, theirs } = await ask({
      schema: timelineSchema,
      rowsIn: (now: Timeline) => rowsOf({ seen: timeline, theirs: now, mine: scenario.result?.after }),
      version,
      send: (seen) => adopt.mutateAsync({ programmeId, plan: { ...change, reason: given }, version: seen }),
    });
    if (saved || theirs) scenario.close();
    if (saved) onAdopted(saved, given);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={styles.adopt} onSubmit={submit} noValidate>
      <TextInput
        label={t`Reason`}
        placeholder={t`The auditor has no earlier slot`}
        maxLength={lengthOf(adoptPlanSchema.shape.reason)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wasSent && reason.trim() === '' && t`Say why, so that others can follow.`}
      />
      {adopt.isError && <FormProblem error={adopt.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={scenario.close}>
          <Trans>Discard</Trans>
        </Button>
        <Button type="submit" loading={adopt.isPending} disabled={scenario.isStale || scenario.error !== undefined}>
          <Trans>Adopt this plan</Trans>
        </Button>
      </div>
    </form>
  );
}
