import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type Timeline, timelineSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { isProblem, ProblemError } from '../../lib/problem-error.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useUnsavedChanges } from '../../ui/unsaved-changes.ts';
import { PlanConflict } from './plan-conflict.tsx';
import { useAdoptPlan } from './timeline.queries.ts';
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
  const theirs = currentIn(adopt.error);
  if (theirs) {
    return (
      <PlanConflict
        seen={timeline}
        theirs={theirs}
        mine={scenario.result?.after}
        isSaving={adopt.isPending}
        onAdopt={() => send(theirs.version)}
        onDiscard={() => {
          scenario.close();
          void client.invalidateQueries({ queryKey: ['timeline'] });
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
        maxLength={200}
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

/** The plan as it is now, which comes along when somebody was faster. */
function currentIn(error: unknown): Timeline | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile') || !(error instanceof ProblemError)) return undefined;
  return timelineSchema.safeParse(error.problem.facts?.current).data;
}
