import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import {
  lengthOf,
  overrideMilestoneSchema,
  type Timeline,
  type TimelineMilestone,
  timelineSchema,
} from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { announce } from '../../../lib/announce.ts';
import { today } from '../../../lib/today.ts';
import { DayField } from '../../../ui/form/day-field.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { PastDayField } from '../../../ui/form/past-day-field.tsx';
import { useUnsavedChanges } from '../../../ui/form/unsaved-changes.ts';
import { useAskedSave } from '../../../ui/form/use-asked-save.ts';
import { type TimelineKey, useOverrideMilestone } from '../timeline.queries.ts';
import styles from '../why/why.module.css';
import { otherDayIn } from './other-day-in.ts';

/** Another day was agreed on, or it was held on a day. */
export type SaidDay = 'agreed' | 'held';

interface SayDayFormProps {
  said: SaidDay;
  timelineKey: TimelineKey;
  version: number;
  milestone: TimelineMilestone;
  wantedOn: string | undefined;
  onClose: () => void;
  onCancel: () => void;
}

/** Another day than the rule gives, with the reason that goes into the log. */
export function SayDayForm(props: SayDayFormProps) {
  const { said, timelineKey, wantedOn, onClose, onCancel } = props;
  // As it was when the form was opened: what comes meanwhile must not be overwritten unseen.
  const [{ version, milestone }] = useState(props);
  const { t } = useLingui();
  const isDone = said === 'held';
  const Field = isDone ? PastDayField : DayField;
  const isDeadline = milestone.kind === 'deadline';
  const doneOn = isDeadline ? t`Done on` : t`Held on`;
  const recordIt = isDeadline ? t`Record it as done` : t`Record it as held`;
  const [on, setOn] = useState<string | null>(wantedOn ?? (isDone && milestone.on > today() ? today() : milestone.on));
  const [reason, setReason] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const override = useOverrideMilestone(timelineKey);
  useUnsavedChanges(reason !== '' && !override.isSuccess);
  const ask = useAskedSave();
  const send = async () => {
    setWasSent(true);
    const given = reason.trim();
    if (on === null || given === '') return;
    const { saved, theirs } = await ask({
      schema: timelineSchema,
      rowsIn: (now: Timeline) => otherDayIn(now, milestone, on),
      version,
      send: (seen) => override.mutateAsync({ milestoneId: milestone.id, version: seen, on, reason: given, isDone }),
    });
    if (saved) announce(isDone ? t`The day is recorded` : t`The day is agreed`);
    if (saved || theirs) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={isDone ? doneOn : t`Agreed day`}
        value={on}
        onChange={setOn}
        error={wasSent && on === null && t`This day is needed.`}
      />
      <TextInput
        label={isDone ? t`Note` : t`Reason`}
        description={isDone ? t`What shows it, for example the report` : t`Who agreed to it, and where it is written`}
        maxLength={lengthOf(overrideMilestoneSchema.shape.reason)}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wasSent && reason.trim() === '' && t`Say why, so that others can follow.`}
      />
      {override.isError && <FormProblem error={override.error} />}
      <div className={styles.buttons}>
        <Button variant="default" size="sm" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button size="sm" type="submit" loading={override.isPending}>
          {isDone ? recordIt : <Trans>Agree on this day</Trans>}
        </Button>
      </div>
    </form>
  );
}
