import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { adoptPlanSchema, lengthOf, type Timeline } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useUnsavedChanges } from '../../../ui/form/unsaved-changes.ts';
import { VersionConflict } from '../../../ui/form/version-conflict.tsx';
import { timelineKeys, useAdoptPlan } from '../timeline.queries.ts';
import { currentPlanIn } from './current-plan.ts';
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
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const adopt = useAdoptPlan(organisationId);
  useUnsavedChanges(reason !== '' && !adopt.isSuccess);
  const { timeline, change } = scenario;

  const send = (version: number) => {
    const given = reason.trim();
    setWasSent(true);
    if (given === '') return;
    adopt.mutate(
      { programmeId: timeline.programmeId, plan: { ...change, reason: given }, version },
      {
        onSuccess: (now) => {
          scenario.close();
          onAdopted(now, given);
        },
      },
    );
  };
  const theirs = currentPlanIn(adopt.error);
  if (theirs) {
    return (
      <PlanConflict
        scenario={scenario}
        theirs={theirs}
        error={adopt.error}
        isSaving={adopt.isPending}
        onAdopt={() => send(theirs.version)}
        onDiscard={() => {
          scenario.close();
          void client.invalidateQueries({ queryKey: timelineKeys.all });
        }}
      />
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(timeline.version);
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

interface PlanConflictProps {
  scenario: Scenario;
  theirs: Timeline;
  error: unknown;
  isSaving: boolean;
  onAdopt: () => void;
  onDiscard: () => void;
}

function PlanConflict({ scenario, theirs, error, isSaving, onAdopt, onDiscard }: PlanConflictProps) {
  const rows = usePlanRows({ seen: scenario.timeline, theirs, mine: scenario.result?.after });
  return (
    <div className={styles.conflict}>
      <VersionConflict error={error} rows={rows} isSaving={isSaving} onKeepTheirs={onDiscard} onSaveMine={onAdopt} />
    </div>
  );
}
